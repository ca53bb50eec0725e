import Kernel
import People
import Quality
import Sampling
import Store
import TestSupport
import Testing
import Tickets

@Suite("Choosing tickets on purpose")
struct DrawTargetTests {
  private func target(_ made: MadeDay, _ reason: TargetReason, named: [Int64] = [], atMost: Int = 50) async throws
    -> TargetReport
  {
    let day = made.day
    return try await made.database.write { connection in
      var generator = SeedSource(9)
      return try Draws(connection).target(
        reason, on: day, named: named.map { Ticket.ID($0) }, atMost: atMost, by: .system, at: MadeDay.noonAfter
      ) { Seed(from: &generator) }
    }
  }

  private func chosen(_ made: MadeDay) async throws -> [Int64] {
    try await made.database.read { connection in
      try connection.rows(
        """
        SELECT t.ticket_id FROM draw_ticket t JOIN draw d ON d.id = t.draw_id WHERE d.kind = 'targeted'
        ORDER BY t.ticket_id
        """
      ) { try $0.get(0) }
    }
  }

  @Test("given tickets that fit a reason, exactly those are chosen", arguments: Engine.allCases)
  func reasons(engine: Engine) async throws {
    let start = Zone.shanghai.start(of: MadeDay.first)
    let cases: [(TargetReason, SQL)] = [
      (.complaints, "UPDATE ticket SET complaint = 1 WHERE id IN (2, 7)"),
      (.lowCSAT, "UPDATE ticket SET csat = 0, csat_at = \(start + 5) WHERE id IN (2, 7)"),
      (.reopened, "UPDATE ticket SET reopens = 1 WHERE id IN (2, 7)"),
      (.vip, "UPDATE ticket SET tier = 3 WHERE id IN (2, 7)"),
    ]
    for (reason, change) in cases {
      let made = try await MadeDay.make(engine, tickets: [5, 5])
      try await made.execute(change)
      let report = try await target(made, reason)
      #expect(report.chosen == 2, "\(reason)")
      #expect(try await chosen(made) == [2, 7], "\(reason)")
    }
  }

  @Test("given clocks that ran over their target on the day, their tickets are chosen", arguments: Engine.allCases)
  func breached(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [5, 5])
    let start = Zone.shanghai.start(of: MadeDay.first)
    try await made.put(.breached, dueAt: start + 9, on: [2, 7])
    try await made.put(.met, dueAt: start + 9, on: [3])
    try await made.put(.breached, dueAt: start - 9, on: [4])
    let report = try await target(made, .breached)
    #expect(report.chosen == 2)
    #expect(try await chosen(made) == [2, 7])
  }

  @Test("given an agent in the first 30 days, the agent's tickets are chosen", arguments: Engine.allCases)
  func newHires(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [5, 3])
    try await made.execute("UPDATE agent SET started_on = '2023-02-20' WHERE name = 'a1'")
    try await made.execute("UPDATE agent SET started_on = '2022-02-20' WHERE name = 'a0'")
    _ = try await target(made, .newHires)
    #expect(try await chosen(made) == [6, 7, 8])
  }

  @Test("given the same reason twice, a ticket is chosen once", arguments: Engine.allCases)
  func once(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [5])
    _ = try await target(made, .byHand, named: [1, 2])
    _ = try await target(made, .byHand, named: [2, 3])
    #expect(try await chosen(made) == [1, 2, 3])
    let problem = await #expect(throws: Problem.self) { try await target(made, .byHand, named: [1]) }
    #expect(problem?.what == "No ticket of 2023-03-01 is left to choose for “by_hand”.")
  }

  @Test("given more tickets than wanted, so many are chosen", arguments: Engine.allCases)
  func limited(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [9])
    let report = try await target(made, .byHand, named: Array(1...9), atMost: 4)
    #expect(report.found == 9)
    #expect(try await chosen(made).count == 4)
  }

  @Test("given a targeted draw, the random one is what it would have been", arguments: Engine.allCases)
  func apart(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    let other = try await MadeDay.make(engine, tickets: [20])
    _ = try await target(made, .byHand, named: Array(1...20))
    try await made.draw()
    try await other.draw()
    #expect(try await made.sample() == other.sample())
  }

  @Test("given an agent who is fast and often canned, the agent's tickets are chosen", arguments: Engine.allCases)
  func fastAndCanned(engine: Engine) async throws {
    let made = try await MadeReviews.make(engine, tickets: [20, 20, 20])
    for task in made.tasks.indices { try await made.submit(MadeReviews.draft(5), task: task) }
    // Agents 0 and 1 are canned; 0 answers in a second, the others in a minute.
    try await made.database.write { connection in
      let agents = try (0...2).map { try Agents(connection).id(named: "a\($0)") }
      try connection.execute("UPDATE review SET canned = 1 WHERE agent_id IN \(list: agents.prefix(2).map(\.self))")
      for (agent, seconds) in zip(agents, [1, 60, 60] as [Int64]) {
        let code = DaySheet.Code(.firstResponse, .chat, .normal)
        let sheet = DaySheet((0..<5).map { DaySheet.Entry(code, seconds * 1000 + $0) })
        try connection.execute(
          "INSERT INTO day_sheet (day, agent_id, sheet) VALUES (\(made.made.day - 1), \(agent), \(sheet.encoded()))")
      }
    }
    #expect(try await target(made.made, .fastAndCanned).chosen == 20)
    #expect(try await chosen(made.made) == Array(1...20))
  }
}
