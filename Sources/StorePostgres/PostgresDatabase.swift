import Dispatch
import Kernel
import Synchronization
package import Store

/// The server engine: PostgreSQL through libpq, one session that writes and a few that read, each on its own thread.
///
/// libpq blocks, so a session lives on a serial queue. Writers of every process take one advisory lock, which gives the
/// same promise as SQLite: writes happen one at a time.
package final class PostgresDatabase: Store.Database {
  private let writer: PostgresLane
  private let readers: [PostgresLane]
  private let turn = Atomic(0)

  /// Connects to `postgres://user:password@host:port/name`; throws a `Problem` when the server refuses.
  package init(url: String, readers count: Int = 3) async throws {
    writer = PostgresLane(url: url, label: "writer")
    readers = (0..<count).map { PostgresLane(url: url, label: "reader \($0)") }
    try await writer.run { _ = try $0.query("SELECT 1", []) }
  }

  package func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
    try await nextReader.run { try Self.read($0, body) }
  }

  package func readHere<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) throws -> T {
    try nextReader.runHere { try Self.read($0, body) }
  }

  private var nextReader: PostgresLane {
    readers[turn.wrappingAdd(1, ordering: .relaxed).oldValue % readers.count]
  }

  private static func read<T>(_ session: PostgresSession, _ body: (any Connection) throws -> T) throws -> T {
    try session.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") {
      try body(PostgresConnection(session: $0))
    }
  }

  package func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
    try await writer.run { session in
      try session.transaction("BEGIN; SELECT pg_advisory_xact_lock(4200042)") {
        try body(PostgresConnection(session: $0))
      }
    }
  }
}

/// A serial queue with the session that is only ever touched on it.
final class PostgresLane: @unchecked Sendable {
  private let queue: DispatchQueue
  private let url: String
  private var session: PostgresSession?

  init(url: String, label: String) {
    self.url = url
    queue = DispatchQueue(label: "assay.postgres.\(label)")
  }

  /// Runs work with an open session; a session that was lost is opened anew.
  func run<T: Sendable>(_ work: @Sendable @escaping (PostgresSession) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { [self] in
        continuation.resume(with: Result { try work(try openSession()) })
      }
    }
  }

  /// The same while the calling thread waits.
  func runHere<T>(_ work: (PostgresSession) throws -> T) throws -> T {
    try queue.sync { try work(try openSession()) }
  }

  private func openSession() throws -> PostgresSession {
    if let session, session.isOpen { return session }
    let opened = try PostgresSession(url: url)
    session = opened
    return opened
  }
}
