import Kernel
import People
import Quality
import Sampling
import Store
import TestSupport
import Tickets

/// A day on which agents answered tickets, written straight into the tables.
struct MadeDay {
  let database: any Database
  let day: Day

  static let first = Day(number: 19_417)
  /// Noon of the next day in Shanghai.
  static let noonAfter = Zone.shanghai.start(of: first + 1) + 12 * 3_600_000

  /// Agents `a0`, `a1`, … who answered so many tickets each on the first day, and reviewers `r0`, `r1`, ….
  static func make(_ engine: Engine, tickets: [Int], reviewers: Int = 3) async throws -> MadeDay {
    let made = MadeDay(database: try await engine.database(), day: first)
    try await made.database.write { connection in
      try connection.execute("INSERT INTO source (id, name) VALUES (1, 'desk')")
      for number in tickets.indices { _ = try Agents(connection).id(named: "a\(number)") }
      for number in 0..<reviewers {
        try Reviewers(connection).add("r\(number)", dailyLoad: 30, by: .system, at: MadeDay.noonAfter)
      }
    }
    var next: Int64 = 1
    for (number, count) in tickets.enumerated() {
      try await made.answer("a\(number)", Array(next..<next + Int64(count)), on: first)
      next += Int64(count)
    }
    return made
  }

  /// Lets an agent answer tickets, made when they are not there, on a day.
  func answer(_ agent: String, _ tickets: [Int64], on day: Day) async throws {
    try await database.write { connection in
      let id = try Agents(connection).id(named: agent)
      for ticket in tickets { try Self.insert(ticket, of: id, on: day, connection) }
      try Self.enter(.handled, tickets, of: id, on: day, connection)
    }
  }

  /// Gives tickets a first response with this outcome.
  func put(_ outcome: Outcome, dueAt due: Instant, on tickets: [Int64]) async throws {
    try await database.write { connection in
      for ticket in tickets {
        let agent: Agent.ID = try connection.value("SELECT agent_id FROM ticket WHERE id = \(ticket)") ?? Agent.ID(0)
        let clock = Clock(
          kind: .firstResponse, agentID: agent.rawValue, startedAt: due - 1, dueAt: due, outcome: outcome)
        let bytes = PackedClocks.pack([clock], .init(createdAt: due - 1, holder: agent.rawValue, solver: nil))
        try connection.execute("UPDATE ticket SET clocks = \(bytes), created_at = \(due - 1) WHERE id = \(ticket)")
        try Self.enter(.due, [ticket], of: agent, on: Zone.shanghai.day(of: due), connection)
      }
    }
  }

  private static func enter(
    _ measure: Measure, _ tickets: [Int64], of agent: Agent.ID, on day: Day, _ connection: any Connection
  ) throws {
    let stored: [UInt8] =
      try connection.value("SELECT sheet FROM day_sheet WHERE day = \(day) AND agent_id = \(agent)") ?? []
    var sheet = DaySheet(stored) ?? DaySheet()
    _ = sheet.apply(
      adding: tickets.map { DaySheet.Entry(DaySheet.Code(measure, .chat, .normal), $0) }, removing: [])
    try connection.execute(
      """
      INSERT INTO day_sheet (day, agent_id, sheet) VALUES (\(day), \(agent), \(sheet.encoded()))
      ON CONFLICT (day, agent_id) DO UPDATE SET sheet = excluded.sheet
      """)
  }

  private static func insert(_ ticket: Int64, of agent: Agent.ID, on day: Day, _ connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO ticket (id, source_id, external_id, channel, priority, tier, status, excluded, category, agent_id,
        created_at, outbound, reopens, complaint, offered, digest)
      VALUES (\(ticket), 1, \("T\(ticket)"), 1, 1, 0, 4, 0, 'question', \(agent), \(Zone.shanghai.start(of: day) + 1000),
        0, 0, 0, 0, 0)
      ON CONFLICT (id) DO NOTHING
      """)
  }

  /// Draws a day, by default at noon of the day after, with seeds that follow from it.
  @discardableResult
  func draw(_ day: Day? = nil, at now: Instant? = nil) async throws -> DrawReport {
    let day = day ?? self.day
    let now = now ?? Zone.shanghai.start(of: day + 1) + 12 * 3_600_000
    return try await database.write { connection in
      var generator = SeedSource(UInt64(day.number))
      return try Draws(connection).draw(day, by: .system, at: now) { Seed(from: &generator) }
    }
  }

  func verify(_ day: Day? = nil) async throws -> DrawVerification {
    let day = day ?? self.day
    return try await database.read { try Draws($0).verify(day) }
  }

  /// The tickets in the day's sample, by agent and rank.
  func sample(_ state: String = "drawn") async throws -> [Int64] {
    let day = day
    return try await database.read { connection in
      try connection.rows(
        """
        SELECT t.ticket_id FROM draw_ticket t JOIN draw d ON d.id = t.draw_id
        WHERE d.day = \(day) AND d.kind = 'random' AND t.state = \(state) ORDER BY t.agent_id, t.rank
        """
      ) { try $0.get(0) }
    }
  }

  @discardableResult
  func execute(_ sql: SQL) async throws -> Int {
    try await database.write { try $0.execute(sql) }
  }
}

/// A made-up generator of seeds (a linear congruential one), so that a test draws the same sample twice.
struct SeedSource: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
