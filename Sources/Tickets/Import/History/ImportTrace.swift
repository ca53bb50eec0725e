import Kernel
import Store

/// By what an import is known afterwards, and what it put there.
struct ImportTrace: Sendable, Equatable {
  /// The number of its row in the list of imports.
  let id: Int64
  /// The system that its tickets come from.
  var source = ""
  /// The ids of the tickets that it added, which stand in one piece.
  var added: Range<Int64>?

  /// The trace of the import that this transaction is about to make.
  static func next(_ connection: any Connection) throws -> ImportTrace {
    ImportTrace(id: (try connection.value("SELECT max(id) FROM import", as: Int64.self) ?? 0) + 1)
  }
}

/// Keeps what an import finds in place of what it changes, so that the import can be taken back.
struct BeforeImport {
  let connection: any Connection
  let id: Int64

  /// Of so many imports it is kept what they changed.
  static let keptImports: Int64 = 20

  /// Keeps a ticket that is about to be changed; of several changes the first counts.
  func keep(ticket: Ticket.ID) throws {
    let kept = try connection.execute(
      """
      INSERT INTO ticket_before (import_id, ticket_id, \(unescaped: Self.columns))
      SELECT \(id), id, \(unescaped: Self.columns) FROM ticket WHERE id = \(ticket) ON CONFLICT DO NOTHING
      """)
    guard kept > 0 else { return }
    try connection.execute(
      """
      INSERT INTO vendor_figure_before (import_id, ticket_id, metric, milliseconds)
      SELECT \(id), ticket_id, metric, milliseconds FROM vendor_figure WHERE ticket_id = \(ticket)
      """)
  }

  /// Keeps those of a ticket's messages that are about to be replaced and that this import did not bring itself.
  func keep(messages numbers: [Int64], of ticket: Ticket.ID) throws {
    try connection.execute(
      """
      INSERT INTO message_before (import_id, ticket_id, seq, role, public, agent_id, author, at, body, former_import_id)
      SELECT \(id), ticket_id, seq, role, public, agent_id, author, at, body, import_id FROM message
      WHERE ticket_id = \(ticket) AND seq IN \(list: numbers) AND (import_id IS NULL OR import_id <> \(id))
      """)
  }

  /// Forgets what imports long ago had changed.
  func forgetOld() throws {
    for table in Self.tables {
      try connection.execute("DELETE FROM \(unescaped: table) WHERE import_id <= \(id - Self.keptImports)")
    }
  }

  static let tables = ["ticket_before", "vendor_figure_before", "message_before"]

  /// What an import can change about a ticket.
  static let changeable = TicketColumns.table.columns.filter {
    !["id", "source_id", "external_id", "repeated", "clocks"].contains($0)
  }
  private static let columns = changeable.joined(separator: ", ")
}
