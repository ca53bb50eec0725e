import Kernel
import Quality
import Store
import TestSupport
import Testing

@Suite("Drafts of reviews")
struct ReviewDraftsTests {
  private let first = ReviewSession.State(draft: MadeReviews.draft(4))
  private let second = ReviewSession.State(draft: MadeReviews.draft(2))

  @Test("given a saved state, when it is read, then it is the same", arguments: Engine.allCases)
  func kept(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let (id, state) = (given.tasks[0].id, first)

    let version = try await given.database.write {
      try ReviewDrafts($0).keep(state, for: id, over: 0, at: MadeReviews.now)
    }

    let kept = try await given.database.read { try ReviewDrafts($0).kept(id) }
    #expect(version == 1)
    #expect(kept?.state == state && kept?.version == 1 && kept?.savedAt == MadeReviews.now)
  }

  @Test(
    "given two terminals, when the second saves over what it has not seen, then it is told", arguments: Engine.allCases)
  func conflict(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let (id, states) = (given.tasks[0].id, [first, second])

    let versions = try await given.database.write { connection in
      let drafts = ReviewDrafts(connection)
      return [
        try drafts.keep(states[0], for: id, over: 0, at: MadeReviews.now),
        try drafts.keep(states[1], for: id, over: 0, at: MadeReviews.now),
        try drafts.keep(states[1], for: id, over: 1, at: MadeReviews.now),
        try drafts.keep(states[0], for: id, over: 1, at: MadeReviews.now),
      ]
    }

    #expect(versions == [1, nil, 2, nil])
  }

  @Test("given a draft, when its review is submitted, then the draft is gone", arguments: Engine.allCases)
  func submitted(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let (id, state) = (given.tasks[0].id, first)
    _ = try await given.database.write { try ReviewDrafts($0).keep(state, for: id, over: 0, at: MadeReviews.now) }

    try await given.submit(state.draft)

    #expect(try await given.database.read { try ReviewDrafts($0).kept(id) } == nil)
  }
}
