package import Kernel

/// What a clock measures.
package enum ClockKind: UInt8, StoredWord {
  /// From the customer's first message to the first later reply.
  case firstResponse
  /// From the oldest unanswered message to the next reply, in every later turn.
  case nextReply
  /// From creation to the latest solve, without pauses.
  case resolution

  package static let names = ["first_response", "next_reply", "resolution"]
}

/// How a clock ended, if it did.
package enum Outcome: UInt8, StoredWord {
  /// Ended, and no target was set: outside every rate.
  case none
  /// Ended within its target.
  case met
  /// Ended beyond its target, or runs beyond it.
  case breached
  /// Still running.
  case open
  /// The ticket was solved or closed without a reply: a count of its own, no duration.
  case closedUnanswered
  /// Its end lies before its start: a fault of the data, outside every figure.
  case invalid

  package static let names = ["none", "met", "breached", "open", "closed_unanswered", "invalid"]
}

/// One measured span of a ticket, with its target and what became of it.
package struct Clock: Hashable, Sendable {
  package var kind: ClockKind
  /// 0 for the first response and the resolution; replies count from 1.
  package var turn: Int32
  /// Who replied or solved; for a clock without such an end, the assignee.
  package var agentID: Int64?
  package var startedAt: Instant
  /// The duration belongs to the day of its end.
  package var endedAt: Instant?
  /// Milliseconds by the wall clock, without pauses; nil while it runs and when it has no duration.
  package var elapsed: Milliseconds?
  /// Milliseconds in `calendar`, without pauses; nil without a calendar and when `elapsed` is.
  package var business: Milliseconds?
  /// Milliseconds allowed, in business time when `targetIsBusiness`.
  package var target: Milliseconds?
  package var targetIsBusiness: Bool
  /// The calendar of `business`, as an index into the calendars of the standard.
  package var calendar: Int16?
  /// The instant at which the target is reached; nil without a target, and when it is never reached, as in a pause.
  package var dueAt: Instant?
  package var outcome: Outcome
  /// The revision of the standard that judged it, as an index into the timeline of standards.
  package var standard: Int16?

  package init(
    kind: ClockKind, turn: Int32 = 0, agentID: Int64? = nil, startedAt: Instant, endedAt: Instant? = nil,
    elapsed: Milliseconds? = nil, business: Milliseconds? = nil, target: Milliseconds? = nil,
    targetIsBusiness: Bool = false, calendar: Int16? = nil, dueAt: Instant? = nil, outcome: Outcome,
    standard: Int16? = nil
  ) {
    self.kind = kind
    self.turn = turn
    self.agentID = agentID
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.elapsed = elapsed
    self.business = business
    self.target = target
    self.targetIsBusiness = targetIsBusiness
    self.calendar = calendar
    self.dueAt = dueAt
    self.outcome = outcome
    self.standard = standard
  }

  /// The outcome as it stands at an instant: an open clock past its due instant is breached.
  ///
  /// A target in business time that is reached just when work ends leaves a reply after hours within the target; until
  /// that reply comes the clock counts as breached.
  package func outcome(at now: Instant) -> Outcome {
    guard outcome == .open, let dueAt, now > dueAt else { return outcome }
    return .breached
  }

  /// The instant to whose day attainment belongs: the end or the breach, whichever came first; nil when neither did.
  package func judgedAt(now: Instant) -> Instant? {
    switch outcome(at: now) {
    case .met, .breached: [endedAt, dueAt].compactMap(\.self).min()
    case .none, .open, .closedUnanswered, .invalid: nil
    }
  }
}
