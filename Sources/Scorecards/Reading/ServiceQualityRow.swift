package import Kernel
internal import People
internal import Store

/// One reviewed ticket, as the service quality table (Table 2) lists it.
package struct ServiceQualityRow: Sendable, Equatable {
  package var day: Day
  /// The ticket's number in the helpdesk.
  package var ticket: String
  package var agent: String
  /// By criterion; one that does not apply is missing.
  package var points: [String: Int]
  /// 0…100.
  package var score: Double
  /// The ids of what failed it, blank between them; nil when nothing did.
  package var fatal: String?
  package var isCanned: Bool
  package var comment: String
  package var reviewer: String
}

/// Reads the reviews that count for scores one by one.
struct ServiceQualityReader {
  let connection: any Connection

  /// Hands over the month's reviews of these agents, or of all, agent by agent and day by day.
  func forEach(_ month: Month, agents: Set<Agent.ID>?, _ body: (Agent.ID, ServiceQualityRow) throws -> Void) throws {
    var (pending, last) = ((agent: Agent.ID, row: ServiceQualityRow)?.none, Int64.min)
    try connection.forEach(
      """
      SELECT r.id, r.agent_id, r.day, t.external_id, a.name, r.score, r.fatal, r.canned, r.comment, w.name,
        p.criterion, p.points
      FROM review r JOIN ticket t ON t.id = r.ticket_id JOIN agent a ON a.id = r.agent_id
        JOIN reviewer w ON w.id = r.reviewer_id LEFT JOIN review_point p ON p.review_id = r.id
      WHERE r.day BETWEEN \(month.first) AND \(month.last) AND r.latest = 1 AND r.kind = 'random' AND r.part = 0
      ORDER BY r.agent_id, r.day, r.id
      """
    ) { row in
      let (id, agent) = (try row.get(0, as: Int64.self), try row.get(1, as: Agent.ID.self))
      if let agents, !agents.contains(agent) { return }
      if id != last {
        if let pending { try body(pending.agent, pending.row) }
        (pending, last) = ((agent, try Self.read(row)), id)
      }
      if let criterion: String = try row.optional(10), let points: Int = try row.optional(11) {
        pending?.row.points[criterion] = points
      }
    }
    if let pending { try body(pending.agent, pending.row) }
  }

  private static func read(_ row: Row) throws -> ServiceQualityRow {
    ServiceQualityRow(
      day: try row.get(2), ticket: try row.get(3), agent: try row.get(4), points: [:], score: try row.get(5),
      fatal: try row.optional(6), isCanned: try row.get(7), comment: try row.get(8), reviewer: try row.get(9))
  }
}

extension Scorecard {
  /// Whose reviews belong to it; nil for everybody's.
  var chosenAgents: Set<Agent.ID>? {
    request.team == nil && request.agent == nil ? nil : Set(agents.map(\.agent.id))
  }

  /// The criteria that occur in the month, in the order of the rubrics.
  var usedCriteria: [String] {
    let used = Set(team.quality.criteria.map(\.criterion))
    return criteriaOrder.filter(used.contains) + used.subtracting(criteriaOrder).sorted()
  }
}
