import Content
import Kernel
import People
import Quality
import Store
import TestSupport
import Tickets

/// A drawn day whose tickets were answered after a minute and solved after an hour, with a published rubric.
struct MadeReviews {
  static let now = MadeDay.noonAfter + 3_600_000

  let made: MadeDay
  /// The day's assignments, by ticket.
  let tasks: [ReviewTask]

  var database: any Database { made.database }

  static func make(_ engine: Engine, tickets: [Int] = [10, 10], reviewers: Int = 1, doubles: String = "0") async throws
    -> MadeReviews
  {
    let made = try await MadeDay.make(engine, tickets: tickets, reviewers: reviewers)
    try await made.database.write { connection in
      try connection.execute("UPDATE ticket SET first_reply_at = created_at + 60000, solved_at = created_at + 3600000")
      try connection.execute("INSERT INTO setting (name, value) VALUES ('double_share', \(doubles))")
      let revisions = Revisions(connection)
      for (kind, name, text) in [
        ("rubric", "service-quality", reviewRubric), ("response-standard", "response-standard", reviewStandard),
      ] {
        _ = try revisions.publish(Document(kind: kind, name: name, text: text), at: now, by: "test")
      }
      // The day's sheets are made by hand, so that the standard must come into force without judging the past anew.
      try connection.execute(
        """
        INSERT INTO standard_in_force (starts_at, hash)
        SELECT \(Instant.distantPast), hash FROM publication WHERE kind = 'response-standard'
        """)
    }
    try await made.draw()
    return MadeReviews(made: made, tasks: try await tasks(made.database))
  }

  static func tasks(_ database: any Database) async throws -> [ReviewTask] {
    try await database.read { connection in
      let ids = try connection.rows("SELECT DISTINCT ticket_id FROM assignment ORDER BY ticket_id") {
        try $0.get(0, as: Ticket.ID.self)
      }
      return try ids.flatMap { try ReviewTasks(connection).tasks(of: $0) }
    }
  }

  /// Submits a draft for the task at a position.
  @discardableResult
  func submit(_ draft: ReviewDraft, task index: Int = 0, by reviewer: Reviewer.ID? = nil) async throws -> Review {
    let task = tasks[index]
    return try await database.write {
      try Reviews($0).submit(draft, for: task.id, by: reviewer ?? task.reviewer, at: Self.now)
    }
  }

  /// What is found out before a review is submitted.
  func isCanned(_ index: Int) async throws -> Bool {
    let task = tasks[index]
    return try await database.read { try Reviews($0).isCanned(task, MadeReviews.draft(5), at: Self.now) }
  }

  @discardableResult
  func correct(_ draft: ReviewDraft, reason: String) async throws -> Review {
    let task = tasks[0]
    return try await database.write {
      try Reviews($0).correct(task.id, reason: reason, to: draft, by: .system, at: Self.now)
    }
  }

  /// Every version of the review of the task at a position.
  func reviews(task index: Int = 0) async throws -> [Review] {
    let ticket = tasks[index].ticket
    return try await database.read { try StoredReviews($0).all(of: ticket) }
  }

  /// Submits a file of that text; the places of problems name the file without its folder.
  func batch(
    _ text: String, _ options: ReviewBatch.Options, name: String = "r.csv"
  ) async throws -> ReviewBatch.Summary {
    let path = try TemporaryFolder().write(text, to: name)
    return try await database.write { connection in
      do {
        return try ReviewBatch(path: path, options: options).submit(connection, by: .system, at: Self.now)
      } catch let problems as Problems {
        throw Problems(
          problems.all.map { problem in
            var problem = problem
            problem.place?.file = name
            return problem
          })
      }
    }
  }

  static func draft(
    _ resolution: Int, identity: Mark = .points(5), comment: String = "", fatal: Set<String> = []
  ) -> ReviewDraft {
    ReviewDraft(
      ["resolution": ReviewDraft.Verdict(.points(resolution)), "identity": ReviewDraft.Verdict(identity)],
      fatal: fatal, comment: comment)
  }
}
