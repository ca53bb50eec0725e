import Kernel
import People
import Store

/// Adds up the reviews that count for scores, from their rows.
struct CountedReviews {
  let connection: any Connection

  init(_ connection: any Connection) {
    self.connection = connection
  }

  private static let counted: SQL = "r.latest = 1 AND r.kind = 'random' AND r.part = 0"

  /// The days that have such reviews.
  func days() throws -> [Day] {
    try connection.rows("SELECT DISTINCT r.day FROM review r WHERE \(Self.counted) ORDER BY r.day") { try $0.get(0) }
  }

  /// A day's sheets, agent by agent: of these agents, or of all when nil.
  func sheets(of day: Day, agents: [Agent.ID]? = nil) throws -> [(agent: Agent.ID, sheet: ReviewSheet)] {
    let chosen: SQL = agents.map { "AND r.agent_id IN \(list: $0)" } ?? ""
    var sheets: [(agent: Agent.ID, sheet: ReviewSheet)] = []
    var last: Int64?
    try connection.forEach(
      """
      SELECT r.agent_id, r.id, r.ticket_id, r.score, r.fatal, r.canned, p.criterion, p.points
      FROM review r LEFT JOIN review_point p ON p.review_id = r.id
      WHERE r.day = \(day) AND \(Self.counted) \(chosen) ORDER BY r.agent_id, r.id
      """
    ) { row in
      let (agent, id): (Agent.ID, Int64) = (try row.get(0), try row.get(1))
      if sheets.last?.agent != agent { sheets.append((agent, ReviewSheet())) }
      if id != last {
        sheets[sheets.count - 1].sheet.scores.append(
          ReviewSheet.Score(
            ticket: try row.get(2), score: try row.get(3), isFatal: try row.optional(4, as: String.self) != nil,
            isCanned: try row.get(5)))
        last = id
      }
      if let criterion: String = try row.optional(6), let points: Int64 = try row.optional(7) {
        sheets[sheets.count - 1].sheet.points[criterion, default: ReviewSheet.Points()].add(points)
      }
    }
    return sheets
  }
}
