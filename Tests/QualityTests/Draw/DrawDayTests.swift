import Kernel
import People
import Quality
import Sampling
import Store
import TestSupport
import Testing
import Tickets

@Suite("Drawing a day")
struct DrawDayTests {
  @Test("exactly a fifth is drawn, at least one an agent, and given to the reviewers", arguments: Engine.allCases)
  func exact(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [40, 33, 2])
    let report = try await made.draw()
    #expect(report.sampleSize == 15)
    #expect(report.draw.frameSize == 75)
    #expect(report.agents.map(\.quota) == [8, 6, 1])
    #expect(report.doubles == 1)
    #expect(report.reviewers.reduce(0) { $0 + $1.given } == 16)
    #expect(report.withoutReviewer == 0)
  }

  @Test("given a draw, drawing it again gives it byte for byte", arguments: Engine.allCases)
  func verified(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [40, 33, 2])
    try await made.draw()
    let verification = try await made.verify()
    #expect(verification.differences == [])
    #expect(verification.arrivedLate == 0)
  }

  @Test("given two engines and the tickets in another order, the same tickets are drawn")
  func sameEverywhere() async throws {
    let first = try await MadeDay.make(.sqlite, tickets: [30, 12])
    let second = try await MadeDay.make(.postgres, tickets: [0, 0])
    try await second.answer("a1", Array(31...42).reversed(), on: second.day)
    try await second.answer("a0", Array(1...30).reversed(), on: second.day)
    #expect(try await first.draw().draw.frameHash == second.draw().draw.frameHash)
    #expect(try await first.sample() == second.sample())
  }

  @Test("given a drawn day, a second draw is refused and changes nothing", arguments: Engine.allCases)
  func twice(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    try await made.draw()
    let sample = try await made.sample()
    let problem = await #expect(throws: Problem.self) { try await made.draw() }
    #expect(problem?.what == "2023-03-01 was drawn at 2023-03-02 12:00: 2 tickets. A day is drawn once.")
    #expect(try await made.sample() == sample)
  }

  @Test("given a day that is not over, it is refused", arguments: Engine.allCases)
  func notOver(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    let problem = await #expect(throws: Problem.self) {
      try await made.draw(at: Zone.shanghai.start(of: made.day + 1) - 1)
    }
    #expect(problem?.what == "2023-03-01 is not over in Asia/Shanghai.")
  }

  @Test("given a day without tickets, it is refused", arguments: Engine.allCases)
  func noTickets(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    let problem = await #expect(throws: Problem.self) { try await made.draw(made.day - 1) }
    #expect(problem?.what == "No agent answered a ticket on 2023-02-28.")
  }

  @Test("given no reviewers, it is refused", arguments: Engine.allCases)
  func noReviewers(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10], reviewers: 0)
    let problem = await #expect(throws: Problem.self) { try await made.draw() }
    #expect(problem?.what == "There are no reviewers.")
  }

  @Test("given a ticket answered on two days, it is drawn for an agent once", arguments: Engine.allCases)
  func onceOnly(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    try await made.draw()
    let first = try await made.sample()
    try await made.answer("a0", Array(1...10), on: made.day + 1)
    let report = try await made.draw(made.day + 1)
    let second = try await made.database.read { connection in
      try connection.rows("SELECT ticket_id FROM draw_ticket WHERE draw_id = \(report.draw.id)") {
        try $0.get(0, as: Int64.self)
      }
    }
    #expect(report.sampleSize == 2)
    #expect(Set(second).isDisjoint(with: first))
    #expect(try await made.verify(made.day + 1).differences == [])
  }

  @Test(
    "given a seed committed the day before, the draw uses it and says when it was published", arguments: Engine.allCases
  )
  func committed(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    try await made.answer("a0", Array(11...20), on: made.day + 1)
    let first = try await made.draw()
    let second = try await made.draw(made.day + 1)
    #expect(first.promise == .withDraw)
    #expect(second.promise == .beforeDayEnded(MadeDay.noonAfter))
    #expect(second.draw.commitment == first.next?.commitment)
    #expect(try await made.verify(made.day + 1).differences == [])
  }

  @Test("given a day drawn after the next one, nothing is committed for that one any more", arguments: Engine.allCases)
  func backwards(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    try await made.answer("a0", Array(11...20), on: made.day + 1)
    try await made.draw(made.day + 1)
    let report = try await made.draw(at: MadeDay.noonAfter + 2 * 86_400_000)
    #expect(report.next == nil)
    #expect(try await made.database.read { try SeedCommitments($0).entry(for: Self.next) } == nil)
    #expect(try await made.verify(made.day + 1).differences == [])
  }

  private static let next = MadeDay.first + 1

  @Test("given a backlog drawn in one go, the draw says that its seed came after the day", arguments: Engine.allCases)
  func backlog(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    try await made.answer("a0", Array(11...20), on: made.day + 1)
    let later = MadeDay.noonAfter + 40 * 86_400_000
    try await made.draw(at: later)
    let second = try await made.draw(made.day + 1, at: later + 1000)
    #expect(second.promise == .afterDayEnded(later))
  }

  @Test("given a day of 23 hours, it is over an hour early by Greenwich's clock", arguments: Engine.allCases)
  func clockChange(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [])
    try await made.execute("INSERT INTO setting (name, value) VALUES ('zone', 'Europe/Berlin')")
    // Germany's clocks went forward on 2023-03-26; the day ended at 22:00 UTC.
    let day = Day(number: 19_442)
    try await made.answer("a0", Array(1...20), on: day)
    let end = Instant(Milliseconds(day.number) * 86_400_000 + 22 * 3_600_000)
    let problem = await #expect(throws: Problem.self) { try await made.draw(day, at: end - 1) }
    #expect(problem?.what == "2023-03-26 is not over in Europe/Berlin.")
    #expect(try await made.draw(day, at: end).sampleSize == 4)
    #expect(try await made.verify(day).differences == [])
  }

  @Test(
    "given reviewers with too little load, every drawn ticket is given out all the same", arguments: Engine.allCases)
  func tooLittleLoad(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [200], reviewers: 0)
    try await made.database.write { connection in
      try Reviewers(connection).add("few", dailyLoad: 1, by: .system, at: MadeDay.noonAfter)
      try Reviewers(connection).add("more", dailyLoad: 3, by: .system, at: MadeDay.noonAfter)
    }
    let report = try await made.draw()
    #expect(report.reviewers.map(\.given).reduce(0, +) == 42)
    #expect(report.withoutReviewer == 0)
  }
}
