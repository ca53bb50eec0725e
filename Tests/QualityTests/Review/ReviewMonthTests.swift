import Kernel
import Store
import TestSupport
import Testing
import Tickets

@testable import Quality

@Suite("What a month's reviews add up to")
struct ReviewMonthTests {
  private func differences(_ database: any Database) async throws -> [Sentence] {
    try await database.read { try ReviewMonthCheck($0).differences }
  }

  private func total(_ given: MadeReviews) async throws -> ReviewSums {
    try await given.database.read { connection in
      var all: [ReviewSums] = []
      try ReviewMonths(connection).forEach(in: given.tasks[0].day.month) { all.append($1) }
      return ReviewSums(adding: all)
    }
  }

  @Test("given reviews and a correction, then the sums are those of the latest versions", arguments: Engine.allCases)
  func follows(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(MadeReviews.draft(4))
    try await given.submit(MadeReviews.draft(5), task: 1)
    try await given.correct(MadeReviews.draft(5, comment: "told", fatal: ["privacy-leak"]), reason: "saw it")
    let sums = try await total(given)

    #expect(try await differences(given.database) == [])
    var expected = ScoreSums()
    for score in [0.0, 100] { expected.add(score) }
    #expect(sums.total == expected && sums.fatal == 1)
  }

  @Test("given sums that are missing or wrong, then each is named, and made anew", arguments: Engine.allCases)
  func named(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    for (index, task) in given.tasks.enumerated() where task.part == 0 {
      try await given.submit(MadeReviews.draft(4), task: index)
    }
    try await given.database.write { connection in
      try connection.execute("DELETE FROM review_month WHERE agent_id = (SELECT min(agent_id) FROM review_month)")
      try connection.execute("UPDATE review_month SET sums = \([UInt8](repeating: 0, count: 2))")
    }
    let found = try await differences(given.database)
    try await given.database.write { try ReviewMonths($0).makeAll() }

    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.english.hasSuffix(": do not add up to the review sheets") })
    #expect(try await differences(given.database) == [])
  }

  @Test("given a reviewed ticket whose channel changed, when opened, then the sums follow", arguments: Engine.allCases)
  func remixed(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(MadeReviews.draft(4))
    let ticket = given.tasks[0].ticket
    try await given.database.write { connection in
      try connection.execute("UPDATE ticket SET channel = \(Channel.email) WHERE id = \(ticket)")
      try connection.execute("INSERT INTO remixed_ticket (ticket_id) VALUES (\(ticket))")
    }
    let before = try await differences(given.database)
    try await ReviewMonths.renew(given.database)

    #expect(before.count == 1)
    #expect(try await differences(given.database) == [])
    #expect(try await given.database.read { try RemixedTickets($0).isAny() } == false)
  }

  @Test("given a database from before sums, when it is opened, its reviews get them", arguments: Engine.allCases)
  func renewed(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(MadeReviews.draft(4))
    try await given.database.write { connection in
      try connection.execute("DELETE FROM review_month")
      try connection.execute("INSERT INTO setting (name, value) VALUES ('review months', 'stale')")
    }
    try await ReviewMonths.renew(given.database)

    #expect(try await differences(given.database) == [])
    #expect(try await total(given).total.count == 1)
  }
}
