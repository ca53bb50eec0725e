import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@Suite struct AgentReviewsTests {
  private struct Place {
    let made: MadeReviews
    let user: User
    let review: Review

    var database: any Database { made.database }

    func own<T: Sendable>(_ body: @Sendable @escaping (AgentReviews) throws -> T) async throws -> T {
      let agent = review.agent
      return try await database.write { try body(AgentReviews(of: agent, $0)) }
    }
  }

  private func place(_ engine: Engine) async throws -> Place {
    let made = try await MadeReviews.make(engine)
    let review = try await made.submit(MadeReviews.draft(2, comment: "Not solved."))
    let user = try await made.database.write { connection in
      try Users(connection).add(
        NewUser(review.agentName, roles: .agent), by: .system, at: MadeReviews.now)
    }
    return Place(made: made, user: user, review: review)
  }

  @Test("given a review, then its agent has it unread until saying that it was read", arguments: Engine.allCases)
  func unread(_ engine: Engine) async throws {
    let place = try await place(engine)
    let (id, user, now) = (place.review.id, place.user.id, MadeReviews.now + 1)
    #expect(try await place.own { try $0.unread(at: now) } == 1)
    try await place.own { try $0.acknowledge(id, by: user, at: now) }
    #expect(try await place.own { try $0.unread(at: now) } == 0)
    #expect(try await place.own { try $0.page(at: now) }.map(\.acknowledgedAt) == [now])
    let entry = try await place.database.read { try AuditLog($0).latest(.reviewAcknowledged) }
    #expect(entry?.subject == AuditSubject("review", id))
  }

  @Test("to say it again changes nothing and writes nothing", arguments: Engine.allCases)
  func again(_ engine: Engine) async throws {
    let place = try await place(engine)
    let (id, user, now) = (place.review.id, place.user.id, MadeReviews.now + 1)
    try await place.own { try $0.acknowledge(id, by: user, at: now) }
    let head = try await place.database.read { try AuditLog($0).head() }
    try await place.own { try $0.acknowledge(id, by: user, at: now + 5) }
    #expect(try await place.database.read { try AuditLog($0).head() } == head)
    #expect(try await place.own { try $0.acknowledgedAt(id) } == now)
  }

  @Test("a corrected review is unread again, and the old version cannot be acknowledged", arguments: Engine.allCases)
  func corrected(_ engine: Engine) async throws {
    let place = try await place(engine)
    let (id, user, now) = (place.review.id, place.user.id, MadeReviews.now + 1)
    try await place.own { try $0.acknowledge(id, by: user, at: now) }
    let new = try await place.made.correct(MadeReviews.draft(4), reason: "misread")
    #expect(try await place.own { try $0.unread(at: now) } == 1)
    #expect(try await place.own { try $0.page(at: now) }.map(\.version) == [2])
    #expect(try await place.own { try $0.versions(of: id) }.map(\.id) == [id, new.id])
    await #expect(throws: Problem.self) { try await place.own { try $0.acknowledge(id, by: user, at: now) } }
  }

  @Test("another agent's review is not there", arguments: Engine.allCases)
  func others(_ engine: Engine) async throws {
    let place = try await place(engine)
    let other = Agent.ID(place.review.agent.rawValue == 1 ? 2 : 1)
    let (id, user) = (place.review.id, place.user.id)
    #expect(try await place.database.read { try AgentReviews(of: other, $0).page(at: MadeReviews.now) }.isEmpty)
    for use in [
      { _ = try AgentReviews(of: other, $0).versions(of: id) },
      { try AgentReviews(of: other, $0).acknowledge(id, by: user, at: MadeReviews.now) },
    ] as [@Sendable (any Connection) throws -> Void] {
      await #expect(throws: Problem.self) { try await place.database.write(use) }
    }
  }

  @Test("the second, silent review of a ticket is not shown to its agent", arguments: Engine.allCases)
  func silent(_ engine: Engine) async throws {
    let place = try await place(engine)
    try await place.made.made.execute("UPDATE review SET part = 1")
    let id = place.review.id
    #expect(try await place.own { try $0.page(at: MadeReviews.now) }.isEmpty)
    await #expect(throws: Problem.self) { try await place.own { try $0.versions(of: id) } }
  }

  @Test("reviews are found by month, by a criterion that lost points, and by being read", arguments: Engine.allCases)
  func filter(_ engine: Engine) async throws {
    let place = try await place(engine)
    let month = place.review.day.month
    func count(_ filter: AgentReviews.Filter) async throws -> Int {
      try await place.own { try $0.page(filter, at: MadeReviews.now).count }
    }
    #expect(try await count(.init(month: month)) == 1)
    #expect(try await count(.init(month: month.next)) == 0)
    #expect(try await count(.init(criterion: "resolution")) == 1)
    #expect(try await count(.init(criterion: "identity")) == 0)
    #expect(try await count(.init(isAcknowledged: true)) == 0)
    #expect(try await count(.init(isAcknowledged: false)) == 1)
  }

  @Test(
    "a reviewer's day counts what waits, what is done, and how long it took in the middle", arguments: Engine.allCases)
  func reviewerDay(_ engine: Engine) async throws {
    let made = try await MadeReviews.make(engine)
    let reviewer = made.tasks[0].reviewer
    for (index, seconds) in [90, 30, 60].enumerated() {
      var draft = MadeReviews.draft(5)
      draft.seconds = seconds
      try await made.submit(draft, task: index)
    }
    let day = try await made.database.read {
      try Reviewers($0).day(of: reviewer, in: MadeReviews.now..<(MadeReviews.now + 1000))
    }
    #expect(day.waiting.map(\.day) == [made.made.day])
    #expect(day.waiting.map(\.tickets) == [made.tasks.count - 3])
    #expect(day.done == 3)
    #expect(day.medianSeconds == 60)
    let later = try await made.database.read {
      try Reviewers($0).day(of: reviewer, in: (MadeReviews.now + 1)..<(MadeReviews.now + 1000))
    }
    #expect(later.done == 0 && later.medianSeconds == nil)
  }
}
