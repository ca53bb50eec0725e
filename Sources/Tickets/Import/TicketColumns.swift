import Kernel
import Store

/// How a row of an import lies in the table of tickets.
enum TicketColumns {
  static let table = BulkTable(
    "ticket",
    [
      "id", "source_id", "external_id", "channel", "priority", "tier", "status", "excluded", "category", "subject",
      "tags",
      "customer", "agent_id", "solver_id", "created_at", "handoff_at", "first_reply_at", "solved_at", "closed_at",
      "updated_at", "outbound", "reopens", "complaint", "csat", "csat_raw", "csat_at", "offered", "repeated", "digest",
      "clocks",
    ])

  static let idColumn = 0
  static let sourceColumn = 1
  static let customerColumn = 11
  static let agentColumn = 12
  static let solverColumn = 13

  static func append(
    _ row: TicketRow, _ ticket: Ticket, source: Int64, customer: TicketRow.Slice?, clocks: [UInt8],
    _ bytes: UnsafeBufferPointer<UInt8>, to rows: inout RowBuffer
  ) {
    rows.append(ticket.id.rawValue)
    rows.append(source)
    rows.append(utf8: row.externalID.bytes(in: bytes))
    rows.append(Int64(row.channel.rawValue))
    rows.append(Int64(row.priority.rawValue))
    rows.append(Int64(row.tier.rawValue))
    rows.append(Int64(row.status.rawValue))
    rows.append(Int64(row.exclusion.rawValue))
    rows.append(ticket.fields.category.rawValue)
    append(row.subject, bytes, to: &rows)
    append(row.tags, bytes, to: &rows)
    append(customer, bytes, to: &rows)
    rows.append(ticket.agent?.rawValue)
    rows.append(ticket.solver?.rawValue)
    rows.append(row.createdAt.rawValue)
    rows.append(row.handoffAt?.rawValue)
    rows.append(row.firstReplyAt?.rawValue)
    rows.append(row.solvedAt?.rawValue)
    rows.append(row.closedAt?.rawValue)
    rows.append(row.updatedAt?.rawValue)
    rows.append(Int64(row.outbound ? 1 : 0))
    rows.append(Int64(row.reopens))
    rows.append(Int64(ticket.complaint ? 1 : 0))
    rows.append(row.csat.map { Int64($0 ? 1 : 0) })
    append(row.csatRaw, bytes, to: &rows)
    rows.append(row.csatAt?.rawValue)
    rows.append(Int64(row.surveyOffered ? 1 : 0))
    rows.append(null: ())
    rows.append(Int64(bitPattern: row.digest))
    rows.append(blob: clocks)
  }

  /// The statement that gives a stored ticket the one row of a buffer, without the clocks.
  static func update(_ rows: RowBuffer, id: Ticket.ID) -> SQL {
    var sql: SQL = "UPDATE ticket SET "
    for (position, column) in table.columns.enumerated().dropFirst().dropLast() {
      sql = sql + "\(unescaped: position > 1 ? ", " : "")\(unescaped: column) = \(rows.value(position))"
    }
    return sql + " WHERE id = \(id)"
  }

  private static func append(_ slice: TicketRow.Slice?, _ bytes: UnsafeBufferPointer<UInt8>, to rows: inout RowBuffer) {
    if let slice { rows.append(utf8: slice.bytes(in: bytes)) } else { rows.append(null: ()) }
  }
}
