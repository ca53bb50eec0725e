import HTML

/// A heat map, laid out.
struct HeatDrawing {
  private let map: HeatMap
  private let left: Double
  private let cell: Double
  private let top: Double
  private let most: Double
  private let rowHeight = 38.0
  private let columnHeight = 19.0

  init(map: HeatMap) {
    self.map = map
    left = min((map.rows.map { Lettering.width(of: $0) }.max() ?? 0) + 10, map.width * 0.3)
    let room = (map.width - left) / Double(max(map.columns.count, 1))
    cell = min(room, 72)
    most = map.values.joined().compactMap { $0 }.max() ?? 1
    let lines = map.columns.map { Lettering.wrapped($0, to: room, size: Lettering.small).count }.max() ?? 1
    top = lines > 1 ? 34 : 20
  }

  var height: Double { top + Double(map.rows.count) * rowHeight + 4 }

  var body: Markup { Markup(joining: [columnNames, cells]) }

  private var columnNames: Markup {
    g(.fontSize(Lettering.small), .textAnchor("middle")) {
      for (column, name) in map.columns.enumerated() {
        let wrapped = Lettering.wrapped(name, to: cell - 2, size: Lettering.small)
        let lines = wrapped.count > 2 ? [wrapped[0], wrapped.dropFirst().joined()] : wrapped
        for (index, line) in lines.enumerated() {
          let y = top - 7 - Double(lines.count - 1 - index) * 13
          words(
            Lettering.fitted(line, to: cell - 1, size: Lettering.small),
            at: Spot(x: left + (Double(column) + 0.5) * cell, y: y))
        }
      }
    }
  }

  @MarkupBuilder private var cells: Markup {
    for (row, name) in map.rows.enumerated() {
      let y = top + Double(row) * rowHeight
      words(
        Lettering.fitted(name, to: left - 8), at: Spot(x: 0, y: y + rowHeight / 2 + 4), .fill(Ink.strong))
      g(.fill(Ink.accent)) {
        for column in map.columns.indices { shape(of: map.values[row][column], row, column, top: y) }
      }
      g(.fontSize(numberSize), .textAnchor("middle")) {
        for column in map.columns.indices { number(map.values[row][column], column, top: y) }
      }
    }
  }

  /// Numbers shrink a little to fit their cells, and stay legible.
  private var numberSize: Double {
    let widest = map.values.joined().compactMap { $0 }.map { Lettering.width(of: map.format($0), size: 1) }.max() ?? 1
    return min(max((cell - 4) / widest, 8), 11)
  }

  @MarkupBuilder private func shape(of value: Double?, _ row: Int, _ column: Int, top y: Double) -> Markup {
    let x = left + Double(column) * cell
    let share = value.map { most > 0 ? $0 / most : 0 } ?? 0
    rect(
      .x(x + 0.5), .y(y + 1), .width(cell - 1), .height(rowHeight - 2), .rx(2),
      .fillOpacity(value == nil ? 0 : 0.04 + 0.24 * share)
    ) {
      HTML.title { "\(map.rows[row]) \(map.columns[column]): \(value.map { map.format($0) } ?? "–")" }
    }
    if share > 0 {
      let tall = max(share * columnHeight, 1)
      rect(.x(x + cell * 0.22), .y(y + 3 + columnHeight - tall), .width(cell * 0.56), .height(tall))
    }
  }

  @MarkupBuilder private func number(_ value: Double?, _ column: Int, top y: Double) -> Markup {
    let isMost = value == most && most > 0
    words(
      value.map { map.format($0) } ?? "–", at: Spot(x: left + (Double(column) + 0.5) * cell, y: y + rowHeight - 5),
      .fill(value == nil ? nil : Ink.strong), .fontWeight(isMost ? "700" : nil))
  }
}
