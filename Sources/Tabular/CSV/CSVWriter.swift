/// Writes CSV as RFC 4180 has it: commas, quotes only where they are needed.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe before it, after OWASP's page on CSV injection;
/// numbers given as numbers are left alone.
package struct CSVWriter: Sendable {
  package enum Cell: Equatable, Sendable {
    case text(String)
    /// A number with that many decimals; what is not finite is written as an empty cell.
    case number(Double, decimals: Int)
    case integer(Int)
    case empty
  }

  package enum LineEnd: String, Sendable {
    case crlf = "\r\n"
    case lf = "\n"
  }

  /// What is written and not yet taken.
  package private(set) var bytes: [UInt8]
  private let lineEnd: LineEnd
  private let defusesFormulas: Bool

  /// A writer of an empty table.
  ///
  /// - Parameters:
  ///   - byteOrderMark: whether to begin with the mark by which Excel knows UTF-8.
  ///   - defusesFormulas: false only for a file that goes back into a program, never to a spreadsheet.
  package init(lineEnd: LineEnd = .crlf, byteOrderMark: Bool = false, defusesFormulas: Bool = true) {
    self.lineEnd = lineEnd
    self.defusesFormulas = defusesFormulas
    bytes = byteOrderMark ? TextEncoding.utf8.byteOrderMark : []
  }

  /// Writes a record.
  package mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      write(cell)
    }
    // A line with one empty field would read as a blank line.
    if cells.count == 1, bytes.isEmpty || bytes.last == 0x0A || endsWithMark { bytes += [0x22, 0x22] }
    bytes.append(contentsOf: lineEnd.rawValue.utf8)
  }

  /// Hands over what is written so far and goes on with an empty buffer.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private var endsWithMark: Bool { bytes.count == 3 && bytes == TextEncoding.utf8.byteOrderMark }

  private mutating func write(_ cell: Cell) {
    switch cell {
    case .text(let text): write(text)
    case .number(let value, let decimals): write(value, decimals: decimals)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .empty: break
    }
  }

  private mutating func write(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let needsQuotes = bytes[start...].contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    let isFormula = defusesFormulas && Self.formulaStarts.contains { bytes[start...].starts(with: $0) }
    if isFormula { bytes.insert(0x27, at: start) }
    if needsQuotes {
      let doubled = bytes[start...].flatMap { $0 == 0x22 ? [$0, $0] : [$0] }
      bytes.replaceSubrange(start..., with: [0x22] + doubled + [0x22])
    }
  }

  private mutating func write(_ value: Double, decimals: Int) {
    guard value.isFinite else { return }
    bytes += Decimals(value, decimals: decimals).digits
  }

  /// `=` `+` `-` `@`, tab and line ends, and the full-width `＝` `＋` `－` `＠` that some spreadsheets take for the narrow ones.
  private static let formulaStarts: [[UInt8]] =
    [[0x3D], [0x2B], [0x2D], [0x40], [0x09], [0x0A], [0x0D]] + ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
}
