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
    /// Gives way only after other texts have, as names do.
    var givesLast = false

    static func titled(_ title: Sentence, keepsWidth: Bool = false) -> Column {
      Column(title: title.spoken, keepsWidth: keepsWidth)
    }

    static func counted(_ title: Sentence) -> Column {
      Column(title: title.spoken, isNumber: true)
    }
  }

  var columns: [Column]
  var rows: [[String]] = []
  /// Whether the last row stands for all others and is set apart.
  var hasTotal = false

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Lines of a name and what it stands for, one under the other.
  static func facts(_ facts: [(name: Sentence, value: String)]) -> [String] {
    let names = facts.map(\.name.spoken)
    let width = names.map(\.cells).max() ?? 0
    return zip(names, facts).map { $0 + String(repeating: " ", count: width - $0.cells + 2) + $1.value }
  }

  /// The lines; when the table is wider than `limit` cells, titles take more lines, and then texts give way.
  ///
  /// What would steer the terminal is shown as a blank, for names and subjects come from outside.
  func lines(within limit: Int = Terminal.width) -> [String] {
    var harmless = self
    harmless.rows = rows.map { $0.map(OneLine.tidy) }
    return harmless.laidOut(within: limit)
  }

  private func laidOut(within limit: Int) -> [String] {
    let widths = fitted(limit)
    let units = columns.contains { !$0.unit.isEmpty } ? [line(columns.map(\.unit), widths)] : []
    let titles = zip(columns, widths).map { Self.broken($0.title, to: $1) }
    let height = titles.map(\.count).max() ?? 0
    let heads = (0..<height).map { number in
      line(titles.map { number < height - $0.count ? "" : $0[number - height + $0.count] }, widths)
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var body = rows.map { line($0, widths) }
    if hasTotal, body.count > 1 { body.insert(rule, at: body.count - 1) }
    return heads + units + [rule] + body
  }

  private func fitted(_ limit: Int) -> [Int] {
    let least = columns.indices.map { index in
      ([columns[index].unit] + rows.map { $0[index] } + Self.words(columns[index].title)).map(\.cells).max() ?? 0
    }
    var widths = columns.indices.map { max(least[$0], columns[$0].title.cells) }
    func excess() -> Int { widths.reduce(0, +) + 2 * (widths.count - 1) - limit }
    while excess() > 0, let widest = columns.indices.max(by: { widths[$0] - least[$0] < widths[$1] - least[$1] }),
      widths[widest] > least[widest]
    {
      widths[widest] -= 1
    }
    for givesLast in [false, true] {
      while excess() > 0 {
        let texts = columns.indices.filter {
          !columns[$0].isNumber && !columns[$0].keepsWidth && columns[$0].givesLast == givesLast && widths[$0] > 6
        }
        guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
      }
    }
    return widths
  }

  /// The parts of a title between which a line may end: at spaces, and in Chinese after every second character.
  private static func words(_ title: String) -> [String] {
    title.split(separator: " ").flatMap { word -> [String] in
      guard word.contains(where: { String($0).cells == 2 }) else { return [String(word)] }
      var parts: [String] = []
      for character in word {
        if let last = parts.last, last.count < 2 {
          parts[parts.count - 1] = last + String(character)
        } else {
          parts.append(String(character))
        }
      }
      return parts
    }
  }

  /// A title in lines of so many cells.
  private static func broken(_ title: String, to width: Int) -> [String] {
    guard title.cells > width else { return [title] }
    let space = title.contains(" ") ? " " : ""
    var lines: [String] = []
    for word in words(title) {
      if let last = lines.last, (last + space + word).cells <= width {
        lines[lines.count - 1] = last + space + word
      } else {
        lines.append(word)
      }
    }
    return lines
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
