import Content
import Kernel
import Store
import TestSupport
import Testing

@testable import Knowledge

@Suite("The cards at one moment")
struct KnowledgeSnapshotTests {
  private let today = Day(number: 20_700)

  private func publish(_ texts: [String], _ database: any Database) async throws {
    let reader = ContentReader(kinds: [Card.contentKind, Synonyms.contentKind])
    var findings = Findings()
    let documents = texts.compactMap { reader.document($0, file: "a.md", &findings) }
    #expect(findings.isEmpty)
    _ = try await Publishing(database).publish(documents, at: Instant(1), by: "li") { _, _ in }
  }

  private func ids(_ text: String, _ snapshot: KnowledgeSnapshot) -> [String] {
    snapshot.index.search(SearchQuery(text, today: today)).hits.map(\.id)
  }

  @Test(
    "given published cards, then they are found, and anew only once something was published", arguments: Engine.allCases
  )
  func read(engine: Engine) async throws {
    let database = try await engine.database()
    let empty = try await database.read { try KnowledgeSnapshot.read($0) }
    #expect(empty.entries.isEmpty && ids("退款", empty) == [])

    try await publish([CardTests.text("refund")], database)
    let first = try await database.read { try KnowledgeSnapshot.read($0, unlessStill: empty) }
    #expect(ids("tuikuan", first) == ["refund"] && first.products == ["支付"])

    try await publish([CardTests.text("refund", "## 步骤\n1. 查发票")], database)
    let second = try await database.read { try KnowledgeSnapshot.read($0, unlessStill: first) }
    #expect(second.version > first.version && second.entries["refund"]?.hash != first.entries["refund"]?.hash)
    #expect(try await database.read { try KnowledgeSnapshot.read($0, unlessStill: second) }.version == second.version)
  }

  @Test("given synonyms, then one word finds the other", arguments: Engine.allCases)
  func synonyms(engine: Engine) async throws {
    let database = try await engine.database()
    try await publish(
      [CardTests.text("refund"), "kind: synonyms\nname: synonyms\ngroups:\n  - [退款, 返现]\n"], database)
    let snapshot = try await database.read { try KnowledgeSnapshot.read($0) }
    #expect(ids("返现", snapshot) == ["refund"])
  }
}
