import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@Suite("A reviewer's day")
struct ReviewerDaysTests {
  private let today = MadeDay.first + 1

  private func timed(_ resolution: Int, _ seconds: Int) -> ReviewDraft {
    var draft = MadeReviews.draft(resolution, comment: "so")
    draft.seconds = seconds
    return draft
  }

  private func day(_ day: Day, of reviewer: Reviewer.ID, _ given: MadeReviews) async throws -> ReviewerDay {
    try await given.database.read { try ReviewerDays($0, zone: .shanghai).day(day, of: reviewer) }
  }

  @Test("given three reviews and a skip, when the day ends, then all of it is told", arguments: Engine.allCases)
  func told(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let (skipped, reviewer) = (given.tasks[3], given.tasks[0].reviewer)
    for (index, seconds) in [90, 240, 60].enumerated() {
      try await given.submit(timed(index + 2, seconds), task: index)
    }
    try await given.database.write { connection in
      try Draws(connection).skip(
        skipped.ticket, reason: "duplicate", by: skipped.reviewerName, .system, at: MadeReviews.now, day: skipped.day,
        agent: skipped.agent)
    }

    let day = try await day(today, of: reviewer, given)

    #expect(day.done == 3 && day.left == 1 && day.skipped == 1 && day.medianSeconds == 90)
    #expect(day.lowest == ReviewerDay.LowestCriterion(criterion: "resolution", mean: 3, count: 3))
    #expect(day.agreement == nil)
  }

  @Test("given reviews of today, when another day is asked for, then they are not in it", arguments: Engine.allCases)
  func otherDays(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(timed(4, 60))

    for other in [today - 1, today + 1] {
      let day = try await day(other, of: given.tasks[0].reviewer, given)
      #expect(day.done == 0 && day.skipped == 0 && day.medianSeconds == nil && day.lowest == nil)
    }
  }

  @Test("given a corrected review, when reviews are counted, then it is one", arguments: Engine.allCases)
  func corrected(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(timed(4, 60))
    try await given.correct(timed(5, 60), reason: "misread")

    #expect(try await day(today, of: given.tasks[0].reviewer, given).done == 1)
  }

  @Test(
    "given a ticket that two scored, when they differ in one of two points, then half agree", arguments: Engine.allCases
  )
  func agreement(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine, reviewers: 2, doubles: "1")
    let ticket = given.tasks[0].ticket
    let both = given.tasks.indices.filter { given.tasks[$0].ticket == ticket }
    try await given.submit(MadeReviews.draft(4), task: both[0])
    try await given.submit(MadeReviews.draft(5), task: both[1])

    for index in both {
      let day = try await day(today, of: given.tasks[index].reviewer, given)
      #expect(day.agreement == ReviewerAgreement(tickets: 1, judgements: 2, same: 1))
    }
  }

  @Test("given a line, when it is written again or taken back, then only the last stands", arguments: Engine.allCases)
  func lines(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let (reviewer, today) = (given.tasks[0].reviewer, today)
    let weeks = try await given.database.write { connection in
      let lines = WeeklyLines(connection)
      try lines.write("早一周", by: reviewer, on: today - 7, at: MadeReviews.now)
      try lines.write("昨天", by: reviewer, on: today - 1, at: MadeReviews.now)
      try lines.write("first", by: reviewer, on: today, at: MadeReviews.now)
      try lines.write(" second\nline ", by: reviewer, on: today, at: MadeReviews.now)
      let before = try lines.week(until: today, of: reviewer)
      try lines.write(" ", by: reviewer, on: today, at: MadeReviews.now)
      return [before, try lines.week(until: today, of: reviewer)]
    }

    let yesterday = WeeklyLine(day: today - 1, text: "昨天")
    #expect(weeks == [[WeeklyLine(day: today, text: "second line"), yesterday], [yesterday]])
  }

  @Test("given a line of 201 characters, when it is written, then it is refused")
  func tooLong() async throws {
    let given = try await MadeReviews.make(.sqlite)
    let (reviewer, today) = (given.tasks[0].reviewer, today)
    await #expect(throws: Problem.self) {
      try await given.database.write {
        try WeeklyLines($0).write(String(repeating: "长", count: 201), by: reviewer, on: today, at: MadeReviews.now)
      }
    }
  }
}
