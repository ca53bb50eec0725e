import People
import Store

/// How many of a sample's tickets each agent and each reviewer has.
struct SampleTally {
  struct AgentPart {
    /// Number of tickets drawn and not skipped.
    var drawn = 0
    var skipped = 0
  }

  struct ReviewerPart {
    /// Number of tickets given to the reviewer and not skipped.
    var given = 0
    var reviewed = 0
  }

  private(set) var agents: [Agent.ID: AgentPart] = [:]
  private(set) var reviewers: [Reviewer.ID: ReviewerPart] = [:]
  /// Number of tickets that two reviewers score.
  private(set) var doubles = 0
  /// Number of tickets that nobody has to score.
  private(set) var withoutReviewer = 0

  /// Counts one review that the draw asks for.
  mutating func add(_ agent: Agent.ID, part: Int, _ state: ReviewTask.State, _ reviewer: Reviewer.ID?) {
    let isSkipped = state == .skipped
    if part == 0 {
      agents[agent, default: AgentPart()].drawn += isSkipped ? 0 : 1
      agents[agent, default: AgentPart()].skipped += isSkipped ? 1 : 0
    }
    if isSkipped { return }
    if part == 1 { doubles += 1 }
    guard let reviewer else {
      withoutReviewer += 1
      return
    }
    reviewers[reviewer, default: ReviewerPart()].given += 1
    if state == .reviewed { reviewers[reviewer, default: ReviewerPart()].reviewed += 1 }
  }

  /// The tally of a stored draw.
  static func read(_ draw: StoredDraw.ID, _ connection: any Connection) throws -> SampleTally {
    var tally = SampleTally()
    try connection.forEach("SELECT agent_id, part, state, reviewer_id FROM assignment WHERE draw_id = \(draw)") { row in
      tally.add(try row.get(0), part: try row.get(1), try row.get(2), try row.optional(3))
    }
    return tally
  }
}
