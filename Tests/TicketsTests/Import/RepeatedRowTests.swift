import Kernel
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
    #expect(try await channels(database) == ["chat", "phone"])
  }

  @Test(
    "given an empty database and such a file, then the later row stands", arguments: Engine.allCases)
  func twiceInTheFirstFile(engine: Engine) async throws {
    let database = try await engine.database()

    let summary = try await take(["B,2026-09-01T10:00:00Z,chat", "B,2026-09-01T11:00:00Z,phone"], into: database)

    #expect(summary.added == 1 && summary.changed == 1)
    #expect(try await channels(database) == ["phone"])
  }

  private func take(_ rows: [String], into database: any Database) async throws -> ImportSummary {
    let text = (["ticket id,created at,channel"] + rows).joined(separator: "\n")
    let path = try TemporaryFolder().write(text, to: "tickets.csv")
    let mapping = try Mapping.plain(headers: try TableReader.open(path: path).header, file: path)
    return try await TicketImport(path: path, mapping: mapping).run(database, at: Instant(0))
  }

  private func channels(_ database: any Database) async throws -> [String] {
    try await database.read { connection in
      try connection.rows("SELECT channel FROM ticket ORDER BY external_id") { row -> Channel in try row.get(0) }
    }.map(\.name)
  }
}
