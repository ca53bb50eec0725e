import Foundation
import GRDB
import GRDBSQLite
import Kernel
package import Store

/// The embedded engine: one file, any number of readers beside one writer, every acknowledged write on disk.
package struct SQLiteDatabase: Store.Database {
  /// 4 MiB of pages for each connection, of which a server has several; what falls out is still in the system's memory.
  static let usualCache = "PRAGMA cache_size = -4096"

  private let pool: DatabasePool

  /// Opens the file, making it when there is none; throws a `Problem` when it cannot be opened or is no database.
  ///
  /// - Parameters:
  ///   - isMapped: Reads the file where the system keeps it, without copying pages: for a command that reads much
  ///     and ends, as what is read counts as its memory.
  ///   - onWait: Called each time that waiting for another writer, at most half a minute, becomes long.
  package init(path: String, isMapped: Bool = false, onWait: @Sendable @escaping () -> Void = {}) throws {
    var configuration = Configuration()
    configuration.busyMode = .callback { attempt in
      guard let pause = BusyWait.pause(attempt) else { return false }
      if BusyWait.isGrowingLong(attempt) { onWait() }
      usleep(UInt32(pause) * 1000)
      return true
    }
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { database in
      // Large pages suit bulk imports; FULL makes a commit survive a power cut.
      try database.execute(
        sql: """
          PRAGMA page_size = 8192; PRAGMA synchronous = FULL; \(Self.usualCache); PRAGMA temp_store = MEMORY;
          PRAGMA journal_size_limit = 67108864
          """)
      if isMapped { try database.execute(sql: "PRAGMA mmap_size = \(Self.mappedBytes)") }
      guard BufferTable.register(database.sqliteConnection) == SQLITE_OK else {
        throw DatabaseError(message: "the table of buffered rows cannot be made known")
      }
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      try pool.read { try Self.refuseForeign($0, path: path) }
    } catch let error as DatabaseError {
      throw Self.problem(error, path: path)
    }
  }

  package func read<T: Sendable>(_ body: @Sendable @escaping (any Store.Connection) throws -> T) async throws -> T {
    try await translatingErrors { try await pool.read { try body(SQLiteConnection(database: $0)) } }
  }

  package func readHere<T: Sendable>(_ body: @Sendable @escaping (any Store.Connection) throws -> T) throws -> T {
    do {
      return try pool.read { try body(SQLiteConnection(database: $0)) }
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }

  package func write<T: Sendable>(_ body: @Sendable @escaping (any Store.Connection) throws -> T) async throws -> T {
    try await translatingErrors { try await pool.write { try body(SQLiteConnection(database: $0)) } }
  }

  /// The most that SQLite maps of a file.
  private static let mappedBytes = 0x7FFF_0000

  private func translatingErrors<T>(_ work: () async throws -> T) async throws -> T {
    do {
      return try await work()
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }

  /// A database of another program is none of ours to fill with tables.
  private static func refuseForeign(_ database: GRDB.Database, path: String) throws {
    let tables = try String.fetchSet(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    guard !tables.isEmpty, !tables.contains("migration") else { return }
    throw Problem(
      .conflict, "This database belongs to another program.", remedy: "Name another file.",
      place: Problem.Place(file: path))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func problem(_ error: DatabaseError, path: String) -> Problem {
    let place = Problem.Place(file: path)
    switch error.resultCode {
    case .SQLITE_NOTADB:
      return Problem(.invalid, "This file is not an Assay database.", remedy: "Name another file.", place: place)
    case .SQLITE_CORRUPT:
      return Problem(
        .unavailable, "This database is damaged.", remedy: "Put back a copy of it, and look after the disk.",
        place: place)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return Problem(.unavailable, "Another program holds this database.", remedy: "Try again shortly.", place: place)
    case .SQLITE_FULL, .SQLITE_IOERR:
      return Problem(
        .unavailable, "This database cannot be written.", remedy: "Check that the disk has room.", place: place)
    case .SQLITE_CANTOPEN where isFolder(path):
      return Problem(.invalid, "This is a folder.", remedy: "Name a database file in it.", place: place)
    default:
      return Problem(
        .unavailable, "This database cannot be opened.", remedy: "Check that the folder exists and may be written to.",
        place: place)
    }
  }
}

extension StoreError {
  init(_ error: DatabaseError) {
    let kind: Kind =
      switch error.extendedResultCode {
      case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: .unique
      case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL: .check
      case .SQLITE_CONSTRAINT_FOREIGNKEY: .foreignKey
      default:
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_FULL, .SQLITE_IOERR: .full
        case .SQLITE_READONLY: .readOnly
        default: .other
        }
      }
    self.init(kind, cause: error.description)
  }
}
