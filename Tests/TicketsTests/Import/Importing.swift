import Content
import Foundation
import Kernel
import People
import Store
import Tabular
import TestSupport

@testable import Tickets

/// A database into which a test imports small files.
struct Importing {
  let database: any Database
  let folder: TemporaryFolder

  init(_ engine: Engine = .sqlite) async throws {
    database = try await engine.database()
    folder = try TemporaryFolder()
  }

  /// Imports tickets; without a mapping by plain headers, in UTC.
  @discardableResult func tickets(
    _ text: String, mapping: String? = nil, zone: String = "UTC", name: String = "tickets.csv", dryRun: Bool = false
  ) async throws -> ImportSummary {
    try await tickets(
      at: try folder.write(text, to: name), mapping: mapping, zone: zone, dryRun: dryRun)
  }

  @discardableResult func tickets(
    at path: String, mapping: String? = nil, zone: String? = "UTC", dryRun: Bool = false, isDistinct: Bool = false
  ) async throws -> ImportSummary {
    var plan =
      try mapping.map { try Mapping.read(try YAML.parse(bytes: Array($0.utf8), file: "mapping.yaml")) }
      ?? .plain(path: path)
    if plan.zone == nil { plan.zone = zone.flatMap(Zone.named) }
    return try await TicketImport(path: path, mapping: plan, dryRun: dryRun, isDistinct: isDistinct).run(
      database, by: .system, at: Instant(4_102_444_800_000))
  }

  /// Imports messages; without a mapping by plain headers, in UTC.
  @discardableResult func messages(
    _ text: String, mapping: String? = nil, name: String = "messages.csv", dryRun: Bool = false,
    rowsAtOnce: Int = MessageChunk.usualRows
  ) async throws -> ImportSummary {
    let path = try folder.write(text, to: name)
    var plan =
      try mapping.map { try MessageMapping.read(try YAML.parse(bytes: Array($0.utf8), file: "mapping.yaml")) }
      ?? .plain(path: path)
    plan.zone = plan.zone ?? .utc
    // A block of some ten rows, so that a small file has several.
    let options = TableOptions(blockSize: rowsAtOnce < MessageChunk.usualRows ? 400 : 1 << 20)
    var file = MessageImport(path: path, mapping: plan, options: options, dryRun: dryRun)
    file.rowsAtOnce = rowsAtOnce
    return try await file.run(database, by: .system, at: Instant(4_102_444_800_000))
  }

  /// The elapsed time of a ticket's clocks of one kind in minutes, by turn.
  func minutes(_ clock: ClockKind, of ticket: String) async throws -> [Double] {
    try await database.read { connection in
      let id = try StoredTickets(connection).named(ticket)
      let clocks = try StoredClocks(connection).of([id]).map(\.clock).filter { $0.kind == clock }
      return clocks.compactMap { $0.elapsed.map { Double($0) / 60_000 } }
    }
  }

  /// The first column of a query's only row.
  func count(_ sql: SQL) async throws -> Int {
    try await database.read { try $0.value(sql, as: Int.self) ?? -1 }
  }

  /// Whether facts and sheets agree with the tickets.
  func isConsistent() async throws -> Bool {
    try await database.read { try Verification($0).run().differenceCount == 0 }
  }
}
