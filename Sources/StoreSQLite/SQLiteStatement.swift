import GRDB
import GRDBSQLite
import Store

/// A prepared statement driven through the C API, which reads and binds several times faster than boxed values do.
struct SQLiteStatement {
  private let statement: Statement
  private let pointer: SQLiteStatementPointer
  private let database: GRDB.Database

  /// Takes the statement from the connection's cache; one that is being read right now is prepared a second time.
  init(_ text: String, in database: GRDB.Database) throws {
    let cached = try database.cachedStatement(sql: text)
    let busy = sqlite3_stmt_busy(cached.sqliteStatement) != 0
    statement = busy ? try database.makeStatement(sql: text) : cached
    pointer = statement.sqliteStatement
    self.database = database
  }

  typealias SQLiteStatementPointer = OpaquePointer

  func reset() {
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }

  /// Steps to the end and hands over each row on the way.
  func forEachRow(_ body: (Store.Row) throws -> Void) throws {
    let width = sqlite3_column_count(pointer)
    try withUnsafeTemporaryAllocation(of: ColumnValue.self, capacity: Int(width)) { values in
      values.initialize(repeating: .null)
      while try step() {
        for column in 0..<width { values[Int(column)] = value(column) }
        try body(Store.Row(UnsafeBufferPointer(values)))
      }
    }
  }

  /// Asks for the value once and then the value itself, which saves half of the column calls' checks; the pool's
  /// connections have no mutex that a value would have to be read under.
  private func value(_ column: Int32) -> ColumnValue {
    let value = sqlite3_column_value(pointer, column)
    return switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: .real(sqlite3_value_double(value))
    case SQLITE_TEXT: .text(Self.bytes(sqlite3_value_text(value), value))
    case SQLITE_BLOB: .blob(Self.bytes(sqlite3_value_blob(value)?.assumingMemoryBound(to: UInt8.self), value))
    default: .null
    }
  }

  /// SQLite has no pointer for a blob of no bytes.
  private static func bytes(_ start: UnsafePointer<UInt8>?, _ value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(value)))
  }

  /// True when it stands on a row, false when it is done.
  private func step() throws -> Bool {
    let code = sqlite3_step(pointer)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw failure()
    }
  }

  func bind(_ value: SQLValue, at position: Int) throws {
    let index = Int32(position)
    let code =
      switch value {
      case .null: sqlite3_bind_null(pointer, index)
      case .integer(let integer): sqlite3_bind_int64(pointer, index, integer)
      case .real(let real): sqlite3_bind_double(pointer, index, real)
      case .text(let text): sqlite3_bind_text(pointer, index, text, Int32(text.utf8.count), Self.copying)
      case .blob(let blob): bind(blob, at: index)
      }
    guard code == SQLITE_OK else { throw failure() }
  }

  private func bind(_ blob: [UInt8], at index: Int32) -> Int32 {
    blob.isEmpty
      ? sqlite3_bind_zeroblob(pointer, index, 0)
      : sqlite3_bind_blob(pointer, index, blob, Int32(blob.count), Self.copying)
  }

  /// Runs the statement once with a row's values; texts are bound where they lie.
  func run(_ values: UnsafeBufferPointer<RowBuffer.Value>, bytes: UnsafeBufferPointer<UInt8>) throws {
    bind(values, bytes: bytes)
    guard sqlite3_step(pointer) == SQLITE_DONE else { throw failure() }
    rewind()
  }

  /// Runs the statement once, its first parameter being a table of these rows.
  func run(with rows: BufferTable.Rows) throws {
    try withUnsafePointer(to: rows) { rows in
      let code = BufferTable.pointerType.withUTF8Buffer { type in
        type.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_pointer(pointer, 1, UnsafeMutableRawPointer(mutating: rows), $0.baseAddress, nil)
        }
      }
      guard code == SQLITE_OK, sqlite3_step(pointer) == SQLITE_DONE else { throw failure() }
    }
  }

  /// Binds a row's values; texts are bound where they lie.
  func bind(_ values: UnsafeBufferPointer<RowBuffer.Value>, bytes: UnsafeBufferPointer<UInt8>) {
    for (column, value) in values.enumerated() { bind(value, at: Int32(column + 1), bytes: bytes) }
  }

  /// Makes it ready to run again; what is bound stays.
  func rewind() {
    sqlite3_reset(pointer)
  }

  private func bind(_ value: RowBuffer.Value, at column: Int32, bytes: UnsafeBufferPointer<UInt8>) {
    switch value {
    case .null: sqlite3_bind_null(pointer, column)
    case .integer(let integer): sqlite3_bind_int64(pointer, column, integer)
    case .real(let real): sqlite3_bind_double(pointer, column, real)
    case .text(_, length: 0): sqlite3_bind_text(pointer, column, "", 0, nil)
    case .text(let start, let length):
      bytes.baseAddress?.advanced(by: Int(start)).withMemoryRebound(to: CChar.self, capacity: Int(length)) {
        _ = sqlite3_bind_text(pointer, column, $0, Int32(length), nil)
      }
    case .blob(_, length: 0): sqlite3_bind_zeroblob(pointer, column, 0)
    case .blob(let start, let length):
      _ = sqlite3_bind_blob(pointer, column, bytes.baseAddress?.advanced(by: Int(start)), Int32(length), nil)
    }
  }

  private func failure() -> DatabaseError {
    let connection = database.sqliteConnection
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: sqlite3_errmsg(connection).map { String(cString: $0) }, sql: statement.sql)
  }

  private static var copying: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
