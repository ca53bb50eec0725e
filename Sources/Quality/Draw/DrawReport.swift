package import Kernel
import Sampling
import Store

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
    package let agent: String
    package let reason: String
    package let by: String
    package let at: Instant
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
  /// The published commitment of the day after.
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
    return DrawReport(
      draw: draw, promise: try promise(of: draw), agents: try agentLines(draw.id),
      reviewers: try reviewerLines(draw.id), skips: try skips(draw.id),
      doubles: try count(
        "SELECT count(*) FROM assignment WHERE draw_id = \(draw.id) AND part = 1 AND state <> 'skipped'"),
      withoutReviewer: try count(
        """
        SELECT count(*) FROM draw_ticket t WHERE t.draw_id = \(draw.id) AND t.state = 'drawn' AND NOT EXISTS (
          SELECT 1 FROM assignment a
          WHERE a.draw_id = t.draw_id AND a.ticket_id = t.ticket_id AND a.agent_id = t.agent_id AND a.part = 0)
        """),
      next: try SeedCommitments(connection).entry(for: day + 1))
  }

  private func count(_ sql: SQL) throws -> Int {
    try connection.value(sql) ?? 0
  }

  private func agentLines(_ draw: StoredDraw.ID) throws -> [DrawReport.AgentLine] {
    try connection.rows(
      """
      SELECT s.agent_key, s.tickets, s.quota, count(*) FILTER (WHERE t.state = 'drawn'),
        count(*) FILTER (WHERE t.state = 'skipped')
      FROM draw_stratum s LEFT JOIN draw_ticket t ON t.draw_id = s.draw_id AND t.agent_id = s.agent_id
      WHERE s.draw_id = \(draw) GROUP BY s.agent_id, s.agent_key, s.tickets, s.quota ORDER BY s.agent_key
      """
    ) { row in
      DrawReport.AgentLine(
        agent: try row.get(0), tickets: try row.get(1), quota: try row.get(2), drawn: try row.get(3),
        skipped: try row.get(4))
    }
  }

  private func reviewerLines(_ draw: StoredDraw.ID) throws -> [DrawReport.ReviewerLine] {
    try connection.rows(
      """
      SELECT r.name, r.daily_load, count(*), count(*) FILTER (WHERE a.state = 'reviewed')
      FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id WHERE a.draw_id = \(draw) AND a.state <> 'skipped'
      GROUP BY r.id, r.name, r.daily_load ORDER BY r.name
      """
    ) { row in
      DrawReport.ReviewerLine(
        reviewer: try row.get(0), dailyLoad: try row.get(1), given: try row.get(2), reviewed: try row.get(3))
    }
  }

  private func skips(_ draw: StoredDraw.ID) throws -> [DrawReport.Skip] {
    try connection.rows(
      """
      SELECT t.external_id, g.name, d.reason, d.skipped_by, d.skipped_at FROM draw_ticket d
        JOIN ticket t ON t.id = d.ticket_id JOIN agent g ON g.id = d.agent_id
      WHERE d.draw_id = \(draw) AND d.state = 'skipped' ORDER BY d.skipped_at, g.name, d.rank
      """
    ) { row in
      DrawReport.Skip(
        number: try row.get(0), agent: try row.get(1), reason: try row.get(2), by: try row.get(3), at: try row.get(4))
    }
  }
}
