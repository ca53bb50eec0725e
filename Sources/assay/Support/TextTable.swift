/// A table for a terminal: columns as wide as they need, numbers to the right, Chinese counted as two cells.
struct TextTable {
  struct Column {
    var title: String
    var isNumber = false
  }

  var columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Columns by title; those that begin with `#` hold numbers.
  init(_ titles: String...) {
    columns = titles.map {
      $0.hasPrefix("#") ? Column(title: String($0.dropFirst()), isNumber: true) : Column(title: $0)
    }
  }

  /// The lines; text columns give way when the table is wider than `limit` cells.
  func lines(within limit: Int = Terminal.width) -> [String] {
    let widths = fitted(limit)
    let head = line(columns.map(\.title), widths)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return [head, rule] + rows.map { line($0, widths) }
  }

  private func fitted(_ limit: Int) -> [Int] {
    var widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0[index] }).map(\.cells).max() ?? 0
    }
    while widths.reduce(0, +) + 2 * (widths.count - 1) > limit {
      let texts = columns.indices.filter { !columns[$0].isNumber && widths[$0] > 6 }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = columns.indices.map { index in
      let text = cells[index].clipped(to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - text.cells))
      return columns[index].isNumber ? space + text : text + space
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}
