import Kernel

/// The turns of a ticket's messages: who waited from when to when, and who replied.
struct Conversation {
  struct Turn: Equatable {
    /// 0 for the first response; an outbound ticket has none and begins at 1.
    var number: Int32
    var start: Instant
    var end: Instant?
    var agentID: Int64?
    /// `none` when replied to, `open`, or `closedUnanswered`.
    var outcome: Outcome
  }

  private(set) var turns: [Turn] = []
  /// The first public message by an agent.
  private(set) var firstReply: Instant?
  /// There is no message by a customer or an agent to measure.
  let isSilent: Bool

  private var number: Int32 = 0
  private var waitingSince: Instant?

  init(_ timeline: Timeline, _ history: StatusHistory?) {
    isSilent = !timeline.messages.contains(where: Self.counts)
    guard !isSilent else { return }
    let messages = Self.inOrder(timeline.messages)
    firstReply = messages.first { $0.role == .agent }?.at
    if timeline.isOutbound || messages.first?.role == .agent { number = 1 }
    let isSettled = history?.isSettled ?? timeline.status.isSettled
    follow(messages, solves: history?.solves ?? Self.solve(timeline), isSettled: isSettled)
  }

  private mutating func follow(_ messages: [Timeline.Message], solves: [Instant], isSettled: Bool) {
    var solves = solves[...]
    for message in messages {
      // At the same instant a message comes before the solve: replying and solving is one click.
      while let solve = solves.first, solve < message.at {
        end(solvedAt: solve)
        solves.removeFirst()
      }
      if message.role == .customer {
        waitingSince = waitingSince ?? message.at
      } else if let start = waitingSince {
        end(Turn(number: number, start: start, end: message.at, agentID: message.agentID, outcome: .none))
      }
    }
    let last = solves.last
    for solve in solves { end(solvedAt: solve) }
    finish(lastSolve: last, isSettled: isSettled)
  }

  /// A solve ends a later turn; the wait for the first response goes on, for a ticket solved in silence may come back.
  private mutating func end(solvedAt solve: Instant) {
    guard number > 0, let start = waitingSince else { return }
    end(Turn(number: number, start: start, end: max(solve, start), outcome: .closedUnanswered))
  }

  private mutating func end(_ turn: Turn) {
    turns.append(turn)
    waitingSince = nil
    number += 1
  }

  private mutating func finish(lastSolve: Instant?, isSettled: Bool) {
    guard let start = waitingSince else { return }
    let outcome: Outcome = isSettled ? .closedUnanswered : .open
    let end = isSettled ? max(lastSolve ?? start, start) : nil
    turns.append(Turn(number: number, start: start, end: end, outcome: outcome))
  }

  private static func counts(_ message: Timeline.Message) -> Bool {
    message.isPublic && (message.role == .customer || message.role == .agent)
  }

  /// By time, then by the source's sequence.
  private static func inOrder(_ messages: [Timeline.Message]) -> [Timeline.Message] {
    let counted = messages.filter(counts)
    if !zip(counted, counted.dropFirst()).contains(where: { $1.at < $0.at }) { return counted }
    return counted.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// The solve that the stamps tell of.
  private static func solve(_ timeline: Timeline) -> [Instant] {
    guard timeline.status.isSettled, let solve = timeline.solved ?? timeline.closed else { return [] }
    return [solve]
  }
}
