import Kernel
import Scorecards
import Store

/// Keeps the board that was read last, so that any number of readers of this server ask the database once a second.
///
/// It holds nothing that the database does not: another server over the same database sees the same board.
actor BoardWatch {
  private let database: any Database
  private var board: ResponseBoard?
  private var checkedAt: Instant?
  private var isChecking = false

  init(_ database: any Database) { self.database = database }

  /// The board as it is now.
  func latest() async throws -> ResponseBoard {
    let old = board
    let new = try await database.read { try ResponseBoard.read($0, unlessStill: old) }
    board = new
    return new
  }

  /// The board as it was at most a second ago.
  func recent(at now: Instant) async throws -> ResponseBoard {
    if let board, isChecking || checkedAt.map({ now - $0 < 1_000 }) ?? false { return board }
    isChecking = true
    defer { isChecking = false }
    let new = try await latest()
    checkedAt = now
    return new
  }
}
