import Kernel
package import People
import Store

/// How far the reviews of some tickets are.
package struct DrawProgress: Sendable, Equatable {
  /// Number of tickets that wait for a review.
  package var open = 0
  package var reviewed = 0
  package var skipped = 0

  package init(open: Int = 0, reviewed: Int = 0, skipped: Int = 0) {
    (self.open, self.reviewed, self.skipped) = (open, reviewed, skipped)
  }

  /// Number of tickets drawn and not skipped.
  package var drawn: Int { open + reviewed }

  /// Skipped tickets among all that were drawn; 0 when none was.
  package var skipRate: Double { drawn + skipped == 0 ? 0 : Double(skipped) / Double(drawn + skipped) }

  mutating func add(_ count: Int, _ state: ReviewTask.State) {
    switch state {
    case .open: open += count
    case .reviewed: reviewed += count
    case .skipped: skipped += count
    }
  }
}

/// A draw's progress, and each reviewer's part of it.
package struct DrawShares: Sendable, Equatable {
  package var whole = DrawProgress()
  /// By reviewer; nil for what nobody may review.
  package var reviewers: [Reviewer.ID?: DrawProgress] = [:]
  package var agents: [Agent.ID: DrawProgress] = [:]

  package init() {}

  mutating func add(_ count: Int, _ state: ReviewTask.State, _ reviewer: Reviewer.ID?, _ agent: Agent.ID) {
    whole.add(count, state)
    reviewers[reviewer, default: DrawProgress()].add(count, state)
    agents[agent, default: DrawProgress()].add(count, state)
  }
}

extension Draws {
  /// How far some draws are, as somebody sees them.
  package func shares(
    of draws: [StoredDraw.ID], seenFrom viewpoint: DrawViewpoint = .everything
  ) throws -> [StoredDraw.ID: DrawShares] {
    var shares: [StoredDraw.ID: DrawShares] = [:]
    try connection.forEach(
      """
      SELECT a.draw_id, a.state, a.reviewer_id, a.agent_id, count(*) FROM assignment a
      WHERE a.draw_id IN \(list: draws) AND \(viewpoint.firstCondition)
      GROUP BY a.draw_id, a.state, a.reviewer_id, a.agent_id
      """
    ) { row in
      shares[try row.get(0), default: DrawShares()]
        .add(try row.get(4), try row.get(1), try row.optional(2), try row.get(3))
    }
    for own in try ownSeconds(draws, viewpoint) {
      if own.isCounted { shares[own.draw, default: DrawShares()].add(-1, own.first, own.reviewer, own.agent) }
      shares[own.draw, default: DrawShares()].add(1, own.state, viewpoint.reviewer, own.agent)
    }
    return shares
  }

  private struct Own {
    let draw: StoredDraw.ID
    let agent: Agent.ID
    let state: ReviewTask.State
    /// How the first review stands, and whose it is.
    let first: ReviewTask.State
    let reviewer: Reviewer.ID?
    /// Whether the first review was counted.
    let isCounted: Bool
  }

  /// The tickets that a reviewer has as the second, silently: to the reviewer they are like all others.
  private func ownSeconds(_ draws: [StoredDraw.ID], _ viewpoint: DrawViewpoint) throws -> [Own] {
    guard let reviewer = viewpoint.reviewer else { return [] }
    return try connection.rows(
      """
      SELECT m.draw_id, m.agent_id, m.state, a.state, a.reviewer_id, g.team_id FROM assignment m
        JOIN assignment a ON a.draw_id = m.draw_id AND a.agent_id = m.agent_id AND a.ticket_id = m.ticket_id
          AND a.part = 0
        JOIN agent g ON g.id = m.agent_id
      WHERE m.draw_id IN \(list: draws) AND m.part = 1 AND m.reviewer_id = \(reviewer)
      """
    ) { row in
      let team: Team.ID? = try row.optional(5)
      return Own(
        draw: try row.get(0), agent: try row.get(1), state: try row.get(2), first: try row.get(3),
        reviewer: try row.optional(4), isCounted: viewpoint.team == nil || viewpoint.team == team)
    }
  }
}

extension DrawViewpoint {
  /// What is seen of first reviews alone.
  fileprivate var firstCondition: SQL {
    guard let team else { return "a.part = 0" }
    return """
      a.part = 0 AND (a.agent_id IN (SELECT id FROM agent WHERE team_id = \(team)) OR a.reviewer_id = \(reviewer))
      """
  }
}
