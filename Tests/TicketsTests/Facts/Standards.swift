import Kernel

@testable import Tickets

/// Shorthand for the tests: instants in minutes since 1970, standards of one policy.
enum Given {
  static let title = LocalizedText(zh: "标准", en: "Standard")

  static func at(_ minutes: Milliseconds) -> Instant { Instant(minutes * 60_000) }

  /// One policy for every ticket, its targets in minutes, round the clock.
  static func standard(
    first: Milliseconds? = nil, next: Milliseconds? = nil, resolution: Milliseconds? = nil, pausesOnHold: Bool = false,
    from: FirstResponseStart = .customer
  ) -> ResponseStandard {
    func target(_ minutes: Milliseconds?) -> Target? { minutes.map { Target(within: $0 * 60_000) } }
    let policy = ResponsePolicy(
      id: "all", title: title, firstResponse: target(first), nextReply: target(next), resolution: target(resolution))
    return ResponseStandard(title: title, policies: [policy], firstResponseFrom: from, pausesOnHold: pausesOnHold)
  }

  static func clocks(_ timeline: Timeline, _ standard: ResponseStandard = standard()) -> [Clock] {
    ResponseClocks(StandardTimeline(standard)).measure(timeline).clocks
  }

  static func clock(_ kind: ClockKind, _ timeline: Timeline, _ standard: ResponseStandard = standard()) -> Clock? {
    clocks(timeline, standard).first { $0.kind == kind }
  }

  static func message(
    _ minutes: Milliseconds, _ role: Role, agent: Int64? = nil, public isPublic: Bool = true
  ) -> Timeline.Message {
    Timeline.Message(at: at(minutes), role: role, isPublic: isPublic, agentID: agent)
  }

  static func talk(
    _ messages: [Timeline.Message], status: Status = .open, statuses: [(Milliseconds, Status)] = [],
    solved: Instant? = nil
  ) -> Timeline {
    Timeline(
      created: at(0), status: status, solved: solved, assignee: 9, messages: messages,
      statuses: statuses.map { Timeline.StatusChange(at: at($0.0), status: $0.1) })
  }
}
