package import Kernel
import Sampling
import Store
package import Tickets

/// A day's random draw as it stands now.
package struct DrawReport: Sendable, Equatable {
  /// One agent's part.
  package struct AgentLine: Sendable, Equatable {
    package let agent: String
    /// Number of the agent's tickets in the frame.
    package let tickets: Int
    package let quota: Int
    /// Number of tickets drawn and not skipped.
    package let drawn: Int
    package let skipped: Int
  }

  /// One reviewer's part.
  package struct ReviewerLine: Sendable, Equatable {
    package let reviewer: String
    package let dailyLoad: Int
    /// Number of tickets given to the reviewer and not skipped.
    package let given: Int
    package let reviewed: Int
  }

  /// A ticket that a reviewer passed over.
  package struct Skip: Sendable, Equatable {
    package let number: String
    package let channel: Channel
    package let category: Category
    package let agent: String
    /// The id of a reason.
    package let reason: String
    package let note: String?
    package let by: String
    package let at: Instant
    /// The ticket that took the place; nil when there was none left.
    package let replacement: String?
  }

  package let draw: StoredDraw
  package let promise: SeedPromise
  package let agents: [AgentLine]
  package let reviewers: [ReviewerLine]
  package let skips: [Skip]
  /// Number of drawn tickets that two reviewers score.
  package let doubles: Int
  /// Number of drawn tickets that nobody has to score, as nobody may.
  package let withoutReviewer: Int
  /// The published commitment of the day after; nil when that day is drawn.
  package let next: SeedCommitments.Entry?

  /// Number of tickets drawn and not skipped.
  package var sampleSize: Int { agents.reduce(0) { $0 + $1.drawn } }

  /// Skipped tickets among all that were drawn; 0 when none was.
  package var skipRate: Double {
    let all = sampleSize + skips.count
    return all == 0 ? 0 : Double(skips.count) / Double(all)
  }
}

extension Draws {
  /// A day's random draw as it stands now; throws a `Problem` when the day has not been drawn.
  package func report(on day: Day) throws -> DrawReport {
    let draw = try random(on: day)
    return try report(of: draw, try SampleTally.read(draw.id, connection))
  }

  func report(of draw: StoredDraw, _ tally: SampleTally) throws -> DrawReport {
    DrawReport(
      draw: draw, promise: try promise(of: draw), agents: try agentLines(draw.id, tally),
      reviewers: try reviewerLines(tally), skips: try skips(draw.id), doubles: tally.doubles,
      withoutReviewer: tally.withoutReviewer, next: try isDrawn(draw.day + 1) ? nil : commitment(of: draw.day + 1))
  }

  private func isDrawn(_ day: Day) throws -> Bool {
    try connection.first("SELECT 1 FROM draw WHERE kind = 'random' AND day = \(day)") { _ in true } ?? false
  }

  private func commitment(of day: Day) throws -> SeedCommitments.Entry? {
    try SeedCommitments(connection).entry(for: day)
  }

  private func agentLines(_ draw: StoredDraw.ID, _ tally: SampleTally) throws -> [DrawReport.AgentLine] {
    try connection.rows(
      "SELECT agent_id, agent_key, tickets, quota FROM draw_stratum WHERE draw_id = \(draw) ORDER BY agent_key"
    ) { row in
      let part = tally.agents[try row.get(0)] ?? SampleTally.AgentPart()
      return DrawReport.AgentLine(
        agent: try row.get(1), tickets: try row.get(2), quota: try row.get(3), drawn: part.drawn, skipped: part.skipped)
    }
  }

  private func reviewerLines(_ tally: SampleTally) throws -> [DrawReport.ReviewerLine] {
    try connection.rows("SELECT id, name, daily_load FROM reviewer ORDER BY name") { row in
      try tally.reviewers[try row.get(0)].map { part in
        DrawReport.ReviewerLine(
          reviewer: try row.get(1), dailyLoad: try row.get(2), given: part.given, reviewed: part.reviewed)
      }
    }.compactMap(\.self)
  }

  private func skips(_ draw: StoredDraw.ID) throws -> [DrawReport.Skip] {
    try connection.rows(
      """
      SELECT t.external_id, g.name, k.reason, k.note, k.skipped_by, k.skipped_at, r.external_id, t.channel, t.category
      FROM draw_skip k
        JOIN assignment a ON a.draw_id = k.draw_id AND a.agent_id = k.agent_id AND a.ticket_id = k.ticket_id
          AND a.part = 0
        JOIN ticket t ON t.id = k.ticket_id JOIN agent g ON g.id = k.agent_id LEFT JOIN ticket r ON r.id = k.replaced_by
      WHERE k.draw_id = \(draw) ORDER BY k.skipped_at, g.name, a.rank
      """
    ) { row in
      DrawReport.Skip(
        number: try row.get(0), channel: try row.get(7), category: Category(rawValue: try row.get(8)),
        agent: try row.get(1), reason: try row.get(2), note: try row.optional(3),
        by: try row.get(4), at: try row.get(5), replacement: try row.optional(6))
    }
  }
}
