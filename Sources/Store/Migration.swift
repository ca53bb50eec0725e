import Kernel

/// One step of the schema: a name and its statements in the dialect of SQLite, never edited once landed.
package struct Migration: Sendable {
  package let name: String
  package let statements: [String]

  package init(_ name: String, _ statements: [String]) {
    self.name = name
    self.statements = statements
  }
}

extension Database {
  /// Brings the database up to these migrations, in one transaction.
  ///
  /// Throws a `Problem` when the database already knows a migration that this program does not.
  package func migrate(_ migrations: [Migration]) async throws {
    if await isAt(migrations) { return }
    try await write { connection in
      try connection.define("CREATE TABLE IF NOT EXISTS migration (position INTEGER PRIMARY KEY, name TEXT NOT NULL)")
      let done = try connection.rows("SELECT name FROM migration ORDER BY position") { try $0.get(0, as: String.self) }
      try refuseNewer(done, known: migrations.map(\.name))
      for (position, migration) in migrations.enumerated().dropFirst(done.count) {
        for statement in migration.statements { try connection.define(statement) }
        try connection.execute("INSERT INTO migration (position, name) VALUES (\(position), \(migration.name))")
      }
    }
  }

  /// Looks without waiting for whoever is writing just now; a new database has no such table and is not there yet.
  private func isAt(_ migrations: [Migration]) async -> Bool {
    do {
      let done = try await read { connection in
        try connection.rows("SELECT name FROM migration ORDER BY position") { try $0.get(0, as: String.self) }
      }
      return done == migrations.map(\.name)
    } catch {
      return false
    }
  }

  private func refuseNewer(_ done: [String], known: [String]) throws {
    guard !known.starts(with: done) else { return }
    let stranger = zip(done, known + Array(repeating: "", count: done.count)).first { $0 != $1 }?.0 ?? "?"
    throw Problem(
      .conflict,
      "This database was last opened by a newer Assay: it has the step “\(stranger)”, which this program does not know.",
      remedy: "Run the newer program; this one would damage the data.")
  }
}
