import Kernel
import Store

/// How clocks lie in the table of facts.
enum FactRows {
  static let table = BulkTable(
    "fact",
    [
      "ticket_id", "clock", "turn", "agent_id", "started_at", "ended_at", "elapsed", "business", "target", "due_at",
      "outcome",
    ])

  static let ticketColumn = 0
  static let agentColumn = 3

  static func append(_ clock: Clock, of ticket: Ticket.ID, to rows: inout RowBuffer) {
    rows.append(ticket.rawValue)
    rows.append(Int64(clock.kind.rawValue))
    rows.append(Int64(clock.turn))
    rows.append(clock.agentID)
    rows.append(clock.startedAt.rawValue)
    rows.append(clock.endedAt?.rawValue)
    rows.append(clock.elapsed)
    rows.append(clock.business)
    rows.append(clock.target)
    rows.append(clock.dueAt?.rawValue)
    rows.append(Int64(clock.outcome.rawValue))
  }

  static let columns =
    "f.clock, f.turn, f.agent_id, f.started_at, f.ended_at, f.elapsed, f.business, f.target, f.due_at, f.outcome"

  /// Reads a clock from the columns above, the first of them at `start`.
  static func read(_ row: any Row, from start: Int) throws -> Clock {
    Clock(
      kind: try row.get(start), turn: Int32(clamping: try row.get(start + 1, as: Int.self)),
      agentID: try row.optional(start + 2), startedAt: try row.get(start + 3), endedAt: try row.optional(start + 4),
      elapsed: try row.optional(start + 5), business: try row.optional(start + 6), target: try row.optional(start + 7),
      dueAt: try row.optional(start + 8), outcome: try row.get(start + 9))
  }
}
