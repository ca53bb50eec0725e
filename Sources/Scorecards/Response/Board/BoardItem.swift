package import Kernel
package import Tickets

/// A row of the response board: an open ticket and the most pressing of the clocks that run on it.
package struct BoardItem: Sendable, Equatable {
  package let ticket: Ticket.ID
  package let number: String
  package let subject: String?
  package let channel: Channel
  package let priority: Priority
  package let tier: Tier
  /// Who holds it.
  package let agent: String?
  package let team: String?
  package let kind: ClockKind
  /// Milliseconds allowed; nil without a target.
  package let target: Milliseconds?
  package let dueAt: Instant?
  /// Nil when nothing is due: there is no target, or the clock stands still.
  package let light: Countdown.Light?
  /// Whether the time left is getting less just now; business hours may be over.
  package let isRunning: Bool
  /// The root cause that was recorded for the most pressing clock.
  package let reason: LocalizedText?
  /// Left to its target, negative when overdue; not part of what makes two rows the same, since it always changes.
  package let left: Milliseconds

  /// Whether somebody still has to say why it is late.
  package var lacksReason: Bool { light == .breached && reason == nil }

  package static func == (a: Self, b: Self) -> Bool {
    a.ticket == b.ticket && a.kind == b.kind && a.light == b.light && a.isRunning == b.isRunning
      && a.reason == b.reason && a.dueAt == b.dueAt && a.target == b.target && a.agent == b.agent && a.team == b.team
      && a.channel == b.channel && a.priority == b.priority && a.tier == b.tier && a.subject == b.subject
      && a.number == b.number
  }
}
