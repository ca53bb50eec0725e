import Kernel
import Scorecards

/// Tables of a report as lines for a terminal.
struct ReportText {
  let width: Int
  /// What no line may break, as `何冰洁` and `Tom Walsh`.
  let names: [String]

  init(width: Int = Terminal.width, names: [String] = []) {
    self.width = width
    self.names = names.filter { $0.count > 1 && $0.cells <= width }
  }

  /// A title, then each table with its own title and its notes; a note that was given before is not given again.
  func text(title: String, subtitle: String, findings: [String] = [], tables: [ReportTable]) -> String {
    var lines = [title, subtitle] + findings.flatMap { [""] + wrapped($0) }
    var given: Set<String> = []
    for (index, table) in tables.enumerated() {
      lines.append("")
      if index > 0 || table.title != title.split(separator: " ").dropLast().joined(separator: " ") {
        lines.append(table.title)
      }
      lines += textTable(table).lines(within: width)
      for note in table.notes where given.insert(note).inserted { lines += wrapped(note) }
    }
    return Terminal.harmless(lines.joined(separator: "\n")) + "\n"
  }

  private func textTable(_ table: ReportTable) -> TextTable {
    var text = TextTable(
      table.columns.indices.map { column(table.columns[$0], cells: table.rows.map(\.cells[$0].text)) })
    text.rows = table.rows.map { $0.cells.map(\.text) }
    text.hasTotal = table.rows.last?.isTotal == true
    return text
  }

  /// The unit goes under the title only where the title would otherwise widen its column.
  private func column(_ column: ReportTable.Column, cells: [String]) -> TextTable.Column {
    let (isNumber, keepsWidth) = (column.kind == .figure, column.kind == .word)
    let givesLast = column.kind == .name
    if column.heading.cells <= max(column.title.cells, cells.map(\.cells).max() ?? 0) {
      return TextTable.Column(title: column.heading, isNumber: isNumber, keepsWidth: keepsWidth, givesLast: givesLast)
    }
    let unit = String(column.unit.drop { $0 == " " })
    return TextTable.Column(
      title: column.title, unit: unit, isNumber: isNumber, keepsWidth: keepsWidth, givesLast: givesLast)
  }

  /// Breaks a sentence at spaces and, in Chinese, between any two characters, but not before a comma or a stop and
  /// not within a name.
  func wrapped(_ sentence: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(sentence) {
      if (line + piece).trimmed.cells > width, !line.isEmpty {
        lines.append(line.trimmed)
        line = ""
      }
      line += line.isEmpty ? piece.leadingTrimmed : piece
    }
    return lines + (line.isEmpty ? [] : [line.trimmed])
  }

  private func pieces(_ sentence: String) -> [String] {
    let bound = insides(sentence)
    var pieces: [String] = []
    var last: Character?
    for (index, character) in zip(sentence.indices, sentence) {
      let isWide = String(character).cells == 2
      let joins = "，。；：、！？）」”’…,.;:!?)".contains(character) || last.map { "（「“(".contains($0) } ?? false
      let starts = last.map { character == " " || isWide || String($0).cells == 2 } ?? true
      if starts, !(joins || bound.contains(index)) || pieces.isEmpty { pieces.append("") }
      pieces[pieces.count - 1].append(character)
      last = character
    }
    return pieces
  }

  /// Where in a sentence a name goes on.
  private func insides(_ sentence: String) -> Set<String.Index> {
    var bound: Set<String.Index> = []
    for name in names {
      for range in sentence.ranges(of: name) { bound.formUnion(sentence[range].indices.dropFirst()) }
    }
    return bound
  }
}

extension String {
  fileprivate var leadingTrimmed: String { String(drop { $0 == " " }) }
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
