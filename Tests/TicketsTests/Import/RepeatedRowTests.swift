import Kernel
import People
import Store
import Tabular
import TestSupport
import Testing
import Tickets

@Suite struct RepeatedRowTests {
  @Test(
    "given a file that names a ticket twice, then the later row stands", arguments: Engine.allCases
  )
  func twiceInOneFile(engine: Engine) async throws {
    let database = try await engine.database()
    #expect(try await take(["A,2026-09-01T10:00:00Z,chat"], into: database).added == 1)

    let summary = try await take(["B,2026-09-01T10:00:00Z,chat", "B,2026-09-01T11:00:00Z,phone"], into: database)

    #expect(summary.added == 1 && summary.changed == 1)
    #expect(summary.warnings == [.repeatedTicket: 1])
    #expect(try await channels(database) == ["chat", "phone"])
  }

  @Test(
    "given an empty database and such a file, then the later row stands", arguments: Engine.allCases)
  func twiceInTheFirstFile(engine: Engine) async throws {
    let database = try await engine.database()

    let summary = try await take(["B,2026-09-01T10:00:00Z,chat", "B,2026-09-01T11:00:00Z,phone"], into: database)

    #expect(summary.added == 1 && summary.changed == 1)
    #expect(summary.warnings == [.repeatedTicket: 1])
    #expect(try await channels(database) == ["phone"])
  }

  @Test("given a stored ticket that a file names twice, then that is counted once", arguments: Engine.allCases)
  func twiceAfterStored(engine: Engine) async throws {
    let database = try await engine.database()
    _ = try await take(["B,2026-09-01T10:00:00Z,email"], into: database)

    let summary = try await take(["B,2026-09-01T10:00:00Z,chat", "B,2026-09-01T10:00:00Z,phone"], into: database)

    #expect(summary.warnings == [.repeatedTicket: 1])
  }

  @Test("given a row that is the same as before, then there is nothing to doubt")
  func theSameTwice() async throws {
    let database = try await Engine.sqlite.database()

    let summary = try await take(["B,2026-09-01T10:00:00Z,chat", "B,2026-09-01T10:00:00Z,chat"], into: database)

    #expect(summary.unchanged == 1)
    #expect(summary.warnings == [:])
  }

  @Test(
    "given a row without a time of change, when the stored ticket has one, then that is counted",
    arguments: Engine.allCases)
  func undated(engine: Engine) async throws {
    let database = try await engine.database()
    _ = try await take(
      ["B,2026-09-01T10:00:00Z,chat,2026-09-02T10:00:00Z"], header: "ticket id,created at,channel,updated at",
      into: database)

    let summary = try await take(["B,2026-09-01T10:00:00Z,phone"], into: database)

    #expect(summary.warnings == [.undatedChange: 1])
  }

  private func take(
    _ rows: [String], header: String = "ticket id,created at,channel", into database: any Database
  ) async throws -> ImportSummary {
    let text = ([header] + rows).joined(separator: "\n")
    let path = try TemporaryFolder().write(text, to: "tickets.csv")
    let mapping = try Mapping.plain(headers: try TableReader.open(path: path).header, file: path)
    return try await TicketImport(path: path, mapping: mapping).run(
      database, by: .system, at: Instant(4_102_444_800_000))
  }

  private func channels(_ database: any Database) async throws -> [String] {
    try await database.read { connection in
      try connection.rows("SELECT channel FROM ticket ORDER BY external_id") { row -> Channel in try row.get(0) }
    }.map(\.name)
  }
}
