package import Kernel
package import People
import Sampling
import Store

/// What came of giving the tickets that had no reviewer.
package struct AssignReport: Sendable, Equatable {
  /// Number of tickets that got a reviewer.
  package let given: Int
  /// Number of tickets that nobody may review still.
  package let withoutReviewer: Int
}

extension Draws {
  /// Gives a day's drawn tickets that have no reviewer to those who may review them now.
  ///
  /// Throws a `Problem` when the day has not been drawn, and when there is nobody to review.
  @discardableResult
  package func assign(_ day: Day, by actor: Actor, at now: Instant) throws -> AssignReport {
    let draw = try random(on: day)
    let waiting = try unassigned(draw.id)
    let lookup = try TicketLookup(connection)
    let frame = try lookup.frame(of: waiting.map { ($0.name, $0.tickets) })
    let agents = Dictionary(keepingFirst: waiting.map { ($0.name, $0.agent) })
    var giving = Giving(
      draw: draw.id, agents: agents, seed: draw.seed, reviewers: try Reviewers(connection).onDuty(), at: now)
    giving.carried = try SampleTally.read(draw.id, connection).reviewers.mapValues(\.given)
    var given = 0
    for (review, reviewer) in giving.shares(of: Array(0..<frame.size), in: frame) {
      guard let reviewer, let agent = agents[frame.strata[frame.stratum(at: review.position)].agent] else { continue }
      given += try connection.execute(
        """
        UPDATE assignment SET reviewer_id = \(reviewer), assigned_at = \(now) WHERE draw_id = \(draw.id)
          AND agent_id = \(agent) AND ticket_id = \(frame.references[review.position]) AND part = 0
        """)
    }
    if given > 0 {
      try AuditLog(connection).append(
        .drawAssigned, AuditSubject("draw", draw.id),
        after: [
          "day": .text(day.description), "given": .integer(given), "without_reviewer": .integer(frame.size - given),
        ],
        by: actor, at: now)
    }
    return AssignReport(given: given, withoutReviewer: frame.size - given)
  }

  /// The drawn tickets without a reviewer, by the agents' keys in the frame.
  private func unassigned(_ draw: StoredDraw.ID) throws -> [AnsweredTickets] {
    var waiting: [AnsweredTickets] = []
    try connection.forEach(
      """
      SELECT a.agent_id, s.agent_key, a.ticket_id FROM assignment a
        JOIN draw_stratum s ON s.draw_id = a.draw_id AND s.agent_id = a.agent_id
      WHERE a.draw_id = \(draw) AND a.part = 0 AND a.state = 'open' AND a.reviewer_id IS NULL
      ORDER BY s.agent_key, a.ticket_id
      """
    ) { row in
      let (agent, ticket): (Agent.ID, Int64) = (try row.get(0), try row.get(2))
      if waiting.last?.agent == agent {
        waiting[waiting.count - 1].tickets.append(ticket)
      } else {
        waiting.append(AnsweredTickets(agent: agent, name: try row.get(1), tickets: [ticket]))
      }
    }
    return waiting
  }
}
