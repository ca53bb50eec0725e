import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Imports in the audit log")
struct ImportAuditTests {
  private static let tickets = "ticket id,created at,channel\nA1,2026-03-01 08:00,chat\n"

  private func entries(_ importing: Importing) async throws -> [AuditEntry] {
    try await importing.database.read { try AuditLog($0).page(AuditFilter(subjectKind: "import")) }
  }

  @Test("given an import and its way back, then each is an entry by whoever did it", arguments: Engine.allCases)
  func told(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.tickets)
    try await importing.database.write { connection in
      _ = try ImportHistory(connection).undo(1, by: .commandLine("li"), at: Instant(7)) { _ in [] }
    }

    let entries = try await entries(importing).sorted { $0.seq < $1.seq }
    #expect(entries.map(\.action) == ["import.stored", "import.undone"])
    #expect(entries.map(\.actor) == ["system", "cli:li"])
    #expect(entries.map(\.subject.id) == ["1", "1"])
    let source = Mapping().source
    #expect(
      entries.first?.after
        == #"{"added":1,"changed":0,"file":"tickets.csv","kind":"tickets","rejected":0,"source":"\#(source)"}"#)
  }

  @Test(
    "given a dry run or a file that is known, then nothing is told, as nothing was done", arguments: Engine.allCases)
  func untold(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.tickets, dryRun: true)
    #expect(try await entries(importing).isEmpty)
    try await importing.tickets(Self.tickets)
    try await importing.tickets(Self.tickets)
    #expect(try await entries(importing).count == 1)
  }
}
