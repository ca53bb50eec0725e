package import Kernel
package import Store

/// Lets one import at a time into a database, whichever server it comes through.
///
/// Imports would wait for each other anyway, as writes do; this one says so at once instead.
package struct ImportTurn {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Takes the turn; throws a `Problem` that names the file being imported when somebody else has it.
  package func take(_ owner: String, file: String, at now: Instant) throws {
    let taken = try connection.execute(
      """
      INSERT INTO import_turn (id, owner, file, since) VALUES (1, \(owner), \(file), \(now))
      ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, file = excluded.file, since = excluded.since
      WHERE import_turn.owner = excluded.owner OR import_turn.since < \(now - Self.longest)
      """)
    guard taken == 0 else { return }
    let other: String = try connection.value("SELECT file FROM import_turn WHERE id = 1") ?? ""
    throw Problem(
      .conflict, "“\(other)” is being imported just now.", remedy: "Wait until it is done, then try again.")
  }

  /// Gives the turn back; nothing happens when somebody else has it.
  package func giveBack(_ owner: String) throws {
    try connection.execute("DELETE FROM import_turn WHERE owner = \(owner)")
  }

  /// Who has the turn.
  package func owner() throws -> String? {
    try connection.value("SELECT owner FROM import_turn WHERE id = 1")
  }

  /// After so long a turn is free again: its server must have died.
  private static let longest: Milliseconds = 3_600_000
}
