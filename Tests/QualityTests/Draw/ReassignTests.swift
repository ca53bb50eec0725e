import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@Suite struct ReassignTests {
  private struct Place {
    let made: MadeDay
    let reviewers: [Reviewer.ID]
    let open: [SampleTicket]
  }

  /// Ten drawn tickets of two agents, all with the first of three reviewers.
  private func place(_ engine: Engine) async throws -> Place {
    let made = try await MadeDay.make(engine, tickets: [25, 25], reviewers: 3)
    try await made.execute("INSERT INTO setting (name, value) VALUES ('double_share', '0')")
    try await made.draw()
    let day = made.day
    let reviewers = try await made.database.read { try Reviewers($0).all().map(\.id) }
    try await made.execute("UPDATE assignment SET reviewer_id = \(reviewers[0])")
    let open = try await made.database.read { connection in
      try Draws(connection).sample(of: try Draws(connection).random(on: day).id)
    }
    return Place(made: made, reviewers: reviewers, open: open)
  }

  private func holder(_ assignment: QueuedReview.ID, _ place: Place) async throws -> Reviewer.ID? {
    try await place.made.database.read {
      try $0.value("SELECT reviewer_id FROM assignment WHERE id = \(assignment)")
    }
  }

  @Test(
    "an open review goes to another reviewer, its draft goes, and the audit log says so", arguments: Engine.allCases)
  func one(_ engine: Engine) async throws {
    let place = try await place(engine)
    let (review, target) = (place.open[0].assignment, place.reviewers[1])
    try await place.made.execute(
      "INSERT INTO review_draft (assignment_id, body, version, saved_at) VALUES (\(review), '{}', 1, 0)")
    let entry = try await place.made.database.write { connection in
      try Draws(connection).reassign(review, to: target, by: .system, at: MadeDay.noonAfter)
      return try AuditLog(connection).latest(.drawReassigned)
    }
    #expect(try await holder(review, place) == target)
    #expect(try await place.made.database.read { try ReviewDrafts($0).kept(review) } == nil)
    #expect(entry?.after == "{\"reviewer\":\"\(target)\",\"reviews\":[\"\(review)\"]}")
  }

  @Test("nobody gets own tickets or those of a conflict", arguments: Engine.allCases)
  func barred(_ engine: Engine) async throws {
    let place = try await place(engine)
    let review = place.open[0]
    try await place.made.execute(
      "INSERT INTO reviewer_conflict (reviewer_id, agent_id) VALUES (\(place.reviewers[1]), \(review.agent))")
    try await place.made.execute(
      "UPDATE reviewer SET agent_id = \(review.agent) WHERE id = \(place.reviewers[2])")
    #expect(try await place.made.database.read { try Draws($0).candidates(for: review.assignment) }.isEmpty)
    for target in [place.reviewers[1], place.reviewers[2]] {
      await #expect(throws: Problem.self) {
        try await place.made.database.write {
          try Draws($0).reassign(review.assignment, to: target, by: .system, at: MadeDay.noonAfter)
        }
      }
    }
    #expect(try await holder(review.assignment, place) == place.reviewers[0])
  }

  @Test("nobody gets both reviews of a ticket", arguments: Engine.allCases)
  func second(_ engine: Engine) async throws {
    let place = try await place(engine)
    let review = place.open[0].assignment
    try await place.made.execute(
      """
      INSERT INTO assignment (id, draw_id, agent_id, ticket_id, part, rank, reviewer_id, state, assigned_at)
      SELECT 1000, draw_id, agent_id, ticket_id, 1, rank, \(place.reviewers[1]), 'open', 0 FROM assignment
      WHERE id = \(review)
      """)
    let candidates = try await place.made.database.read { try Draws($0).candidates(for: review).map(\.id) }
    #expect(candidates == [place.reviewers[2]])
  }

  @Test("a reviewer's open reviews go over but those that the other may not do", arguments: Engine.allCases)
  func all(_ engine: Engine) async throws {
    let place = try await place(engine)
    let agent = place.open[0].agent
    try await place.made.execute(
      "INSERT INTO reviewer_conflict (reviewer_id, agent_id) VALUES (\(place.reviewers[1]), \(agent))")
    let report = try await place.made.database.write {
      try Draws($0).reassign(
        from: place.reviewers[0], to: place.reviewers[1], by: .system, at: MadeDay.noonAfter)
    }
    #expect(report.moved == 5 && report.kept == 5)
  }

  @Test("a review that is done stays with whoever did it", arguments: Engine.allCases)
  func done(_ engine: Engine) async throws {
    let place = try await place(engine)
    let review = place.open[0].assignment
    try await place.made.execute("UPDATE assignment SET state = 'reviewed' WHERE id = \(review)")
    await #expect(throws: Problem.self) {
      try await place.made.database.write {
        try Draws($0).reassign(review, to: place.reviewers[1], by: .system, at: MadeDay.noonAfter)
      }
    }
  }
}
