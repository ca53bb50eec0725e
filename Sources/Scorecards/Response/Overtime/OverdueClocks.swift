package import Kernel
import People
package import Store
package import Tickets

/// The overdue clocks of a database and the reasons recorded for them.
package struct OverdueClocks {
  let connection: any Connection
  /// Clocks that still run are overdue when their target was reached before.
  let now: Instant

  package init(_ connection: any Connection, at now: Instant) {
    (self.connection, self.now) = (connection, now)
  }

  /// Those whose target was reached within a span, by that instant.
  package func reached(in span: Range<Instant>) throws -> [OverdueClock] {
    try overdue(among: try StoredClocks(connection).due(in: span))
  }

  /// Those of a ticket.
  package func of(_ ticket: Ticket.ID) throws -> [OverdueClock] {
    try overdue(among: try StoredClocks(connection).of([ticket]))
  }

  /// Records a reason for some clocks of a ticket, in place of those that were there; it stands in the audit log.
  func record(
    _ reason: String, note: String?, for clocks: [OverdueClock], of ticket: Ticket.ID, by actor: Actor
  ) throws {
    for clock in clocks {
      try connection.execute(
        """
        INSERT INTO overtime_reason (ticket_id, clock, turn, reason, note, by, at)
        VALUES (\(clock.ticket), \(clock.kind), \(clock.turn), \(reason), \(note), \(actor), \(now))
        ON CONFLICT (ticket_id, clock, turn)
        DO UPDATE SET reason = excluded.reason, note = excluded.note, by = excluded.by, at = excluded.at
        """)
    }
    let before = Set(clocks.compactMap(\.reason)).sorted()
    // The note stays out of the log, which no one can take a customer's name out of.
    try AuditLog(connection).append(
      .overtimeExplained, AuditSubject("ticket", ticket), before: before.isEmpty ? nil : ["reason": .list(before)],
      after: ["reason": .text(reason), "clocks": .list(clocks.map(\.kind.name))], by: actor, at: now)
  }

  /// In sentences, the reasons that rest on an import.
  package static func resting(on tickets: ImportedTickets, _ connection: any Connection) throws -> [Sentence] {
    let explained = try connection.rows("SELECT DISTINCT ticket_id, at FROM overtime_reason") {
      (ticket: try $0.get(0, as: Int64.self), at: try $0.get(1, as: Instant.self))
    }
    let count = Set(explained.filter { tickets.carry(workOn: $0.ticket, doneAt: $0.at) }.map(\.ticket)).count
    return count == 0 ? [] : ["overtime reasons are recorded for \(count) of its tickets."]
  }

  private func overdue(among entries: [StoredClocks.Entry]) throws -> [OverdueClock] {
    let late = entries.filter { $0.clock.dueAt != nil && $0.clock.outcome(at: now) == .breached }
    let (agents, reasons) = (try agentNames(), try reasons(for: Set(late.map(\.ticket)).sorted()))
    let clocks = late.compactMap { entry -> OverdueClock? in
      guard let due = entry.clock.dueAt else { return nil }
      let reason = reasons[Key(ticket: entry.ticket, kind: entry.clock.kind, turn: Int(entry.clock.turn))]
      return OverdueClock(
        ticket: entry.ticket, number: entry.number, agent: entry.clock.agentID.flatMap { agents[$0] },
        kind: entry.clock.kind, turn: Int(entry.clock.turn), dueAt: due, endedAt: entry.clock.endedAt,
        reason: reason?.id, note: reason?.note)
    }
    return clocks.sorted { ($0.dueAt, $0.number, $0.turn) < ($1.dueAt, $1.number, $1.turn) }
  }

  /// A clock of a ticket.
  struct Key: Hashable, Sendable {
    var ticket: Ticket.ID
    var kind: ClockKind
    var turn: Int
  }

  /// A recorded reason: the id of a root cause, and what else was said.
  struct Recorded: Sendable {
    var id: String
    var note: String?
  }

  private func agentNames() throws -> [Int64: String] {
    var names: [Int64: String] = [:]
    try connection.forEach("SELECT id, name FROM agent") { names[try $0.get(0)] = try $0.get(1) }
    return names
  }

  /// The reasons recorded for clocks of those tickets.
  func reasons(for tickets: [Ticket.ID]) throws -> [Key: Recorded] {
    var reasons: [Key: Recorded] = [:]
    for start in stride(from: 0, to: tickets.count, by: 400) {
      let part = Array(tickets[start..<min(start + 400, tickets.count)])
      try connection.forEach(
        "SELECT ticket_id, clock, turn, reason, note FROM overtime_reason WHERE ticket_id IN \(list: part)"
      ) { row in
        let key = Key(ticket: try row.get(0), kind: try row.get(1), turn: try row.get(2))
        reasons[key] = Recorded(id: try row.get(3), note: try row.optional(4))
      }
    }
    return reasons
  }
}
