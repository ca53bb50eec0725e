package import Kernel
import People
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
  package func assign(_ day: Day, at now: Instant) throws -> AssignReport {
    let draw = try random(on: day)
    let waiting = try unassigned(draw.id)
    let lookup = try TicketLookup(connection)
    let frame = try lookup.frame(of: waiting.map { ($0.name, $0.tickets) })
    let agents = Dictionary(uniqueKeysWithValues: waiting.map { ($0.name, $0.agent) })
    var giving = Giving(
      draw: draw.id, agents: agents, seed: draw.seed, reviewers: try Reviewers(connection).onDuty(), at: now)
    giving.carried = try held(in: draw.id)
    try giving.give(Array(0..<frame.size), doubles: [], in: frame, connection)
    let left = try unassigned(draw.id).reduce(0) { $0 + $1.tickets.count }
    return AssignReport(given: frame.size - left, withoutReviewer: left)
  }

  /// The drawn tickets without a reviewer, by the agents' keys in the frame.
  private func unassigned(_ draw: StoredDraw.ID) throws -> [AnsweredTickets] {
    var waiting: [AnsweredTickets] = []
    try connection.forEach(
      """
      SELECT t.agent_id, s.agent_key, t.ticket_id FROM draw_ticket t
        JOIN draw_stratum s ON s.draw_id = t.draw_id AND s.agent_id = t.agent_id
      WHERE t.draw_id = \(draw) AND t.state = 'drawn' AND NOT EXISTS (
        SELECT 1 FROM assignment a
        WHERE a.draw_id = t.draw_id AND a.ticket_id = t.ticket_id AND a.agent_id = t.agent_id AND a.part = 0)
      ORDER BY s.agent_key, t.ticket_id
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
