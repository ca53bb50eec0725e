import Store

/// Rows on their way into a table, a few thousand at a time, so that a large draw needs little memory.
struct BatchedRows {
  private let table: BulkTable
  private let connection: any Connection
  private var rows = RowBuffer()

  init(_ table: BulkTable, _ connection: any Connection) {
    self.table = table
    self.connection = connection
  }

  /// Adds a row; the closure appends its values in the order of the table's columns.
  mutating func add(_ fill: (inout RowBuffer) -> Void) throws {
    fill(&rows)
    if rows.values.count >= 20_000 { try finish() }
  }

  /// Writes the rows that wait.
  mutating func finish() throws {
    try connection.insert(rows, into: table)
    rows.removeAll()
  }
}
