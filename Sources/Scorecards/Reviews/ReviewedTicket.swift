package import Kernel
package import People
package import Quality
package import Store

/// A review that counts for a scorecard, with all that was said about one criterion or about the ticket.
package struct ReviewedTicket: Sendable, Equatable {
  package let id: Review.ID
  package let assignment: QueuedReview.ID
  package let day: Day
  /// The ticket's number in the helpdesk.
  package let ticket: String
  package let agent: String
  package let agentID: Agent.ID
  /// 0…100.
  package let score: Double
  /// What failed it; empty when nothing did.
  package let fatal: [String]
  package let isCanned: Bool
  package let comment: String
  package let reviewer: String
  /// The revision of the rubric that it was made by.
  package let rubric: String
  /// What was said about each criterion, by its id; only of the one that was asked for, if one was.
  package fileprivate(set) var points: [String: ReviewDraft.Verdict] = [:]

  /// By what the list can be sorted.
  package enum Column: String, CaseIterable, Sendable {
    case day, ticket, agent, score, reviewer
  }
}

/// The reviews of a month that count for scorecards, a page at a time.
package struct ReviewedTickets {
  /// Whose reviews are meant.
  package enum Whose: Sendable, Equatable {
    case everybody
    case team(String)
    case agent(Agent.ID)
  }

  let connection: any Connection
  let month: Month
  let whose: Whose

  package init(_ connection: any Connection, in month: Month, of whose: Whose) {
    (self.connection, self.month, self.whose) = (connection, month, whose)
  }

  /// How many reviews there are; of a criterion, those that it applied to.
  package func count(criterion: String? = nil) throws -> Int {
    try connection.value("SELECT count(*) FROM \(Self.tables(criterion)) WHERE \(condition(criterion))") ?? 0
  }

  /// How many reviews gave each number of points for a criterion.
  package func spread(of criterion: String) throws -> [Int: Int] {
    var counts: [Int: Int] = [:]
    try connection.forEach(
      """
      SELECT p.points, count(*) FROM \(Self.tables(criterion)) WHERE \(condition(criterion)) GROUP BY p.points
      """
    ) { counts[try $0.get(0)] = try $0.get(1, as: Int.self) }
    return counts
  }

  /// Some of the reviews, day by day unless told otherwise.
  package func page(
    by order: ListOrder<ReviewedTicket.Column> = ListOrder(.day), from offset: Int, count: Int
  ) throws -> [ReviewedTicket] {
    try read(nil, order: order.by(order.column.sql, tie: "r.id"), offset, count)
  }

  /// The hashes of the rubrics that the reviews were made by.
  func rubrics() throws -> [String] {
    try connection.rows("SELECT DISTINCT r.rubric_hash FROM review r WHERE \(condition(nil))") { try $0.get(0) }
  }

  /// Some of the reviews in which a criterion applied, those with the fewest points first.
  package func lowest(_ criterion: String, from offset: Int, count: Int) throws -> [ReviewedTicket] {
    try read(criterion, order: "p.points, r.score, r.day, r.id", offset, count)
  }

  /// One of the reviews; nil when it is none of them.
  package func review(_ id: Review.ID) throws -> ReviewedTicket? {
    try read(nil, only: "AND r.id = \(id)", order: "r.id", 0, 1).first
  }

  private func read(
    _ criterion: String?, only: SQL = "", order: SQL, _ offset: Int, _ count: Int
  ) throws -> [ReviewedTicket] {
    var reviews = try connection.rows(
      """
      SELECT r.id, r.assignment_id, r.day, t.external_id, a.name, r.score, r.fatal, r.canned, r.comment, v.name,
        r.rubric_hash, r.agent_id
      FROM \(Self.tables(criterion)) JOIN ticket t ON t.id = r.ticket_id JOIN agent a ON a.id = r.agent_id
        JOIN reviewer v ON v.id = r.reviewer_id
      WHERE \(condition(criterion)) \(only) ORDER BY \(order) LIMIT \(count) OFFSET \(offset)
      """
    ) { row in
      ReviewedTicket(
        id: try row.get(0), assignment: try row.get(1), day: try row.get(2), ticket: try row.get(3),
        agent: try row.get(4), agentID: try row.get(11), score: try row.get(5),
        fatal: try row.optional(6, as: String.self)?.split(separator: " ").map(String.init) ?? [],
        isCanned: try row.get(7), comment: try row.get(8), reviewer: try row.get(9), rubric: try row.get(10))
    }
    let points = try points(of: reviews.map(\.id), criterion)
    for index in reviews.indices { reviews[index].points = points[reviews[index].id] ?? [:] }
    return reviews
  }

  private func points(
    of reviews: [Review.ID], _ criterion: String?
  ) throws -> [Review.ID: [String: ReviewDraft.Verdict]] {
    guard !reviews.isEmpty else { return [:] }
    let only: SQL = criterion.map { "AND criterion = \($0)" } ?? ""
    var points: [Review.ID: [String: ReviewDraft.Verdict]] = [:]
    try connection.forEach(
      """
      SELECT review_id, criterion, points, evidence, comment, root_cause, overruled FROM review_point
      WHERE review_id IN \(list: reviews) \(only)
      """
    ) { row in
      points[try row.get(0), default: [:]][try row.get(1)] = ReviewDraft.Verdict(
        try row.optional(2).map(Mark.points) ?? .notApplicable, evidence: try row.optional(3),
        comment: try row.optional(4), rootCause: try row.optional(5), overruled: try row.optional(6))
    }
    return points
  }

  private static func tables(_ criterion: String?) -> SQL {
    criterion == nil ? "review r" : "review r JOIN review_point p ON p.review_id = r.id"
  }

  private func condition(_ criterion: String?) -> SQL {
    let points: SQL = criterion.map { "AND p.criterion = \($0) AND p.points IS NOT NULL" } ?? ""
    let people: SQL =
      switch whose {
      case .everybody: ""
      case .team(let name):
        "AND r.agent_id IN (SELECT a.id FROM agent a JOIN team t ON t.id = a.team_id WHERE t.name = \(name))"
      case .agent(let id): "AND r.agent_id = \(id)"
      }
    return """
      r.day BETWEEN \(month.first) AND \(month.last) AND r.latest = 1 AND r.kind = 'random' AND r.part = 0
      \(people) \(points)
      """
  }
}

extension ReviewedTicket.Column {
  fileprivate var sql: SQL {
    switch self {
    case .day: "r.day"
    case .ticket: "t.external_id"
    case .agent: "a.name"
    case .score: "r.score"
    case .reviewer: "v.name"
    }
  }
}
