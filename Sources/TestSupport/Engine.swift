import Foundation
import Schema
package import Store
import StorePostgres
import StoreSQLite

/// The two engines as a test's argument: `@Test(arguments: Engine.allCases)`.
package enum Engine: String, CaseIterable, Sendable, CustomStringConvertible {
  case sqlite
  case postgres

  package var description: String { rawValue }

  /// A new, empty database with the current schema.
  package func database() async throws -> any Database {
    try await open(try await newAddress())
  }

  /// Where a new, empty database lies: a path or an URL, as `--database` takes it.
  package func newAddress() async throws -> String {
    switch self {
    case .sqlite: try TemporaryFolder().path + "/assay.db"
    case .postgres: try await PostgresCluster.shared.newDatabase()
    }
  }

  /// Opens an address of this engine and migrates it, or as far as the step before the named one.
  package func open(_ address: String, before step: String? = nil) async throws -> any Database {
    let database: any Database =
      switch self {
      case .sqlite: try SQLiteDatabase(path: address)
      case .postgres: try await PostgresDatabase(url: address, readers: 1)
      }
    try await database.migrate(Array(Schema.migrations.prefix { $0.name != step }))
    return database
  }
}

/// A folder of its own under the system's temporary folder.
package struct TemporaryFolder: Sendable {
  package let path: String

  /// Holds all of them, and goes when the tests end.
  private static let root: URL = {
    atexit { _ = try? FileManager.default.removeItem(at: TemporaryFolder.root) }
    return FileManager.default.temporaryDirectory.appending(path: "assay-tests-\(getpid())")
  }()

  package init() throws {
    let folder = Self.root.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  /// Writes a file into the folder and returns its path.
  package func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }
}
