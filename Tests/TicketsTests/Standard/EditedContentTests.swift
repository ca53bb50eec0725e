import Content
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite struct EditedContentTests {
  private let now = Instant(1_700_000_000_000)

  private func document(_ text: String, name: String = "a") -> Document {
    Document(kind: "note", name: name, text: text)
  }

  private func publish(
    _ document: Document, from base: String?, _ database: any Database
  ) async throws -> Revisions.Outcome {
    let now = now
    return try await database.write {
      try EditedContent($0).publish(document, madeFrom: base, by: "li", .system, at: now)
    }
  }

  @Test("what was made from the current revision follows it, and the log keeps that", arguments: Engine.allCases)
  func follows(_ engine: Engine) async throws {
    let database = try await engine.database()
    let (first, second) = (document("one"), document("two"))
    #expect(try await publish(first, from: nil, database) == .new)
    #expect(try await publish(second, from: first.hash, database) == .changed)
    #expect(try await publish(second, from: second.hash, database) == .unchanged)
    let logged = try await database.read { try AuditLog($0).page(AuditFilter(action: .contentPublished)) }
    #expect(logged.map(\.subject.id) == [second.hash, first.hash])
  }

  @Test("what was made from an older revision, or from another name, is refused", arguments: Engine.allCases)
  func conflicts(_ engine: Engine) async throws {
    let database = try await engine.database()
    let (first, second, other) = (document("one"), document("two"), document("three", name: "b"))
    _ = try await publish(first, from: nil, database)
    _ = try await publish(second, from: first.hash, database)
    _ = try await publish(other, from: nil, database)
    for (mine, base) in [(document("mine"), first.hash), (document("mine"), nil), (document("mine"), other.hash)] {
      await #expect(throws: Problem.self) { try await publish(mine, from: base, database) }
    }
    let current = try await database.read { try Revisions($0).current(kind: "note", name: "a")?.hash }
    #expect(current == second.hash)
  }

  @Test("a response standard is in force as soon as it is published", arguments: Engine.allCases)
  func standard(_ engine: Engine) async throws {
    let database = try await engine.database()
    let standard = Document(kind: "response-standard", name: "response-standard", text: fiveMinutes)
    _ = try await publish(standard, from: nil, database)
    #expect(try await database.read { try StandardsInForce($0).waiting() } == nil)
    #expect(try await database.read { try StandardsInForce($0).timeline().revisions.map(\.hash) } == [standard.hash])
  }
}
