import Content
import Demo
import Foundation
import HTTPTypes
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing
import Tickets

@testable import Web

/// A workplace with a small made-up team: two drawn and reviewed days, and yesterday drawn and not reviewed.
struct DrawnTeam: Sendable {
  let place: Workplace
  /// The names of the agents who have reviews.
  let reviewed: [String]
  /// Yesterday, the last drawn day.
  let day: Day
  /// Yesterday's drawn tickets.
  let sample: [SampleTicket]

  var database: any Database { place.database }

  init(_ engine: Engine) async throws {
    place = try await Workplace(engine)
    day = Workplace.today - 1
    let team = DemoTeam(agents: 4, days: 3, seed: 3, endingOn: day)
    try await DemoRun(team, in: place.database).run(publishing: try Self.documents())
    sample = try await Self.sample(day, place.database)
    reviewed = try await place.database.read { connection in
      try connection.rows(
        "SELECT name FROM agent WHERE id IN (SELECT agent_id FROM review WHERE part = 0) ORDER BY id"
      ) { try $0.get(0) }
    }
  }

  private static func documents() throws -> [Document] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rubrics")
    let files = ["complaint-handling", "phone-call", "response-standard", "service-quality"]
    let reader = ContentReader(kinds: [ResponseStandard.contentKind, Rubric.contentKind])
    return try ContentFolder(reader).documents(in: files.map { folder.appending(path: "\($0).yaml").path })
  }

  private static func sample(_ day: Day, _ database: any Database) async throws -> [SampleTicket] {
    try await database.read { connection in
      try Draws(connection).sample(of: try Draws(connection).random(on: day).id)
    }
  }

  /// The sample as it is now.
  func sampleNow() async throws -> [SampleTicket] { try await Self.sample(day, database) }

  /// Takes yesterday's draw back, as if nobody had made it.
  func undraw() async throws {
    let day = day
    try await database.write { connection in
      let draw = try Draws(connection).random(on: day).id
      try connection.execute("DELETE FROM assignment WHERE draw_id = \(draw)")
      try connection.execute("DELETE FROM draw_stratum WHERE draw_id = \(draw)")
      try connection.execute("DELETE FROM draw WHERE id = \(draw)")
    }
  }

  /// A browser of the reviewer who has a ticket.
  func reviewer(of ticket: SampleTicket) async throws -> WebClient {
    try await place.visitor(.reviewer, name: ticket.reviewerName)
  }

  /// The latest review of an agent that counts.
  func review(of agent: String) async throws -> Review.ID {
    let id: Review.ID? = try await database.read { connection in
      let agent = try Agents(connection).named(agent).id
      return try connection.value(
        "SELECT id FROM review WHERE agent_id = \(agent) AND latest = 1 AND part = 0 ORDER BY submitted_at DESC, id DESC"
      )
    }
    return try #require(id)
  }
}
