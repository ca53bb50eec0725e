import Content
import Demo
import Foundation
import Kernel
import Quality
import Store
import TestSupport
import Testing
import Tickets

@Suite struct DemoRunTests {
  /// The shipped documents that a demo needs; targets are another target's kind.
  private static func documents() throws -> [Document] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rubrics")
    let files = ["complaint-handling", "phone-call", "response-standard", "service-quality"]
    let reader = ContentReader(kinds: [ResponseStandard.contentKind, Rubric.contentKind])
    return try ContentFolder(reader).documents(in: files.map { folder.appending(path: "\($0).yaml").path })
  }

  private static let team = DemoTeam(agents: 8, days: 10, seed: 1, endingOn: MadeTeam.lastDay)

  private func filled(_ engine: Engine) async throws -> any Database {
    let database = try await engine.database()
    try await DemoRun(Self.team, in: database).run(publishing: try Self.documents())
    return database
  }

  private func count(_ sql: SQL, _ database: any Database) async throws -> Int {
    try await database.read { try $0.value(sql, as: Int.self) ?? -1 }
  }

  @Test(
    "given an empty database, when the demo has run, then everything is there and agrees", arguments: Engine.allCases)
  func everything(engine: Engine) async throws {
    let database = try await filled(engine)
    let messages = Self.team.tickets.reduce(0) { $0 + $1.messages.count }
    #expect(try await count("SELECT count(*) FROM ticket", database) == Self.team.tickets.count)
    #expect(try await count("SELECT count(*) FROM message", database) == messages)
    #expect(try await count("SELECT count(*) FROM draw", database) == 10)
    #expect(try await count("SELECT count(*) FROM incident", database) == 1)
  }

  @Test("the last day is drawn and waits for the reviewers, every other one is reviewed", arguments: Engine.allCases)
  func lastDayWaits(engine: Engine) async throws {
    let database = try await filled(engine)
    let open = "SELECT count(*) FROM assignment a JOIN draw d ON d.id = a.draw_id WHERE a.state = 'open'" as SQL
    #expect(try await count(open, database) > 0)
    #expect(try await count(open + " AND d.day < \(MadeTeam.lastDay)", database) == 0)
    #expect(try await count("SELECT count(*) FROM review", database) > 50)
  }

  @Test("every draw can be redone")
  func draws() async throws {
    let database = try await filled(.sqlite)
    let verified = try await database.read { connection in
      try Self.team.plot.days.map { try Draws(connection).verify($0).isTrue }
    }
    #expect(verified == Array(repeating: true, count: 10))
  }

  @Test("given a database with agents, then the demo is refused and changes nothing")
  func refused() async throws {
    let database = try await filled(.sqlite)
    let documents = try Self.documents()
    await #expect(throws: Problem.self) {
      try await DemoRun(Self.team, in: database).run(publishing: documents)
    }
  }
}
