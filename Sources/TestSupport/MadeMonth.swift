import Content
package import Kernel
import People
import Quality
package import Store
package import Tickets

/// A small team's months, written straight into the tables that scorecards are read from.
package struct MadeMonth: Sendable {
  package static let now = Instant(1_690_000_000_000)
  package static let month = "2023-03"

  /// What an agent answered on a day.
  package struct Day: Sendable {
    package var agent: Int64
    package var date: String
    /// In seconds, one a ticket.
    package var responses: [Int64]
    package var met: Int
    package var breached: Int
    package var channel: Channel
    /// When clocks that still run would breach.
    package var due: [Int64]
    /// When clocks of resolutions that still run would breach.
    package var resolutionDue: [Int64]

    package init(
      agent: Int64, date: String, responses: [Int64], met: Int, breached: Int, channel: Channel = .chat,
      due: [Int64] = [], resolutionDue: [Int64] = []
    ) {
      (self.agent, self.date, self.responses) = (agent, date, responses)
      (self.met, self.breached, self.channel) = (met, breached, channel)
      (self.due, self.resolutionDue) = (due, resolutionDue)
    }
  }

  /// A review of a ticket of its own; its points are those of attitude and of resolution.
  package struct Review: Sendable {
    package var agent: Int64
    package var date: String
    package var score: Double
    package var points: [Int]
    package var kind: String
    package var part: Int
    package var latest: Bool
    package var fatal: String?
    package var comment: String
    package var evidence: String?

    package init(
      agent: Int64, date: String, score: Double, points: [Int] = [4, 4], kind: String = "random", part: Int = 0,
      latest: Bool = true, fatal: String? = nil, comment: String = "", evidence: String? = nil
    ) {
      (self.agent, self.date, self.score, self.points) = (agent, date, score, points)
      (self.kind, self.part, self.latest) = (kind, part, latest)
      (self.fatal, self.comment, self.evidence) = (fatal, comment, evidence)
    }
  }

  package var days: [Day]
  package var reviews: [Review]
  /// In the order of their numbers.
  package var names = ["小明", "Li/Na"]
  /// Of the agents in that order; nil for none.
  package var teams: [String?] = [nil, nil]

  package init(days: [Day], reviews: [Review]) {
    (self.days, self.reviews) = (days, reviews)
  }

  /// Two agents; only what a test is about differs.
  package static let pair = MadeMonth(
    days: [
      Day(agent: 1, date: "2023-03-01", responses: [60, 120, 180, 240, 600], met: 4, breached: 1),
      Day(agent: 1, date: "2023-03-02", responses: [60, 60, 60, 60, 60], met: 5, breached: 0),
      Day(agent: 2, date: "2023-03-01", responses: [3600, 7200], met: 0, breached: 2),
    ],
    reviews: [
      Review(agent: 1, date: "2023-03-01", score: 80), Review(agent: 1, date: "2023-03-01", score: 90),
      Review(agent: 1, date: "2023-03-02", score: 100, points: [5, 3], comment: "=很好"),
      Review(agent: 2, date: "2023-03-01", score: 0, points: [1, 1], fatal: "abuse"),
    ])

  /// A new database with the month in it, and with targets as a file says them.
  package func database(_ engine: Engine, targets: String? = nil) async throws -> any Database {
    let database = try await engine.database()
    try await write(to: database, targets: targets)
    return database
  }

  /// Writes the month into an empty database.
  package func write(to database: any Database, targets: String? = nil) async throws {
    let made = self
    try await database.write { connection in
      try made.writePeople(connection, targets)
      for day in made.days { try made.write(day, connection) }
      for (index, review) in made.reviews.enumerated() { try made.write(review, Int64(index + 1), connection) }
      try ReviewSheets(connection).makeAll()
      try ResponseMonths(connection).makeAll()
    }
  }

  private func writePeople(_ connection: any Connection, _ targets: String?) throws {
    try connection.execute("INSERT INTO agent (id, name) VALUES (1, \(names[0])), (2, \(names[1]))")
    try connection.execute("INSERT INTO reviewer (id, name, daily_load) VALUES (1, '质检甲', 50)")
    for (agent, team) in zip([1, 2] as [Int64], teams) {
      if let team { try Agents(connection).assign(Agent.ID(agent), toTeam: team) }
    }
    let revisions = Revisions(connection)
    _ = try revisions.publish(Document(kind: "made", name: "made", text: "made"), at: Self.now, by: "test")
    if let targets {
      _ = try revisions.publish(Document(kind: "targets", name: "t", text: targets), at: Self.now, by: "test")
    }
  }

  private func write(_ day: Day, _ connection: any Connection) throws {
    let code = { DaySheet.Code($0, day.channel, .normal) }
    let responses = day.responses.map { $0 * 1000 }.sorted()
    let handled = responses.indices.map { day.agent * 1000 + Int64($0) + (Int64(day.date.suffix(2)) ?? 0) * 100 }
    let lists: [(Measure, [Int64])] = [
      (.firstResponse, responses), (.firstResponseOpen, day.due.sorted()), (.handled, handled),
      (.resolutionOpen, day.resolutionDue),
    ]
    let counts: [(Measure, Int)] = [
      (.firstResponseMet, day.met), (.firstResponseBreached, day.breached), (.created, responses.count),
    ]
    var entries: [DaySheet.Entry] = []
    for (measure, values) in lists { entries += values.map { DaySheet.Entry(code(measure), $0) } }
    for (measure, count) in counts { entries += (0..<count).map { _ in DaySheet.Entry(code(measure)) } }
    let sheet = DaySheet(entries).encoded()
    try connection.execute(
      "INSERT INTO day_sheet (day, agent_id, sheet) VALUES (\(day.date), \(day.agent), \(sheet))")
  }

  private func write(_ review: Review, _ id: Int64, _ connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO ticket (id, source_id, external_id, channel, priority, tier, status, excluded, category, created_at,
        outbound, reopens, complaint, offered, digest)
      VALUES (\(id), 1, \("T\(id)"), 1, 1, 0, 4, 0, '', 0, 0, 0, 0, 0, 0)
      """)
    try connection.execute(
      """
      INSERT INTO draw (id, kind, day, reason, rate, algorithm, seed, commitment, committed_at, frame_hash, frame_size,
        sample_size, drawn_at)
      VALUES (\(id), 'targeted', \(review.date), 'made', 0.2, 'a', \([UInt8](repeating: 1, count: 32)), 'c', 0, 'f', 9, 1, 0)
      """)
    try connection.execute(
      """
      INSERT INTO assignment (id, draw_id, ticket_id, agent_id, rank, reviewer_id, part, state, assigned_at)
      VALUES (\(id), \(id), \(id), \(review.agent), 1, 1, \(review.part), 'reviewed', 0)
      """)
    let hash = Document(kind: "made", name: "made", text: "made").hash
    try connection.execute(
      """
      INSERT INTO review (id, assignment_id, version, kind, day, ticket_id, agent_id, reviewer_id, part, rubric_hash,
        score, unfailed_score, fatal, canned, comment, submitted_at, latest)
      VALUES (\(id), \(id), 1, \(review.kind), \(review.date), \(id), \(review.agent), 1, \(review.part), \(hash),
        \(review.score), \(review.score), \(review.fatal), 0, \(review.comment), 0, \(review.latest))
      """)
    for (criterion, points) in zip(["attitude", "resolution"], review.points) {
      try connection.execute(
        """
        INSERT INTO review_point (review_id, criterion, points, evidence)
        VALUES (\(id), \(criterion), \(points), \(criterion == "attitude" ? review.evidence : nil))
        """)
    }
  }
}
