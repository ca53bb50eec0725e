package import Kernel
package import Tickets

extension TimelinessRule {
  /// The points for a ticket's clocks as they stand at an instant; nil when the criterion does not apply.
  package func points(_ clocks: [Tickets.Clock], at now: Instant) -> Int? {
    points(clocks.map { Clock($0, at: now) })
  }
}

extension TimelinessRule.Clock {
  /// A clock of a ticket as it stands at an instant.
  ///
  /// A ticket closed after a last word of the customer, often a thank-you, left nobody unanswered who had an answer
  /// before: only a missing first response counts as unanswered.
  init(_ clock: Tickets.Clock, at now: Instant) {
    self.init(
      Kind(clock.kind), share: Self.share(clock, at: now),
      isUnanswered: clock.outcome == .closedUnanswered && clock.kind == .firstResponse)
  }

  private static func share(_ clock: Tickets.Clock, at now: Instant) -> Double? {
    switch clock.outcome(at: now) {
    case .met, .breached:
      if clock.endedAt == nil { return runningShare(clock, at: now) }
      guard let target = clock.target, let used = clock.targetIsBusiness ? clock.business : clock.elapsed else {
        return nil
      }
      return used == 0 ? 0 : Double(used) / Double(target)
    case .none, .open, .closedUnanswered, .invalid:
      return nil
    }
  }

  /// For a clock that runs beyond its target: the time passed over the time it had, both by the wall clock.
  private static func runningShare(_ clock: Tickets.Clock, at now: Instant) -> Double? {
    clock.dueAt.map { due in Double(now - clock.startedAt) / Double(due - clock.startedAt) }
  }
}

extension TimelinessRule.Clock.Kind {
  fileprivate init(_ kind: ClockKind) {
    switch kind {
    case .firstResponse: self = .firstResponse
    case .nextReply: self = .nextReply
    case .resolution: self = .resolution
    }
  }
}
