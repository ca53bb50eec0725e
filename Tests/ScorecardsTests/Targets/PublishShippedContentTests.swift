import Content
import Foundation
import Kernel
import Quality
import Scorecards
import Store
import TestSupport
import Testing
import Tickets

@Suite("Publishing what Assay comes with")
struct PublishShippedContentTests {
  private let now = Instant(1_700_000_000_000)
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rubrics").path

  private func documents() throws -> [Document] {
    let kinds = [Rubric.contentKind, ResponseStandard.contentKind, PerformanceTargets.contentKind]
    return try ContentFolder(ContentReader(kinds: kinds)).documents(in: [folder])
  }

  @Test(
    "given the shipped folder, when it is published twice, then the second time changes nothing",
    arguments: Engine.allCases)
  func twice(engine: Engine) async throws {
    let publishing = Publishing(try await engine.database())
    let documents = try documents()

    let first = try await publishing.publish(documents, at: now, by: "li", record: { _, _ in })
    let second = try await publishing.publish(try self.documents(), at: now, by: "li", record: { _, _ in })

    #expect(first.count >= 5)
    #expect(first.allSatisfy { $0.outcome == .new })
    #expect(second.allSatisfy { $0.outcome == .unchanged })
  }

  @Test(
    "given the shipped folder published, when it is exported, then every file is there byte for byte",
    arguments: Engine.allCases)
  func export(engine: Engine) async throws {
    let publishing = Publishing(try await engine.database())
    let documents = try documents()
    _ = try await publishing.publish(documents, at: now, by: "li", record: { _, _ in })

    let paths = try await publishing.export(to: try TemporaryFolder().path)

    let texts = try Set(paths.map { try String(contentsOfFile: $0, encoding: .utf8) })
    #expect(texts == Set(documents.map(\.text)))
  }

  @Test(
    "given a published rubric, when it is asked for by name or by hash, then it is the same value",
    arguments: Engine.allCases)
  func values(engine: Engine) async throws {
    let database = try await engine.database()
    _ = try await Publishing(database).publish(try documents(), at: now, by: "li", record: { _, _ in })

    let (byName, byHash) = try await database.read { connection in
      let revisions = Revisions(connection)
      let current = try revisions.required(Rubric.self, name: "service-quality")
      return (current.value, try revisions.published(Rubric.self, hash: current.revision.hash)?.value)
    }

    #expect(byName == byHash)
    #expect(byName.criteria.count == 4)
  }

  @Test("given nothing published, when a rubric is required, then it is said what to do", arguments: Engine.allCases)
  func missing(engine: Engine) async throws {
    let database = try await engine.database()

    let problem = await #expect(throws: Problem.self) {
      _ = try await database.read { try Revisions($0).required(Rubric.self, name: "service-quality").revision }
    }

    #expect(
      problem?.description
        == "No rubric called `service-quality` is published. Publish the folder that holds it with `assay publish`.")
  }
}
