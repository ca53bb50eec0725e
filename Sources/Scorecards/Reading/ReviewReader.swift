internal import Kernel
internal import People
internal import Statistics
internal import Store

/// What some numbers add up to.
struct ScoreSums: Sendable, Equatable {
  var count = 0
  var sum = 0.0
  var sumOfSquares = 0.0

  mutating func add(_ other: ScoreSums) {
    count += other.count
    sum += other.sum
    sumOfSquares += other.sumOfSquares
  }

  func estimate(population: Int?) -> MeanEstimate? {
    MeanEstimate(count: count, sum: sum, sumOfSquares: sumOfSquares, population: population)
  }
}

/// What the random-draw reviews of a month add up to, for one agent or several.
struct ReviewSums: Sendable {
  var total = ScoreSums()
  /// By channel × 16 + priority.
  var mixes: [Int: ScoreSums] = [:]
  var criteria: [String: ScoreSums] = [:]
  var fatal = 0
  var canned = 0

  init() {}

  init(adding all: some Sequence<ReviewSums>) {
    for sums in all {
      total.add(sums.total)
      for (mix, scores) in sums.mixes { mixes[mix, default: ScoreSums()].add(scores) }
      for (criterion, points) in sums.criteria { criteria[criterion, default: ScoreSums()].add(points) }
      fatal += sums.fatal
      canned += sums.canned
    }
  }

  func figures(population: Int) -> QualityFigures {
    QualityFigures(
      score: total.estimate(population: population),
      criteria: criteria.sorted { $0.key < $1.key }.compactMap { criterion, points in
        points.estimate(population: population).map { .init(criterion: criterion, mean: $0) }
      }, fatal: fatal, canned: canned)
  }
}

/// Reads what counts for scores: reviews of the random draw, the first of two where there are two, in their latest version.
struct ReviewReader {
  let connection: any Connection

  /// What the month's reviews add up to for each agent, or for one.
  func read(_ month: Month, agent: Agent.ID? = nil) throws -> [Agent.ID: ReviewSums] {
    let counted = Self.counted(month, agent)
    var sums: [Agent.ID: ReviewSums] = [:]
    try connection.forEach(
      """
      SELECT r.agent_id, t.channel, t.priority, count(*), sum(r.score), sum(r.score * r.score),
        count(r.fatal), CAST(sum(r.canned) AS BIGINT)
      FROM review r JOIN ticket t ON t.id = r.ticket_id WHERE \(counted) GROUP BY r.agent_id, t.channel, t.priority
      """
    ) { row in
      let mix = try row.get(1, as: Int.self) << 4 | row.get(2, as: Int.self)
      let scores = ScoreSums(count: try row.get(3), sum: try row.get(4), sumOfSquares: try row.get(5))
      let agent: Agent.ID = try row.get(0)
      sums[agent, default: ReviewSums()].mixes[mix] = scores
      sums[agent, default: ReviewSums()].total.add(scores)
      sums[agent, default: ReviewSums()].fatal += try row.get(6, as: Int.self)
      sums[agent, default: ReviewSums()].canned += try row.get(7, as: Int.self)
    }
    try connection.forEach(
      """
      SELECT r.agent_id, p.criterion, count(*), CAST(sum(p.points) AS BIGINT),
        CAST(sum(p.points * p.points) AS BIGINT)
      FROM review r JOIN review_point p ON p.review_id = r.id
      WHERE \(counted) AND p.points IS NOT NULL GROUP BY r.agent_id, p.criterion
      """
    ) { row in
      let points = ScoreSums(
        count: try row.get(2), sum: Double(try row.get(3, as: Int64.self)),
        sumOfSquares: Double(try row.get(4, as: Int64.self)))
      sums[try row.get(0), default: ReviewSums()].criteria[try row.get(1)] = points
    }
    return sums
  }

  private static func counted(_ month: Month, _ agent: Agent.ID?) -> SQL {
    let all: SQL = """
      r.day BETWEEN \(month.first) AND \(month.last) AND r.latest = 1 AND r.kind = 'random' AND r.part = 0
      """
    return agent.map { all + " AND r.agent_id = \($0)" } ?? all
  }
}
