import Kernel

/// Turns a ticket's timeline into clocks, each judged by the standard in force when it started.
package struct ResponseClocks: Sendable {
  private let standards: StandardTimeline
  private let judges: [StandardJudge]
  /// The sources that never said when a ticket was solved, so that nobody knows which of theirs still wait for it.
  let silentSources: Set<Int64>

  package init(_ standards: StandardTimeline) {
    self.init(standards, silent: [:])
  }

  /// `silent` is what sources never said.
  init(_ standards: StandardTimeline, silent: [Int64: Telling]) {
    self.standards = standards
    silentSources = Set(silent.filter { $0.value.contains(.solves) }.keys)
    judges = standards.revisions.map { StandardJudge($0.standard) }
  }

  /// The standard in force at an instant, ready to judge, and its index.
  func judge(at instant: Instant) -> (index: Int, judge: StandardJudge)? {
    standards.index(at: instant).map { ($0, judges[$0]) }
  }

  /// Appends a ticket's clocks, in the order of their turns and the resolution last; a ticket that is left out of every
  /// figure has none.
  ///
  /// Nothing is allocated for a ticket that has stamps only, but what `clocks` needs to grow.
  package func measure(_ timeline: Timeline, into clocks: inout [Clock]) -> TimelineWarnings {
    guard timeline.exclusion == .none else { return [] }
    let history = timeline.statuses.isEmpty ? nil : StatusHistory(timeline)
    let conversation = Conversation(timeline, history)
    if conversation.isSilent {
      measureStamps(timeline, into: &clocks)
    } else {
      measureTurns(conversation, of: timeline, into: &clocks)
    }
    measureResolution(timeline, history, into: &clocks)
    let firstReply = conversation.isSilent ? timeline.firstReply : conversation.firstReply
    return warnings(timeline, history, firstReply: firstReply)
  }

  /// Appends the clocks of a ticket, without a resolution that is not known to be due.
  func measure(_ ticket: Ticket, messages: [Timeline.Message], into clocks: inout [Clock]) -> TimelineWarnings {
    let found = measure(ticket.timeline(messages: messages), into: &clocks)
    if let last = clocks.last, last.kind == .resolution, last.outcome == .open, silentSources.contains(ticket.source) {
      clocks.removeLast()
    }
    return found
  }

  /// A ticket's clocks and what is odd about it.
  package func measure(_ timeline: Timeline) -> (clocks: [Clock], warnings: TimelineWarnings) {
    var clocks: [Clock] = []
    let warnings = measure(timeline, into: &clocks)
    return (clocks, warnings)
  }

  private func measureStamps(_ timeline: Timeline, into clocks: inout [Clock]) {
    guard !timeline.isOutbound else { return }
    let start = firstResponseStart(timeline, message: timeline.created, reply: timeline.firstReply)
    var clock = Clock(kind: .firstResponse, agentID: timeline.assignee, startedAt: start, outcome: .open)
    if let reply = timeline.firstReply {
      clock.agentID = timeline.firstReplier ?? timeline.assignee
      clock.endedAt = reply
      clock.outcome = .none
    } else if timeline.status.isSettled {
      clock.endedAt = (timeline.solved ?? timeline.closed).map { max($0, start) }
      clock.outcome = .closedUnanswered
    }
    judge(&clock, timeline, pauses: [])
    clocks.append(clock)
  }

  private func measureTurns(_ conversation: Conversation, of timeline: Timeline, into clocks: inout [Clock]) {
    for turn in conversation.turns {
      var start = turn.start
      if turn.number == 0 { start = firstResponseStart(timeline, message: start, reply: turn.end) }
      var clock = Clock(
        kind: turn.number == 0 ? .firstResponse : .nextReply, turn: turn.number,
        agentID: turn.agentID ?? timeline.assignee, startedAt: start, endedAt: turn.end.map { max($0, start) },
        outcome: turn.outcome)
      judge(&clock, timeline, pauses: [])
      clocks.append(clock)
    }
  }

  /// The first message, or the hand-off when the standard says so and no one had replied by then.
  private func firstResponseStart(_ timeline: Timeline, message: Instant, reply: Instant?) -> Instant {
    guard let handOff = timeline.handOff, handOff > message, reply.map({ handOff <= $0 }) ?? true,
      judge(at: message)?.judge.startsAtHandOff == true
    else { return message }
    return handOff
  }

  private func measureResolution(_ timeline: Timeline, _ history: StatusHistory?, into clocks: inout [Clock]) {
    let agent = timeline.solver ?? timeline.assignee
    var clock = Clock(kind: .resolution, agentID: agent, startedAt: timeline.created, outcome: .open)
    var pauses: [Pause] = []
    if let history {
      pauses = history.pauses(onHold: judge(at: timeline.created)?.judge.pausesOnHold ?? false)
      clock.endedAt = history.isSettled ? history.lastSolve : nil
    } else if timeline.status.isSettled {
      guard let end = timeline.solved ?? timeline.closed else { return }
      clock.endedAt = end
    }
    if clock.endedAt != nil { clock.outcome = .none }
    if clock.outcome == .open { clock.agentID = timeline.assignee }
    judge(&clock, timeline, pauses: pauses)
    clocks.append(clock)
  }

  private func warnings(
    _ timeline: Timeline, _ history: StatusHistory?, firstReply: Instant?
  ) -> TimelineWarnings {
    var found: TimelineWarnings = []
    let solved = history.map(\.firstSolve) ?? timeline.solved ?? timeline.closed
    if let firstReply, firstReply < timeline.created { found.insert(.replyBeforeCreation) }
    if let firstReply, let solved, solved < firstReply { found.insert(.solvedBeforeReply) }
    if let closed = timeline.closed, let solved = timeline.solved, closed < solved { found.insert(.closedBeforeSolved) }
    if let solved, solved < timeline.created { found.insert(.solvedBeforeCreation) }
    if timeline.status.isSettled, solved == nil { found.insert(.solvedWithoutStamp) }
    if isContradicted(timeline, history) { found.insert(.statusAgainstStamps) }
    return found
  }

  private func isContradicted(_ timeline: Timeline, _ history: StatusHistory?) -> Bool {
    if let history { return history.isSettled != timeline.status.isSettled }
    let settled = timeline.solved ?? timeline.closed
    return settled != nil && !timeline.status.isSettled && timeline.reopens == 0
  }
}
