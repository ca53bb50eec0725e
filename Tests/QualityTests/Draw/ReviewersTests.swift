import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@Suite("Reviewers")
struct ReviewersTests {
  @Test("given a reviewer who is an agent, the reviewer never gets own tickets", arguments: Engine.allCases)
  func notSelf(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [40, 40], reviewers: 1)
    try await made.database.write { connection in
      try Reviewers(connection).add("a1", dailyLoad: 30, by: .system, at: MadeDay.noonAfter)
    }
    try await made.draw()
    let queue = try await made.database.read { connection in
      try Reviewers(connection).queue(of: try Reviewers(connection).named("a1").id)
    }
    #expect(queue.count == 8)
    #expect(queue.allSatisfy { $0.agent == "a0" })
  }

  @Test("given a conflict of interest, the reviewer never gets the agent's tickets", arguments: Engine.allCases)
  func conflict(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [40, 40], reviewers: 2)
    try await made.database.write { connection in
      try Reviewers(connection).forbid(
        "r0", agent: try Agents(connection).named("a0").id, by: .system, at: MadeDay.noonAfter)
    }
    try await made.draw()
    let queue = try await made.database.read { connection in
      try Reviewers(connection).queue(of: try Reviewers(connection).named("r0").id)
    }
    #expect(!queue.isEmpty)
    #expect(queue.allSatisfy { $0.agent == "a1" })
  }

  @Test(
    "given a conflict after the draw, the agent's open reviews go to others, drafts and all", arguments: Engine.allCases
  )
  func conflictLater(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [40, 40], reviewers: 3)
    try await made.draw()
    let mine = try await made.database.read { connection in
      try Reviewers(connection).queue(of: try Reviewers(connection).named("r0").id).count { $0.agent == "a0" }
    }

    let result = try await made.database.write { connection in
      try Reviewers(connection).forbid(
        "R0", agent: try Agents(connection).named("a0").id, by: .system, at: MadeDay.noonAfter)
    }

    #expect(mine > 0 && result == HandedReviews(handed: mine))
    let queues = try await made.database.read { connection in
      try ["r0", "r1", "r2"].map { try Reviewers(connection).queue(of: try Reviewers(connection).named($0).id) }
    }
    #expect(queues[0].allSatisfy { $0.agent == "a1" })
    #expect(queues.allSatisfy { Set($0.map(\.ticket)).count == $0.count }, "nobody has both parts of a double")
    #expect(try await made.verify().differences == [])
  }

  @Test("given a conflict of the only reviewer, the agent's tickets are without one", arguments: Engine.allCases)
  func conflictOfAll(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10], reviewers: 1)
    try await made.draw()
    let result = try await made.database.write { connection in
      try Reviewers(connection).forbid(
        "r0", agent: try Agents(connection).named("a0").id, by: .system, at: MadeDay.noonAfter)
    }
    #expect(result == HandedReviews(withoutReviewer: 2))
  }

  @Test("given an agent's name in another case or with blanks, it is the agent", arguments: Engine.allCases)
  func spelling(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10, 10], reviewers: 0)
    let added = try await made.database.write {
      try Reviewers($0).add("  A 0 ", dailyLoad: 30, by: .system, at: MadeDay.noonAfter)
    }
    let agent = try await made.database.read { try Agents($0).named("a0").id }
    #expect(added.name == "A 0")
    #expect(added.barred == [agent])
  }

  @Test(
    "given a name that is none or looks like another, adding is refused",
    arguments: ["", "   ", "R 0", "r0\u{1B}[2J", "r0\u{200B}", "r0\u{202E}", "ｒ０", String(repeating: "x", count: 101)])
  func badName(name: String) async throws {
    let made = try await MadeDay.make(.sqlite, tickets: [], reviewers: 1)
    await #expect(throws: Problem.self) {
      try await made.database.write { connection in
        _ = try Reviewers(connection).add(name, dailyLoad: 5, by: .system, at: MadeDay.noonAfter)
      }
    }
  }

  @Test("given nobody who may review an agent, the tickets are counted as without reviewer", arguments: Engine.allCases)
  func nobody(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10, 10], reviewers: 0)
    try await made.database.write { connection in
      try Reviewers(connection).add("a1", dailyLoad: 30, by: .system, at: MadeDay.noonAfter)
    }
    #expect(try await made.draw().withoutReviewer == 2)
  }

  @Test("given a new reviewer, tickets without one can be given out", arguments: Engine.allCases)
  func assignRest(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10, 10], reviewers: 0)
    try await made.database.write { try Reviewers($0).add("a1", dailyLoad: 30, by: .system, at: MadeDay.noonAfter) }
    try await made.draw()
    let day = made.day
    try await made.database.write { try Reviewers($0).add("new", dailyLoad: 30, by: .system, at: MadeDay.noonAfter) }
    let report = try await made.database.write { try Draws($0).assign(day, by: .system, at: MadeDay.noonAfter) }
    #expect(report.given == 2)
    #expect(report.withoutReviewer == 0)
    #expect(try await made.database.read { try Draws($0).report(on: day).reviewers.map(\.given) } == [2, 2])
  }

  @Test("given a reviewer who becomes an agent later, the reviewer never gets own tickets", arguments: Engine.allCases)
  func agentLater(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [40], reviewers: 0)
    try await made.database.write { try Reviewers($0).add("late", dailyLoad: 30, by: .system, at: MadeDay.noonAfter) }
    try await made.database.write { try Reviewers($0).add("other", dailyLoad: 30, by: .system, at: MadeDay.noonAfter) }
    try await made.answer("late", Array(41...80), on: made.day)
    try await made.draw()
    let queue = try await made.database.read { connection in
      try Reviewers(connection).queue(of: try Reviewers(connection).named("late").id)
    }
    #expect(queue.allSatisfy { $0.agent == "a0" })
  }

  @Test("given other loads, tickets are shared out in proportion", arguments: Engine.allCases)
  func loads(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [200], reviewers: 3)
    try await made.database.write { connection in
      try Reviewers(connection).setLoad(of: "r0", to: 60, by: .system, at: MadeDay.noonAfter)
      try Reviewers(connection).setActive("r2", false, by: .system, at: MadeDay.noonAfter)
    }
    let report = try await made.draw()
    #expect(report.reviewers.map(\.given) == [28, 14])
  }

  @Test("given a name that is taken, adding is refused", arguments: Engine.allCases)
  func taken(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [])
    let problem = await #expect(throws: Problem.self) {
      try await made.database.write { connection in
        _ = try Reviewers(connection).add("r0", dailyLoad: 5, by: .system, at: MadeDay.noonAfter)
      }
    }
    #expect(problem?.what == "There is a reviewer “r0” already.")
  }

  @Test("given a load outside reason, it is refused", arguments: Engine.allCases)
  func badLoad(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [])
    let problem = await #expect(throws: Problem.self) {
      try await made.database.write { try Reviewers($0).setLoad(of: "r0", to: 0, by: .system, at: MadeDay.noonAfter) }
    }
    #expect(problem?.what == "0 is no daily load.")
  }

  @Test("given days waiting, the oldest comes first in the queue", arguments: Engine.allCases)
  func queueOrder(engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [20], reviewers: 1)
    try await made.answer("a0", Array(21...30), on: made.day + 1)
    try await made.draw(made.day + 1)
    try await made.draw()
    let queue = try await made.database.read { connection in
      try Reviewers(connection).queue(of: try Reviewers(connection).named("r0").id)
    }
    #expect(queue.map(\.day) == [19417, 19417, 19417, 19417, 19418, 19418].map { Day(number: $0) })
  }
}
