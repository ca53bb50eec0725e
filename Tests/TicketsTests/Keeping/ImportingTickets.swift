import Kernel
import People
import Store
import Tabular
import TestSupport

@testable import Tickets

/// A team's helpdesk for a test: writes exports and imports them.
struct ImportingTickets {
  let database: any Database
  let folder: TemporaryFolder
  let now = Instant(1_700_000_000_000)

  init(_ engine: Engine) async throws {
    database = try await engine.database()
    folder = try TemporaryFolder()
  }

  static let header =
    "external_id,channel,priority,agent,customer,status,created_at,first_reply_at,solved_at,reopens,csat,updated_at"

  /// Imports rows under the plain header above.
  @discardableResult func importRows(_ rows: [String], header: String = header) async throws -> ImportSummary {
    let path = try folder.write(([header] + rows).joined(separator: "\n") + "\n", to: "export.csv")
    return try await importFile(path)
  }

  func importFile(_ path: String, zone: Zone? = .shanghai) async throws -> ImportSummary {
    var mapping = try Mapping.plain(headers: try TableReader.open(path: path).header, file: path)
    mapping.zone = zone
    return try await TicketImport(path: path, mapping: mapping).run(database, by: .system, at: now)
  }

  func totals(_ days: ClosedRange<Day>) async throws -> SheetTotals {
    try await database.read { connection in
      try DaySheets(connection).totals(in: days).values.reduce(into: SheetTotals()) { $0.add($1) }
    }
  }

  func verify() async throws -> Verification.Report {
    try await database.read { try Verification($0).run() }
  }
}

/// A standard with one policy: first response in five minutes, resolution in two hours.
let fiveMinutes = """
  kind: response-standard
  title: { zh: 标准, en: Standard }
  policies:
    - id: everything
      title: { zh: 全部, en: Everything }
      default: true
      firstResponse: 5min
      resolution: 2h
  """
