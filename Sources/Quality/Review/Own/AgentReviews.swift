package import Kernel
package import People
package import Store
package import Tickets

/// An agent's own reviews, as the agent reads them: the first review of each drawn ticket, in the version that counts.
package struct AgentReviews {
  /// A review in the agent's list.
  package struct Line: Sendable, Equatable {
    package let id: Review.ID
    package let kind: StoredDraw.Kind
    /// The business day of the draw.
    package let day: Day
    package let number: String
    package let channel: Channel
    package let subject: String?
    /// 0 to 100, 0 when it failed.
    package let score: Double
    package let isFailed: Bool
    /// More than 1 for a review that was corrected.
    package let version: Int
    package let submittedAt: Instant
    /// When the agent said that it was read; nil while it was not.
    package let acknowledgedAt: Instant?
  }

  /// By what the list can be sorted.
  package enum Column: String, CaseIterable, Sendable {
    case submitted, day, ticket, channel, score
  }

  /// Which of them are meant.
  package struct Filter: Sendable, Equatable {
    /// Of the draw's day.
    package var month: Month?
    /// The id of a criterion that lost points.
    package var criterion: String?
    package var isAcknowledged: Bool?

    package init(month: Month? = nil, criterion: String? = nil, isAcknowledged: Bool? = nil) {
      (self.month, self.criterion, self.isAcknowledged) = (month, criterion, isAcknowledged)
    }
  }

  /// A review is new for so long; older ones were read, or nobody will.
  private static let newFor = 30 * WallClock.dayLength
  /// How far back a list goes that names no month.
  private static let listed = 365 * WallClock.dayLength

  let connection: any Connection
  let agent: Agent.ID

  package init(of agent: Agent.ID, _ connection: any Connection) {
    (self.agent, self.connection) = (agent, connection)
  }

  /// Reviews, the latest first unless told otherwise; without a month, those of a year.
  package func page(
    _ filter: Filter = Filter(), by order: ListOrder<Column> = ListOrder(.submitted, descending: true),
    limit: Int = 50, offset: Int = 0, at now: Instant
  ) throws -> [Line] {
    try lines(condition(filter, now), order.by(order.column.sql, tie: "r.id"), limit, offset)
  }

  /// How many there are.
  package func count(_ filter: Filter = Filter(), at now: Instant) throws -> Int {
    try connection.value(
      """
      SELECT count(*) FROM review r LEFT JOIN review_acknowledgement k ON k.review_id = r.id
      WHERE \(condition(filter, now))
      """) ?? 0
  }

  private func condition(_ filter: Filter, _ now: Instant) -> SQL {
    guard let month = filter.month else {
      return "\(Self.received(agent)) AND r.submitted_at > \(now - Self.listed)" + filter.rest
    }
    // No review is submitted before its day, in whatever zone, so that older ones need not be looked at.
    let start = WallClock(day: month.first - 1).instant(offset: 0)
    return """
      \(Self.received(agent)) AND r.submitted_at > \(start) AND r.day BETWEEN \(month.first) AND \(month.last)
      """ + filter.rest
  }

  /// How many were submitted lately that the agent has not said to have read.
  package func unread(at now: Instant) throws -> Int {
    try connection.value(
      """
      SELECT count(*) FROM review r WHERE \(Self.received(agent)) AND r.submitted_at > \(now - Self.newFor)
        AND NOT EXISTS (SELECT 1 FROM review_acknowledgement k WHERE k.review_id = r.id)
      """) ?? 0
  }

  /// Every version of a review, the one that counts last; throws a `Problem` unless it is one of the agent's.
  package func versions(of id: Review.ID) throws -> [Review] {
    let all = try StoredReviews(connection).versions(with: id)
    guard let last = all.last, last.agent == agent, last.part == 0 else {
      throw Problem(
        .missing, "There is no such review among yours.", remedy: "Look for it in the list of your reviews.")
    }
    return all
  }

  /// When the agent said that a version was read; nil while it was not.
  package func acknowledgedAt(_ id: Review.ID) throws -> Instant? {
    try connection.value("SELECT at FROM review_acknowledgement WHERE review_id = \(id)")
  }

  /// Keeps that the agent has read a review as it stands; does nothing when that is known.
  ///
  /// Throws a `Problem` when it is not one of the agent's, or was corrected meanwhile.
  package func acknowledge(_ id: Review.ID, by user: User.ID, at now: Instant) throws {
    guard try versions(of: id).last?.id == id else {
      throw Problem(.conflict, "The review was corrected meanwhile.", remedy: "Read what it says now.")
    }
    let isNew = try connection.execute(
      """
      INSERT INTO review_acknowledgement (review_id, user_id, at) VALUES (\(id), \(user), \(now))
      ON CONFLICT (review_id) DO NOTHING
      """)
    guard isNew == 1 else { return }
    try AuditLog(connection).append(.reviewAcknowledged, AuditSubject("review", id), by: .user(user), at: now)
  }

  private static func received(_ agent: Agent.ID) -> SQL {
    "r.agent_id = \(agent) AND r.latest = 1 AND r.part = 0"
  }

  private func lines(_ condition: SQL, _ order: SQL, _ limit: Int, _ offset: Int) throws -> [Line] {
    try connection.rows(
      """
      SELECT r.id, r.kind, r.day, t.external_id, t.channel, t.subject, r.score, r.fatal, r.version, r.submitted_at, k.at
      FROM review r JOIN ticket t ON t.id = r.ticket_id LEFT JOIN review_acknowledgement k ON k.review_id = r.id
      WHERE \(condition) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)
      """
    ) { row in
      Line(
        id: try row.get(0), kind: try row.get(1), day: try row.get(2), number: try row.get(3), channel: try row.get(4),
        subject: try row.optional(5), score: try row.get(6), isFailed: try row.optional(7, as: String.self) != nil,
        version: try row.get(8), submittedAt: try row.get(9), acknowledgedAt: try row.optional(10))
    }
  }
}

extension AgentReviews.Filter {
  /// What is wanted beside the span.
  fileprivate var rest: SQL {
    var rest: SQL = ""
    if let criterion {
      rest =
        rest + """
           AND EXISTS (SELECT 1 FROM review_point p WHERE p.review_id = r.id AND p.criterion = \(criterion) AND p.points < 5)
          """
    }
    if let isAcknowledged { rest = rest + (isAcknowledged ? " AND k.at IS NOT NULL" : " AND k.at IS NULL") }
    return rest
  }
}

extension AgentReviews.Column {
  fileprivate var sql: SQL {
    switch self {
    case .submitted: "r.submitted_at"
    case .day: "r.day"
    case .ticket: "t.external_id"
    case .channel: "t.channel"
    case .score: "r.score"
    }
  }
}
