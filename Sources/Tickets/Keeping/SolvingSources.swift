import Kernel
import Store

/// Which sources say when tickets are solved: those of which any ticket has such a time.
///
/// Of the others nobody can tell whether a ticket still waits to be solved, so that its resolution is measured nowhere.
struct SolvingSources {
  let connection: any Connection

  init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The sources that never said it.
  func silent() throws -> Set<Int64> {
    Set(try connection.rows("SELECT id FROM source WHERE solves = 0") { try $0.get(0, as: Int64.self) })
  }

  /// The names of all sources.
  func names() throws -> [Int64: String] {
    let known = try connection.rows("SELECT id, name FROM source ORDER BY id") {
      (try $0.get(0, as: Int64.self), try $0.get(1, as: String.self))
    }
    return Dictionary(keepingFirst: known)
  }

  /// Whether the source of that name says it, as far as is known.
  func isSolving(_ name: String) throws -> Bool {
    try connection.value("SELECT solves FROM source WHERE name = \(name)", as: Int.self) == 1
  }

  /// Whether any ticket of a source has the time.
  func hasSolves(_ source: Int64) throws -> Bool {
    try connection.value(
      "SELECT 1 FROM ticket t WHERE t.source_id = \(source) AND \(unescaped: Self.tells) LIMIT 1", as: Int.self)
      != nil
  }

  /// Enters what is so now, and makes the facts of those open tickets anew that `condition` picks and that were measured
  /// otherwise.
  func settle(_ source: Int64, as solves: Bool, recounting condition: SQL?) throws {
    let enter = {
      try connection.execute("UPDATE source SET solves = \(solves ? 1 : 0) WHERE id = \(source)")
    }
    guard let condition else { return _ = try enter() }
    try Recount(connection).recount(
      "t.source_id = \(source) AND t.status < 4 AND t.excluded = 0 AND \(condition)"
    ) { _ = try enter() }
  }

  /// Enters of all sources what is so now; facts have to be made anew.
  func settleAll() throws {
    try connection.execute(
      """
      UPDATE source SET solves = CASE WHEN EXISTS (
        SELECT 1 FROM ticket t WHERE t.source_id = source.id AND \(unescaped: Self.tells)) THEN 1 ELSE 0 END
      """)
  }

  private static let tells = "(t.solved_at IS NOT NULL OR t.closed_at IS NOT NULL)"
}
