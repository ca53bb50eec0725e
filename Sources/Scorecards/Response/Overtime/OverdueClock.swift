package import Kernel
package import Tickets

/// A clock of a ticket that went beyond its target, with the reason if one was recorded.
package struct OverdueClock: Sendable, Equatable {
  package var ticket: Ticket.ID
  /// What people call the ticket.
  package var number: String
  /// Who replied or solved, or holds the ticket; nil when nobody does.
  package var agent: String?
  package var kind: ClockKind
  /// 0 for the first response and the resolution; replies count from 1.
  package var turn: Int
  /// When the target was reached.
  package var dueAt: Instant
  /// Nil while it runs.
  package var endedAt: Instant?
  /// The id of a root cause.
  package var reason: String?
  package var note: String?

  /// How far beyond its target it ended, or runs by now, in milliseconds of the wall clock.
  package func late(at now: Instant) -> Milliseconds { max(0, (endedAt ?? now) - dueAt) }
}
