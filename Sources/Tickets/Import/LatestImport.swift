package import Kernel
package import Store

/// The last import of tickets into a database.
package struct LatestImport: Sendable, Equatable {
  /// The file's name.
  package let file: String
  package let at: Instant
  package let added: Int
  package let changed: Int
  package let rejected: Int

  /// Reads it; nil when none was imported.
  package static func read(_ connection: any Connection) throws -> LatestImport? {
    try connection.first(
      "SELECT file, at, added, changed, rejected FROM import WHERE kind = 'tickets' AND undone_at IS NULL ORDER BY id DESC LIMIT 1"
    ) { row in
      LatestImport(
        file: try row.get(0), at: try row.get(1), added: try row.get(2), changed: try row.get(3),
        rejected: try row.get(4))
    }
  }
}
