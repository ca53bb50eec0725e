import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

/// Texts that are equal to the eye and differ in their bytes.
@Suite("Importing names and numbers that look the same")
struct TwinNamesTests {
  private static let (composed, decomposed) = ("Jos\u{E9}", "Jose\u{301}")

  private func texts(_ sql: SQL, _ importing: Importing) async throws -> [[UInt8]] {
    try await importing.database.read { connection in
      try connection.rows(sql) { Array(try $0.get(0, as: String.self).utf8) }
    }
  }

  @Test("an agent's name typed in two ways is one agent", arguments: Engine.allCases)
  func agent(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(
      """
      ticket id,created at,agent,team
      A,2024-03-01 08:00,\(Self.composed),\(Self.decomposed)
      B,2024-03-01 08:00,\(Self.decomposed),\(Self.composed)

      """)
    #expect(try await texts("SELECT name FROM agent", importing) == [Array(Self.composed.utf8)])
    #expect(try await texts("SELECT name FROM team", importing) == [Array(Self.composed.utf8)])
  }

  @Test("an agent who is stored under the other spelling stays the same agent", arguments: Engine.allCases)
  func storedAgent(engine: Engine) async throws {
    let importing = try await Importing(engine)
    _ = try await importing.database.write { try $0.execute("INSERT INTO agent (name) VALUES (\(Self.decomposed))") }
    try await importing.tickets("ticket id,created at,agent\nA,2024-03-01 08:00,\(Self.composed)\n")
    #expect(try await importing.count("SELECT count(*) FROM agent") == 1)
  }

  @Test("a ticket's number typed in two ways is one ticket, in one file and the next", arguments: Engine.allCases)
  func ticket(engine: Engine) async throws {
    let importing = try await Importing(engine)
    let first = try await importing.tickets(
      """
      ticket id,created at,agent
      \(Self.composed),2024-03-01 08:00,Ann
      \(Self.decomposed),2024-03-01 08:00,Bob

      """)
    let second = try await importing.tickets(
      "ticket id,created at,agent\n\(Self.decomposed),2024-03-01 08:00,Cid\n", name: "second.csv")
    #expect((first.added, first.changed) == (1, 1))
    #expect((second.added, second.changed) == (0, 1))
    #expect(try await texts("SELECT external_id FROM ticket", importing) == [Array(Self.composed.utf8)])
  }

  @Test("messages find their ticket however its number is typed", arguments: Engine.allCases)
  func messages(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets("ticket id,created at,agent\n\(Self.composed),2024-03-01 08:00,Ann\n")
    let summary = try await importing.messages(
      """
      ticket,seq,author,role,public,at,body
      \(Self.composed),1,C,customer,yes,2024-03-01 08:00,Hi
      \(Self.decomposed),2,Ann,agent,yes,2024-03-01 08:10,Hello

      """)
    #expect((summary.added, summary.rejected) == (2, 0))
    #expect(try await importing.minutes(.firstResponse, of: Self.decomposed) == [10])
  }

  @Test("events of a case belong together however its number is typed")
  func events() async throws {
    let importing = try await Importing()
    let summary = try await importing.tickets(
      """
      case,what,when,who
      \(Self.composed),opened,2024-03-01 08:00,Ann
      \(Self.decomposed),solved,2024-03-01 09:00,Ann

      """,
      mapping: """
        layout: events
        activities: {opened: created, solved: solved}
        columns: {case: case, activity: what, at: when, agent: who}
        """)
    #expect((summary.added, summary.rejected) == (1, 0))
  }

  @Test("a line break in a name is a space, and escapes in a subject are harmless", arguments: Engine.allCases)
  func controls(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(
      "ticket id,created at,agent,subject\nA,2024-03-01 08:00,\"Ann\nLee\",\"x\u{1B}]0;y\u{7} \u{202E}z\"\n")
    #expect(try await texts("SELECT name FROM agent", importing) == [Array("Ann Lee".utf8)])
    #expect(try await texts("SELECT subject FROM ticket", importing) == [Array("x ]0;y  z".utf8)])
  }

  @Test("a number with a line break or a mark that turns the direction is refused", arguments: ["A\nB", "A\u{202E}B"])
  func marredNumber(number: String) async throws {
    let importing = try await Importing()
    let rows = (1...9).map { "T\($0),2024-03-01 08:00\n" }.joined()
    let summary = try await importing.tickets("ticket id,created at\n\(rows)\"\(number)\",2024-03-01 08:00\n")
    #expect(summary.rejections.map(\.reason) == [.marredNumber])
    #expect(summary.rejections.map { OneLine.isMarred($0.value) } == [false])
  }

  @Test("customers whose numbers were rounded are nobody who came back", arguments: Engine.allCases)
  func roundedCustomers(engine: Engine) async throws {
    let importing = try await Importing(engine)
    let summary = try await importing.tickets(
      "ticket id,created at,customer\nA,2024-03-01 08:00,8.6138E+12\nB,2024-03-01 09:00,8.6138E+12\n")
    #expect(summary.warnings[.roundedCustomer] == 2)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE repeated = 1") == 0)
  }
}
