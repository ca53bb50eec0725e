/// A row of a table as text, with the line or sheet row it stands in.
package struct TableRow: Equatable, Sendable {
  package var line: Int
  package var cells: [String]

  package init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// The cells that hold something.
  package var filled: [String] { cells.filter { !$0.isEmpty } }

  /// How many rows above a header are kept to be told of.
  static let mostAbove = 30
}

extension RecordBatch {
  /// A record as text without the blanks around its fields.
  package func row(_ record: Record) -> TableRow {
    TableRow(line: record.line, cells: texts(record).map(\.trimmed))
  }
}
