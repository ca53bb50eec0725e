package import Kernel
package import People
import Store

/// What became of the tickets that a reviewer must not score any more.
package struct HandedReviews: Sendable, Equatable {
  /// Number of open reviews that went to other reviewers.
  package var handed = 0
  /// Number of tickets that nobody may review now.
  package var withoutReviewer = 0
  /// Number of second, silent reviews that are given up, as nobody else may do them.
  package var givenUp = 0

  package init(handed: Int = 0, withoutReviewer: Int = 0, givenUp: Int = 0) {
    (self.handed, self.withoutReviewer, self.givenUp) = (handed, withoutReviewer, givenUp)
  }
}

extension Reviewers {
  /// Says that a reviewer must never get an agent's tickets, and hands those that wait to others.
  ///
  /// Each goes to whoever has least waiting for the daily load among those who may have it; never to the reviewer of the
  /// ticket's other part. What is half written about it goes. Reviews already submitted stay.
  @discardableResult
  package func forbid(
    _ name: String, agent: Agent.ID, by actor: Actor, at now: Instant
  ) throws -> HandedReviews {
    let reviewer = try named(name)
    try connection.execute(
      """
      INSERT INTO reviewer_conflict (reviewer_id, agent_id) VALUES (\(reviewer.id), \(agent))
      ON CONFLICT (reviewer_id, agent_id) DO NOTHING
      """)
    let handed = try handOver(from: reviewer.id, agent)
    try log(
      .reviewerConflict, reviewer, nil,
      [
        "name": .text(reviewer.name), "agent": .integer(Int(agent.rawValue)), "handed": .integer(handed.handed),
        "without_reviewer": .integer(handed.withoutReviewer),
      ], by: actor, at: now)
    return handed
  }

  private struct Open {
    let id: QueuedReview.ID
    let part: Int
    /// Who has the ticket's other part.
    let other: Reviewer.ID?
  }

  private func handOver(from reviewer: Reviewer.ID, _ agent: Agent.ID) throws -> HandedReviews {
    let others = try all().filter { $0.isActive && $0.id != reviewer && !$0.barred.contains(agent) }
    var waiting = try waiting()
    var result = HandedReviews()
    for review in try open(reviewer, agent) {
      let next = others.filter { $0.id != review.other }.min {
        (waiting[$0.id] ?? 0) * $1.dailyLoad < (waiting[$1.id] ?? 0) * $0.dailyLoad
      }
      try connection.execute("DELETE FROM review_draft WHERE assignment_id = \(review.id)")
      if next == nil && review.part > 0 {
        try connection.execute("DELETE FROM assignment WHERE id = \(review.id)")
        result.givenUp += 1
      } else {
        try connection.execute(
          "UPDATE assignment SET reviewer_id = \((next?.id).sqlValue) WHERE id = \(review.id)")
        result.handed += next == nil ? 0 : 1
        result.withoutReviewer += next == nil ? 1 : 0
      }
      if let next { waiting[next.id, default: 0] += 1 }
    }
    return result
  }

  private func open(_ reviewer: Reviewer.ID, _ agent: Agent.ID) throws -> [Open] {
    try connection.rows(
      """
      SELECT a.id, a.part, o.reviewer_id FROM assignment a
        LEFT JOIN assignment o ON o.draw_id = a.draw_id AND o.agent_id = a.agent_id AND o.ticket_id = a.ticket_id
          AND o.part <> a.part
      WHERE a.reviewer_id = \(reviewer) AND a.agent_id = \(agent) AND a.state = 'open' ORDER BY a.id
      """
    ) { Open(id: try $0.get(0), part: try $0.get(1), other: try $0.optional(2)) }
  }

  private func waiting() throws -> [Reviewer.ID: Int] {
    let counts = try connection.rows(
      """
      SELECT reviewer_id, count(*) FROM assignment WHERE state = 'open' AND reviewer_id IS NOT NULL GROUP BY reviewer_id
      """
    ) { (try $0.get(0, as: Reviewer.ID.self), try $0.get(1, as: Int.self)) }
    return Dictionary(counts) { first, _ in first }
  }
}
