import Kernel
import Quality
import Store
import TestSupport
import Testing

@Suite("What a reviewer has to score next")
struct NextReviewTests {
  private func ids(_ given: MadeReviews) -> [QueuedReview.ID] { given.tasks.map(\.id).sorted() }

  @Test("given a queue, when it is gone through, then each ticket leads to the next and the last to the first")
  func order() async throws {
    for engine in Engine.allCases {
      let given = try await MadeReviews.make(engine)
      let (ids, reviewer) = (ids(given), given.tasks[0].reviewer)

      let walked = try await given.database.read { connection in
        let tasks = ReviewTasks(connection)
        var walked = [try tasks.first(for: reviewer)]
        for _ in ids { if let last = walked.last ?? nil { walked.append(try tasks.next(for: reviewer, after: last)) } }
        return walked.map { $0?.id }
      }

      #expect(walked == ids + [ids[0]], "\(engine)")
    }
  }

  @Test("given one ticket that waits, when it is looked at, then nothing comes after it", arguments: Engine.allCases)
  func last(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    for index in given.tasks.indices.dropFirst() { try await given.submit(MadeReviews.draft(4), task: index) }
    let only = given.tasks[0]

    let (first, next) = try await given.database.read { connection in
      let tasks = ReviewTasks(connection)
      return (try tasks.first(for: only.reviewer), try tasks.next(for: only.reviewer, after: only))
    }

    #expect(first == only && next == nil)
  }

  @Test("given another's assignment, when it is asked for, then there is none", arguments: Engine.allCases)
  func others(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine, reviewers: 2)
    let own = given.tasks[0]
    let other = Reviewer.ID(own.reviewer.rawValue == 1 ? 2 : 1)

    let (mine, theirs, missing) = try await given.database.read { connection in
      let tasks = ReviewTasks(connection)
      return (
        try tasks.task(own.id, of: own.reviewer), try tasks.task(own.id, of: other),
        try tasks.task(QueuedReview.ID(99_999), of: own.reviewer)
      )
    }

    #expect(mine == own && theirs == nil && missing == nil)
  }
}
