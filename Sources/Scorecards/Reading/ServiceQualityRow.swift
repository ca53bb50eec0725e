package import Kernel
internal import People
internal import Quality
internal import Store

/// One reviewed ticket, as the service quality table (Table 2) lists it.
package struct ServiceQualityRow: Sendable, Equatable {
  package var day: Day
  /// The ticket's number in the helpdesk.
  package var ticket: String
  package var agent: String
  /// The id of the rubric it was reviewed by.
  package var rubric: String
  /// By criterion; one that does not apply is missing.
  package var points: [String: Int]
  /// 0…100.
  package var score: Double
  /// The ids of what failed it, blank between them; nil when nothing did.
  package var fatal: String?
  package var isCanned: Bool
  package var comment: String
  /// Empty where agents are not told.
  package var reviewer: String
}

/// Reads the reviews that count for scores one by one.
struct ServiceQualityReader {
  let connection: any Connection

  /// Hands over the month's reviews of these agents in their order, day by day.
  ///
  /// Each agent is asked for alone: an index has those reviews in order, where all of them would have to be sorted.
  func forEach(_ month: Month, agents: [Agent], _ body: (Agent.ID, ServiceQualityRow) throws -> Void) throws {
    let (reviewers, rubrics) = (try reviewerNames(), try rubricNames())
    for agent in agents {
      for row in try rows(month, agent, reviewers, rubrics) { try body(agent.id, row) }
    }
  }

  /// The ids of the rubrics by which the month's reviews of these agents, or of all, were made.
  func rubrics(_ month: Month, agents: Set<Agent.ID>?) throws -> Set<String> {
    let names = try rubricNames()
    var found: Set<String> = []
    try connection.forEach(
      """
      SELECT DISTINCT agent_id, rubric_hash FROM review
      WHERE day BETWEEN \(month.first) AND \(month.last) AND latest = 1 AND kind = 'random' AND part = 0
      """
    ) { row in
      let agent: Agent.ID = try row.get(0)
      if agents?.contains(agent) ?? true, let name = names[try row.get(1)] { found.insert(name) }
    }
    return found
  }

  /// Nobody's where agents are not told who reviewed them: what is exported reaches them.
  private func reviewerNames() throws -> [Int64: String] {
    guard try TeamSettings.read(connection).showReviewer else { return [:] }
    return Dictionary(
      try connection.rows("SELECT id, name FROM reviewer") {
        (try $0.get(0, as: Int64.self), try $0.get(1, as: String.self))
      }
    ) { first, _ in first }
  }

  private func rubricNames() throws -> [String: String] {
    var names: [String: String] = [:]
    try connection.forEach("SELECT hash, name FROM revision WHERE kind = \(Rubric.kindName)") {
      names[try $0.get(0)] = try $0.get(1)
    }
    return names
  }

  private func rows(
    _ month: Month, _ agent: Agent, _ reviewers: [Int64: String], _ rubrics: [String: String]
  ) throws -> [ServiceQualityRow] {
    let points = try points(month, agent.id)
    return try connection.rows(
      """
      SELECT r.id, r.day, t.external_id, r.score, r.fatal, r.canned, r.comment, r.reviewer_id, r.rubric_hash
      FROM review r JOIN ticket t ON t.id = r.ticket_id WHERE \(Self.counted(month, agent.id)) ORDER BY r.day, r.id
      """
    ) { row in
      ServiceQualityRow(
        day: try row.get(1), ticket: try row.get(2), agent: agent.name,
        rubric: rubrics[try row.get(8)] ?? "", points: points[try row.get(0)] ?? [:],
        score: try row.get(3), fatal: try row.optional(4), isCanned: try row.get(5), comment: try row.get(6),
        reviewer: reviewers[try row.get(7)] ?? "")
    }
  }

  /// By review and criterion; one that does not apply is missing.
  private func points(_ month: Month, _ agent: Agent.ID) throws -> [Int64: [String: Int]] {
    var points: [Int64: [String: Int]] = [:]
    try connection.forEach(
      """
      SELECT p.review_id, p.criterion, p.points FROM review r JOIN review_point p ON p.review_id = r.id
      WHERE \(Self.counted(month, agent)) AND p.points IS NOT NULL
      """
    ) { points[try $0.get(0), default: [:]][try $0.get(1)] = try $0.get(2, as: Int.self) }
    return points
  }

  private static func counted(_ month: Month, _ agent: Agent.ID) -> SQL {
    """
    r.agent_id = \(agent) AND r.day BETWEEN \(month.first) AND \(month.last) AND r.latest = 1
    AND r.kind = 'random' AND r.part = 0
    """
  }
}
