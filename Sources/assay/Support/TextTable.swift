import Kernel

/// A table for a terminal: columns as wide as they need, numbers to the right, Chinese counted as two cells.
struct TextTable {
  struct Column {
    var title: String
    /// Stands under the title, on a line of its own.
    var unit = ""
    var isNumber = false
    /// Stays whole where other texts give way.
    var keepsWidth = false
  }

  var columns: [Column]
  var rows: [[String]] = []
  /// Whether the last row stands for all others and is set apart.
  var hasTotal = false

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
    let units = columns.contains { !$0.unit.isEmpty } ? [line(columns.map(\.unit), widths)] : []
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var body = rows.map { line($0, widths) }
    if hasTotal, body.count > 1 { body.insert(rule, at: body.count - 1) }
    return [line(columns.map(\.title), widths)] + units + [rule] + body
  }

  private func fitted(_ limit: Int) -> [Int] {
    var widths = columns.indices.map { index in
      ([columns[index].title, columns[index].unit] + rows.map { $0[index] }).map(\.cells).max() ?? 0
    }
    while widths.reduce(0, +) + 2 * (widths.count - 1) > limit {
      let texts = columns.indices.filter { !columns[$0].isNumber && !columns[$0].keepsWidth && widths[$0] > 6 }
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
