import Kernel
import People
import Quality
import Sampling
import Store
import TestSupport
import Testing
import Tickets

@Suite("What the audit log keeps of draws and reviewers")
struct QualityAuditTests {
  private func entries(_ database: any Database, _ action: AuditAction) async throws -> [AuditEntry] {
    try await database.read { try AuditLog($0).page(AuditFilter(action: action)) }
  }

  @Test("a draw, with the hash of its frame and the commitment to its seed", arguments: Engine.allCases)
  func draw(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20, 20])
    let draw = try await made.draw().draw

    let entry = try #require(try await entries(made.database, .drawMade).first)

    #expect(entry.subject == AuditSubject("draw", draw.id) && entry.at == MadeDay.noonAfter && entry.who == .system)
    let facts: AuditFacts = [
      "day": .text(made.day.description), "tickets": .integer(40), "drawn": .integer(8), "frame": .text(draw.frameHash),
      "commitment": .text(draw.commitment),
    ]
    #expect(entry.after == facts.json && entry.before == nil)
  }

  @Test("tickets chosen on purpose, and those given out later", arguments: Engine.allCases)
  func targetAndAssign(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10, 10], reviewers: 0)
    let day = made.day
    try await made.database.write { try Reviewers($0).add("a1", dailyLoad: 30, by: .system, at: MadeDay.noonAfter) }
    try await made.draw()
    try await made.database.write { connection in
      var seeds = SeedSource(1)
      _ = try Draws(connection).target(
        .byHand, on: day, named: [Ticket.ID(1)], by: .commandLine("li"), at: MadeDay.noonAfter
      ) { Seed(from: &seeds) }
      try Reviewers(connection).add("new", dailyLoad: 30, by: .system, at: MadeDay.noonAfter)
      for _ in 0..<2 { _ = try Draws(connection).assign(day, by: .commandLine("li"), at: MadeDay.noonAfter) }
    }

    let (targeted, assigned) = (
      try await entries(made.database, .drawTargeted), try await entries(made.database, .drawAssigned)
    )

    #expect(targeted.count == 1 && targeted[0].after?.contains(#""drawn":1"#) == true)
    #expect(assigned.map(\.who) == [.commandLine("li")], "once: the second time there was nothing to give")
    #expect(assigned[0].after == #"{"day":"\#(day)","given":2,"without_reviewer":0}"#)
  }

  @Test("a reviewer's coming, load, retirement, recall and conflict, each once", arguments: Engine.allCases)
  func reviewers(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [5], reviewers: 1)
    let at = MadeDay.noonAfter
    try await made.database.write { connection in
      let reviewers = Reviewers(connection)
      for _ in 0..<2 { try reviewers.setLoad(of: "r0", to: 7, by: .system, at: at) }
      for _ in 0..<2 { try reviewers.setActive("r0", false, by: .system, at: at) }
      for _ in 0..<2 { try reviewers.setActive("r0", true, by: .system, at: at) }
      try reviewers.forbid("r0", agent: try Agents(connection).named("a0").id, by: .system, at: at)
    }

    let entries = try await made.database.read { try AuditLog($0).page(AuditFilter(subjectKind: "reviewer")) }

    #expect(
      entries.reversed().map(\.action) == [
        "reviewer.added", "reviewer.load", "reviewer.retired", "reviewer.recalled", "reviewer.conflict",
      ])
    #expect(entries.reversed()[1].before?.contains(#""daily_load":30"#) == true)
    #expect(entries.reversed()[1].after?.contains(#""daily_load":7"#) == true)
  }

  @Test("a correction's old and new score, without what was written about the customer", arguments: Engine.allCases)
  func correction(engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(MadeReviews.draft(4))
    let corrected = try await given.correct(MadeReviews.draft(5), reason: "Mr Smith called")

    let entry = try #require(try await entries(given.database, .reviewCorrected).first)

    #expect(entry.after?.contains(#""score":"\#(corrected.score)","version":2"#) == true)
    #expect(entry.before?.contains(#""version":1"#) == true)
    #expect(entry.after?.contains("Smith") == false)
  }
}
