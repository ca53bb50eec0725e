import Kernel
import Quality
import Store
import TestSupport
import Testing
import Tickets

@Suite("A database from before samples stood in one table")
struct SamplesMigrationTests {
  /// Agent 1 with tickets 1, 2 and 3 in the sample, 1 skipped and replaced by 3, 2 reviewed by two; agent 2 with ticket 4
  /// and no reviewer; ticket 1 chosen by hand as well.
  private static let old: [SQL] = [
    "INSERT INTO source (id, name) VALUES (1, 'desk')",
    "INSERT INTO agent (id, name) VALUES (1, 'ada'), (2, 'bo')",
    "INSERT INTO reviewer (id, name, daily_load) VALUES (1, 'r1', 9), (2, 'r2', 9)",
    """
    INSERT INTO draw (id, kind, day, reason, rate, algorithm, seed, commitment, committed_at, frame_hash, frame_size,
      sample_size, drawn_at)
    VALUES (1, 'random', '2023-03-01', 'daily', 0.5, 'a', \([UInt8](repeating: 1, count: 32)), 'c', 5, 'f', 4, 3, 5),
      (2, 'targeted', '2023-03-01', 'by_hand', 1, 'a', \([UInt8](repeating: 2, count: 32)), 'c', 5, 'f', 1, 1, 5)
    """,
    """
    INSERT INTO draw_stratum (draw_id, agent_id, agent_key, frame, excluded, tickets, quota)
    VALUES (1, 1, 'ada', \([UInt8]([2, 2, 2])), \([UInt8]()), 3, 2), (1, 2, 'bo', \([UInt8]([8])), \([UInt8]()), 1, 1)
    """,
    """
    INSERT INTO draw_ticket (draw_id, ticket_id, agent_id, rank, state, reason, skipped_at, skipped_by)
    VALUES (1, 1, 1, 1, 'skipped', 'spam', 70, 'r1'), (1, 2, 1, 2, 'drawn', NULL, NULL, NULL),
      (1, 3, 1, 3, 'drawn', NULL, NULL, NULL), (1, 4, 2, 1, 'drawn', NULL, NULL, NULL),
      (2, 1, 1, 1, 'drawn', NULL, NULL, NULL)
    """,
    """
    INSERT INTO assignment (id, draw_id, ticket_id, agent_id, reviewer_id, part, state, assigned_at)
    VALUES (1, 1, 1, 1, 1, 0, 'skipped', 5), (2, 1, 2, 1, 1, 0, 'reviewed', 5), (3, 1, 2, 1, 2, 1, 'open', 5),
      (7, 1, 3, 1, 2, 0, 'open', 70), (8, 2, 1, 1, 1, 0, 'open', 5)
    """,
    "INSERT INTO revision (hash, kind, name, body, made_at) VALUES (\(hash), 'rubric', 'x', 'x', 0)",
    """
    INSERT INTO review (id, assignment_id, version, kind, day, ticket_id, agent_id, reviewer_id, part, rubric_hash, score,
      unfailed_score, canned, comment, submitted_at, latest)
    VALUES (9, 2, 1, 'random', '2023-03-01', 2, 1, 1, 0, \(hash), 80.5, 80.5, 0, 'fine', 90, 1)
    """,
    "INSERT INTO review_point (review_id, criterion, points) VALUES (9, 'attitude', 4)",
    "INSERT INTO review_draft (assignment_id, body, version, saved_at) VALUES (3, '{}', 2, 91)",
  ]
  private static let hash = String(repeating: "a", count: 64)

  private func migrated(_ engine: Engine) async throws -> any Database {
    let address = try await engine.newAddress()
    let database = try await engine.open(address, before: "samples")
    try await database.write { connection in
      for ticket in 1...4 {
        try connection.execute(
          """
          INSERT INTO ticket (id, source_id, external_id, channel, priority, tier, status, excluded, category, created_at,
            outbound, reopens, complaint, offered, digest)
          VALUES (\(ticket), 1, \("T\(ticket)"), 1, 1, 0, 4, 0, '', 0, 0, 0, 0, 0, 0)
          """)
      }
      for statement in Self.old { try connection.execute(statement) }
    }
    return try await engine.open(address)
  }

  @Test("keeps every sampled ticket with its rank, state and reviewers", arguments: Engine.allCases)
  func samples(engine: Engine) async throws {
    let rows = try await migrated(engine).read { connection in
      try connection.rows(
        "SELECT id, draw_id, agent_id, ticket_id, part, rank, coalesce(reviewer_id, 0), state FROM assignment ORDER BY id"
      ) { row in
        let numbers = try (0...6).map { "\(try row.get($0, as: Int.self))" }
        return (numbers + [try row.get(7)]).joined(separator: " ")
      }
    }
    #expect(
      rows == [
        "1 1 1 1 0 1 1 skipped", "2 1 1 2 0 2 1 reviewed", "3 1 1 2 1 2 2 open", "7 1 1 3 0 3 2 open",
        "8 2 1 1 0 1 1 open", "9 1 2 4 0 1 0 open",
      ])
  }

  @Test("keeps skips with what took the place, and counts as before", arguments: Engine.allCases)
  func report(engine: Engine) async throws {
    let day = Day(number: 19_417)
    let report = try await migrated(engine).read { try Draws($0).report(on: day) }
    #expect(
      report.skips.map { "\($0.number) \($0.agent) \($0.reason) \($0.by) \($0.replacement ?? "-")" } == [
        "T1 ada spam r1 T3"
      ])
    #expect(report.skips.map(\.at) == [Instant(70)])
    #expect(report.agents.map(\.drawn) == [2, 1])
    #expect(report.reviewers.map(\.given) == [1, 2])
    #expect(report.doubles == 1)
    #expect(report.withoutReviewer == 1)
  }

  @Test("keeps reviews, points and drafts", arguments: Engine.allCases)
  func reviews(engine: Engine) async throws {
    let database = try await migrated(engine)
    let review = try await database.read { try StoredReviews($0).all(of: Ticket.ID(2)) }
    #expect(review.map(\.score) == [80.5])
    #expect(review.map(\.assignment.rawValue) == [2])
    let drafts: [Int64] = try await database.read { connection in
      try connection.rows("SELECT assignment_id FROM review_draft") { try $0.get(0) }
    }
    #expect(drafts == [3])
  }

  @Test("refuses a review of what was never asked for", arguments: Engine.allCases)
  func keys(engine: Engine) async throws {
    let database = try await migrated(engine)
    let error = await #expect(throws: StoreError.self) {
      try await database.write {
        try $0.execute("INSERT INTO review_draft (assignment_id, body, version, saved_at) VALUES (99, '{}', 1, 0)")
      }
    }
    #expect(error?.kind == .foreignKey)
  }
}
