import Foundation
import Store
import TestSupport

/// Tells whether some other process stands inside a writing transaction of a database right now.
struct WriteLock: Sendable {
  private let engine: Engine
  private let address: String
  private let observer: (any Database)?

  init(_ engine: Engine, _ address: String) async throws {
    (self.engine, self.address) = (engine, address)
    observer = engine == .postgres ? try await engine.open(address) : nil
  }

  var isHeld: Bool {
    get async throws {
      switch engine {
      case .sqlite: try isSharedMemoryLocked()
      case .postgres: try await isAdvisoryLockTaken()
      }
    }
  }

  /// SQLite's one writer locks byte 120 of the file beside the log (“WAL-mode File Format”, section 2.3.2).
  private func isSharedMemoryLocked() throws -> Bool {
    let file = open(address + "-shm", O_RDWR)
    guard file >= 0 else { return false }
    defer { close(file) }
    var lock = flock()
    (lock.l_type, lock.l_whence) = (Int16(F_WRLCK), Int16(SEEK_SET))
    (lock.l_start, lock.l_len) = (120, 1)
    guard fcntl(file, F_GETLK, &lock) == 0 else { throw ProgramError(reason: "the lock cannot be looked at") }
    return lock.l_type != Int16(F_UNLCK)
  }

  private func isAdvisoryLockTaken() async throws -> Bool {
    let taken = try await observer?.read { connection in
      try connection.value(
        """
        SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE l.locktype = 'advisory' AND l.granted AND d.datname = current_database()
        """, as: Int.self)
    }
    return (taken ?? 0) > 0
  }
}
