import Kernel
import Quality
import Store
import TestSupport
import Testing
import Tickets

@Suite("Skipping a drawn ticket")
struct DrawSkipTests {
  private func skip(_ made: MadeDay, _ ticket: Int64, reason: String = "no customer", day: Day? = nil) async throws
    -> SkipReport
  {
    try await made.database.write {
      try Draws($0).skip(Ticket.ID(ticket), reason: reason, by: "r0", at: MadeDay.noonAfter + 1000, day: day)
    }
  }

  @Test("the agent's next rank takes the place and goes to a reviewer", arguments: Engine.allCases)
  func replaced(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20, 20])
    try await made.draw()
    let before = try await made.sample()
    let report = try await skip(made, before[1])
    let after = try await made.sample()
    #expect(report.agent == "a0")
    #expect(report.replacement?.reviewers.isEmpty == false)
    #expect(after.count == before.count)
    #expect(Set(before).subtracting(after) == [before[1]])
    #expect(try await made.sample("skipped") == [before[1]])
    #expect(try await made.verify().differences == [])
  }

  @Test(
    "given every ticket of an agent skipped one after another, the draw can still be redone", arguments: Engine.allCases
  )
  func exhausted(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [4, 9])
    try await made.draw()
    var last: SkipReport?
    for _ in 0..<4 { last = try await skip(made, try await made.sample()[0]) }
    #expect(last?.replacement == nil)
    #expect(try await made.sample("skipped").count == 4)
    #expect(try await made.verify().differences == [])
  }

  @Test("given every other ticket drawn on another day meanwhile, none is drawn twice", arguments: Engine.allCases)
  func elsewhere(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [6])
    try await made.draw()
    let first = try await made.sample()
    try await made.answer("a0", Array(1...6), on: made.day + 1)
    try await made.execute("INSERT INTO setting (name, value) VALUES ('sampling_rate', '0.8')")
    #expect(try await made.draw(made.day + 1).sampleSize == 5)
    #expect(try await skip(made, first[0], day: made.day).replacement == nil)
    #expect(try await made.sample().isEmpty)
    #expect(
      try await made.database.read { try Draws($0).report(on: made.day).skips.map(\.reason) } == [
        "no customer", "drawn on another day", "drawn on another day", "drawn on another day", "drawn on another day",
        "drawn on another day",
      ])
    #expect(try await made.verify().differences == [])
    #expect(try await made.verify(made.day + 1).differences == [])
  }

  @Test("given a skipped ticket, its reviewer has one less to score", arguments: Engine.allCases)
  func queue(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [50], reviewers: 2)
    try await made.draw()
    let skipped = try await made.sample()[0]
    _ = try await skip(made, skipped)
    let queues = try await made.database.read { connection in
      try Reviewers(connection).all().flatMap { try Reviewers(connection).queue(of: $0.id) }
    }
    #expect(!queues.contains { $0.ticket.rawValue == skipped })
    #expect(Set(queues.map(\.ticket.rawValue)) == Set(try await made.sample()))
  }

  @Test("given a reviewed ticket, a skip is refused", arguments: Engine.allCases)
  func reviewed(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    let ticket = try await made.sample()[0]
    try await made.execute("UPDATE assignment SET state = 'reviewed' WHERE ticket_id = \(ticket)")
    let problem = await #expect(throws: Problem.self) { try await skip(made, ticket) }
    #expect(problem?.what == "The ticket has been reviewed.")
  }

  @Test("given no reason, a skip is refused", arguments: Engine.allCases)
  func reason(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    let ticket = try await made.sample()[0]
    let problem = await #expect(throws: Problem.self) { try await skip(made, ticket, reason: " ") }
    #expect(problem?.what == "A skip needs a reason.")
  }

  @Test("given a ticket that was not drawn, a skip is refused", arguments: Engine.allCases)
  func notDrawn(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    let problem = await #expect(throws: Problem.self) { try await skip(made, 1) }
    #expect(problem?.what == "The ticket is in no draw.")
  }
}
