import HTML

/// The names behind the numbers, in columns under the drawing.
struct QuadrantKey {
  private let entries: [(number: String, name: String)]
  private let columnWidth: Double
  private let columns: Int

  init(agents: [QuadrantChart.Agent], numbered: [Int], width: Double) {
    entries = numbered.map { (String($0 + 1), Lettering.fitted(agents[$0].name, to: 150, size: 11)) }
    let widest = entries.map { Lettering.width(of: $0.name, size: 11) }.max() ?? 0
    columnWidth = widest + 44
    columns = max(Int(width / columnWidth), 1)
  }

  private var rows: Int { (entries.count + columns - 1) / columns }

  var height: Double { entries.isEmpty ? 0 : Double(rows) * 16 + 12 }

  /// The key with its upper edge at `top`.
  func markup(top: Double) -> Markup {
    g(.fontSize(11)) {
      for (index, entry) in entries.enumerated() {
        let x = Double(index / rows) * columnWidth + 24
        let y = top + Double(index % rows) * 16 + 16
        words(entry.number, at: Spot(x: x - 6, y: y), .textAnchor("end"))
        words(entry.name, at: Spot(x: x, y: y), .fill(Ink.strong))
      }
    }
  }
}
