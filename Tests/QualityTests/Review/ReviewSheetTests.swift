import Kernel
import Schema
import Store
import TestSupport
import Testing

@testable import Quality

@Suite("What a day's reviews add up to")
struct ReviewSheetTests {
  private func differences(_ given: MadeReviews) async throws -> [String] {
    try await given.database.read { try ReviewSheetCheck($0).differences.map(\.sentence.english) }
  }

  private func sheets(_ database: any Database) async throws -> [[UInt8]] {
    try await database.read { connection in
      try connection.rows("SELECT sheet FROM review_sheet ORDER BY day, agent_id") { try $0.get(0) }
    }
  }

  private func scores(_ sheets: [[UInt8]]) -> [Double] {
    var scores: [Double] = []
    for sheet in sheets {
      _ = sheet.withUnsafeBufferPointer { bytes in
        ReviewSheet.read(bytes, score: { scores.append($0.score) }, points: { _, _ in })
      }
    }
    return scores
  }

  @Test("given reviews one by one, a correction and a file, then every sheet follows", arguments: Engine.allCases)
  func follows(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(MadeReviews.draft(4))
    try await given.submit(MadeReviews.draft(3, identity: .notApplicable), task: 1)
    try await given.correct(MadeReviews.draft(5, comment: "told", fatal: ["privacy-leak"]), reason: "saw it")
    _ = try await given.batch(
      "ticket,resolution,identity\n\(given.tasks[2].number),5,yes\n", ReviewBatch.Options(reviewer: "r0"))

    #expect(try await differences(given) == [])
    #expect(scores(try await sheets(given.database)).sorted() == [0, 4500.0 / 70, 100])
  }

  @Test("given a first file, whose indexes come after its rows, then every sheet follows", arguments: Engine.allCases)
  func firstFile(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let rows = given.tasks.map { "\($0.number),5,yes\n" }.joined()

    _ = try await given.batch("ticket,resolution,identity\n" + rows, ReviewBatch.Options(reviewer: "r0"))

    #expect(try await differences(given) == [])
    #expect(scores(try await sheets(given.database)) == given.tasks.map { _ in 100 })
  }

  @Test("given sheets that are missing or wrong, then each is named, and made anew", arguments: Engine.allCases)
  func named(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    for (index, task) in given.tasks.enumerated() where task.part == 0 {
      try await given.submit(MadeReviews.draft(4), task: index)
    }
    let before = try await sheets(given.database)
    try await given.database.write { connection in
      try connection.execute("DELETE FROM review_sheet WHERE agent_id = (SELECT min(agent_id) FROM review_sheet)")
      try connection.execute("UPDATE review_sheet SET sheet = \([UInt8](repeating: 0, count: 2))")
    }

    let found = try await differences(given)
    try await given.database.write { try ReviewSheets($0).makeAll() }

    #expect(found.count == before.count)
    #expect(found.first?.hasSuffix(": is missing") == true)
    #expect(found.last?.hasSuffix(": does not add up to the reviews") == true)
    #expect(try await sheets(given.database) == before)
  }

  @Test("given a database from before sheets, when it is opened, its reviews get sheets", arguments: Engine.allCases)
  func renewed(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(MadeReviews.draft(4))
    let before = try await sheets(given.database)
    let step = try #require(Schema.migrations.first { $0.name == "review sheets" })
    try await given.database.write { connection in
      try connection.execute("DROP TABLE review_sheet")
      for statement in step.statements { try connection.define(statement) }
    }

    try await ReviewSheets.renew(given.database)

    #expect(before.count == 1)
    #expect(try await sheets(given.database) == before)
  }

  @Test("bytes that end early are no sheet")
  func cutShort() {
    var sheet = ReviewSheet()
    sheet.scores = [ReviewSheet.Score(ticket: 7, score: 83.3, isFatal: false, isCanned: true)]
    sheet.points["attitude", default: ReviewSheet.Points()].add(4)
    let bytes = sheet.encoded()
    var scores: [ReviewSheet.Score] = []
    let isWhole = bytes.withUnsafeBufferPointer { bytes in
      ReviewSheet.read(bytes, score: { scores.append($0) }, points: { _, _ in })
    }
    let others = bytes.indices.map { end in
      bytes[..<end].withUnsafeBufferPointer { ReviewSheet.read($0, score: { _ in }, points: { _, _ in }) }
    }

    #expect(isWhole && scores == sheet.scores)
    #expect(!others.contains(true))
  }
}
