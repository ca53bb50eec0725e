package import Store

/// Facts and sheets that a step of the schema left to be made anew; such a step keeps a setting that says so.
package enum StaleFacts {
  /// Makes facts and sheets anew from the tickets, in one transaction, when a step of the schema asked for it.
  package static func renew(_ database: any Database) async throws {
    guard try await database.read(isAskedFor) else { return }
    try await database.write { connection in
      // Another program may have done it while this one waited.
      guard try isAskedFor(connection) else { return }
      try Verification(connection).repair()
      try connection.execute("DELETE FROM setting WHERE name = 'facts'")
    }
  }

  private static func isAskedFor(_ connection: any Connection) throws -> Bool {
    try connection.value("SELECT count(*) FROM setting WHERE name = 'facts'", as: Int.self) != 0
  }
}
