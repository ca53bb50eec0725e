import Content
import Kernel
import People
import Quality
import Sampling
import Store
import TestSupport
import Testing
import Tickets

@Suite("Skipping a drawn ticket")
struct DrawSkipTests {
  private func skip(
    _ made: MadeDay, _ ticket: Int64, reason: String = "no-customer", note: String? = nil, day: Day? = nil
  ) async throws
    -> SkipReport
  {
    try await made.database.write { connection in
      if try Revisions(connection).current(kind: "rubric", name: "service-quality") == nil {
        _ = try Revisions(connection).publish(
          Document(kind: "rubric", name: "service-quality", text: reviewRubric), at: MadeDay.noonAfter, by: "test")
      }
      return try Draws(connection).skip(
        Ticket.ID(ticket), reason: reason, note: note, by: "r0", .system, at: MadeDay.noonAfter + 1000, day: day)
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
        "no-customer", "drawn on another day", "drawn on another day", "drawn on another day", "drawn on another day",
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
    let problem = await #expect(throws: Problem.self) { try await skip(made, ticket, reason: "") }
    #expect(problem?.what == "A skip needs a reason.")
  }

  @Test("given a ticket that was not drawn, a skip is refused", arguments: Engine.allCases)
  func notDrawn(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    let problem = await #expect(throws: Problem.self) { try await skip(made, 1) }
    #expect(problem?.what == "The ticket is in no draw.")
  }

  @Test(
    "given a text that is no reason of the rubric, the skip is refused with the reasons", arguments: Engine.allCases)
  func unknownReason(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    let sample = try await made.sample()
    let problem = await #expect(throws: Problem.self) { try await skip(made, sample[0], reason: "I am busy") }
    #expect(problem?.what == "“I am busy” is no reason to skip this ticket.")
    #expect(
      problem?.remedy
        == "Give one of no-customer, duplicate, other (with a note); put your own words into the note.")
    #expect(try await made.sample() == sample)
  }

  @Test("given another reason, a note must tell it", arguments: Engine.allCases)
  func otherReason(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    let ticket = try await made.sample()[0]
    let problem = await #expect(throws: Problem.self) { try await skip(made, ticket, reason: "other", note: " ") }
    #expect(problem?.remedy == "Say in the note why.")
    _ = try await skip(made, ticket, reason: "other", note: "A colleague's test")
    let report = try await made.database.read { try Draws($0).report(on: made.day) }
    #expect(report.skips.map(\.reason) == ["other"])
    #expect(report.skips.map(\.note) == ["A colleague's test"])
  }

  @Test("the report and the list of tickets name what took a skipped ticket's place", arguments: Engine.allCases)
  func replacementShown(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    let ticket = try await made.sample()[0]
    let next = try #require(try await skip(made, ticket, note: "an advert").replacement)
    let (report, tickets) = try await made.database.read { connection in
      (try Draws(connection).report(on: made.day), try Draws(connection).tickets(on: made.day))
    }
    #expect(report.skips.map(\.replacement) == [next.number])
    let skipped = try #require(tickets.first { $0.number == "T\(ticket)" })
    #expect(skipped.skipReason == "no-customer")
    #expect(skipped.skipNote == "an advert")
    #expect(skipped.replacement == next.number)
    #expect(tickets.first { $0.number == next.number }?.rank == 5)
  }

  @Test("given a ticket chosen on purpose as well, one skip passes it over in both", arguments: Engine.allCases)
  func targetedToo(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20])
    try await made.draw()
    let ticket = try await made.sample()[0]
    try await made.database.write { connection in
      var seeds = SeedSource(1)
      _ = try Draws(connection).target(
        .byHand, on: made.day, named: [Ticket.ID(ticket)], by: .system, at: MadeDay.noonAfter
      ) {
        Seed(from: &seeds)
      }
    }
    #expect(try await skip(made, ticket).replacement != nil)
    let queues = try await made.database.read { connection in
      try Reviewers(connection).all().flatMap { try Reviewers(connection).queue(of: $0.id) }
    }
    #expect(!queues.contains { $0.ticket.rawValue == ticket })
    #expect(try await made.verify().differences == [])
  }

  @Test("given an agent's only ticket, nothing takes its place and the draw holds", arguments: Engine.allCases)
  func onlyTicket(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [1, 40])
    try await made.draw()
    #expect(try await skip(made, 1).replacement == nil)
    #expect(try await made.database.read { try Draws($0).report(on: made.day).agents.map(\.drawn) } == [0, 7])
    #expect(try await made.verify().differences == [])
  }

  @Test(
    "given tickets that came in late, a skip takes the next of those that were drawn from", arguments: Engine.allCases)
  func lateTickets(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [6])
    try await made.draw()
    try await made.answer("a0", Array(7...60), on: made.day)
    for _ in 0..<5 { _ = try await skip(made, try await made.sample()[0]) }
    #expect(try await made.sample().allSatisfy { $0 <= 6 })
    let verification = try await made.verify()
    #expect(verification.differences == [])
    #expect(verification.arrivedLate == 54)
  }

  @Test("given nobody who may review, a skipped ticket's successor waits for a reviewer", arguments: Engine.allCases)
  func nobody(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10], reviewers: 0)
    try await made.database.write { try Reviewers($0).add("a0", dailyLoad: 30, by: .system, at: MadeDay.noonAfter) }
    try await made.draw()
    #expect(try await skip(made, try await made.sample()[0]).replacement?.reviewers == [])
    let before = try await made.database.read { try Draws($0).report(on: made.day).withoutReviewer }
    try await made.database.write { try Reviewers($0).add("new", dailyLoad: 30, by: .system, at: MadeDay.noonAfter) }
    let report = try await made.database.write { try Draws($0).assign(made.day, by: .system, at: MadeDay.noonAfter) }
    #expect(before == 2)
    #expect(report.given == 2)
    #expect(report.withoutReviewer == 0)
    #expect(try await made.verify().differences == [])
  }
}
