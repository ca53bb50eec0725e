package import Kernel
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
    let until = min(span.upperBound, now)
    return try read(
      breached: "f.due_at >= \(span.lowerBound) AND f.due_at < \(span.upperBound)",
      running: "f.due_at >= \(span.lowerBound) AND f.due_at < \(until)")
  }

  /// Those of a ticket.
  package func of(_ ticket: Ticket.ID) throws -> [OverdueClock] {
    try read(breached: "f.ticket_id = \(ticket)", running: "f.ticket_id = \(ticket) AND f.due_at < \(now)")
  }

  /// Records a reason, in place of the one that was there.
  package func explain(_ clock: OverdueClock, reason: String, note: String?, by author: String) throws {
    try connection.execute(
      """
      INSERT INTO overtime_reason (ticket_id, clock, turn, reason, note, by, at)
      VALUES (\(clock.ticket), \(clock.kind), \(clock.turn), \(reason), \(note), \(author), \(now))
      ON CONFLICT (ticket_id, clock, turn)
      DO UPDATE SET reason = excluded.reason, note = excluded.note, by = excluded.by, at = excluded.at
      """)
  }

  /// The outcomes stand in the text because only then are the partial indexes on them used.
  private func read(breached: SQL, running: SQL) throws -> [OverdueClock] {
    let clocks =
      try rows("f.outcome = 2 AND f.due_at IS NOT NULL AND " + breached)
      + rows("f.outcome = 3 AND f.due_at IS NOT NULL AND " + running)
    return clocks.sorted { ($0.dueAt, $0.number, $0.turn) < ($1.dueAt, $1.number, $1.turn) }
  }

  private func rows(_ condition: SQL) throws -> [OverdueClock] {
    try connection.rows(
      """
      SELECT f.ticket_id, t.external_id, a.name, f.clock, f.turn, f.due_at, f.ended_at, r.reason, r.note
      FROM fact f JOIN ticket t ON t.id = f.ticket_id
      LEFT JOIN agent a ON a.id = f.agent_id
      LEFT JOIN overtime_reason r ON r.ticket_id = f.ticket_id AND r.clock = f.clock AND r.turn = f.turn
      WHERE \(condition) AND t.excluded = 0
      """
    ) { row in
      OverdueClock(
        ticket: try row.get(0), number: try row.get(1), agent: try row.optional(2), kind: try row.get(3),
        turn: try row.get(4), dueAt: try row.get(5), endedAt: try row.optional(6), reason: try row.optional(7),
        note: try row.optional(8))
    }
  }
}
