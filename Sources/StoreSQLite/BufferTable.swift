import GRDBSQLite
import Store

/// Lets SQLite read a buffer's rows as a table, so that one statement inserts them all.
///
/// A statement for each row opens and closes a cursor on the table, on each of its indexes and on each table it points
/// to; a statement for all of them does so once. `SELECT c0, c1 FROM buffer_rows(?1)` takes a pointer to `Rows`, which must
/// stay where it is while the statement runs.
enum BufferTable {
  /// The rows to read, laid flat.
  struct Rows {
    let values: UnsafeBufferPointer<RowBuffer.Value>
    let bytes: UnsafeBufferPointer<UInt8>
    let width: Int
  }

  static let name = "buffer_rows"
  /// What SQLite asks for to take a pointer for what it is.
  static let pointerType: StaticString = "buffer_rows"
  /// The names of the first columns.
  static func columns(_ count: Int) -> String { (0..<count).map { "c\($0)" }.joined(separator: ",") }
  /// How wide a row can be.
  static let widest = 64

  /// Makes the table known to a connection.
  static func register(_ connection: OpaquePointer?) -> Int32 {
    sqlite3_create_module_v2(connection, name, module, nil, nil)
  }

  private struct Cursor {
    /// SQLite knows a cursor by this part only, which must stay the first.
    var base = sqlite3_vtab_cursor()
    var rows: UnsafePointer<Rows>?
    /// Where the row's values begin.
    var start = 0
    var number: Int64 = 0
  }

  /// Never written to after it was made, and never given back, as connections keep its address.
  nonisolated(unsafe) private static let module: UnsafePointer<sqlite3_module> = {
    let module = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    module.initialize(to: sqlite3_module())
    module.pointee.xConnect = { connection, _, _, _, table, _ in connect(connection, table) }
    module.pointee.xDisconnect = { table in
      table?.deallocate()
      return SQLITE_OK
    }
    module.pointee.xBestIndex = { _, plan in choose(plan) }
    module.pointee.xOpen = { _, cursor in open(cursor) }
    module.pointee.xClose = { cursor in
      UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self).deallocate()
      return SQLITE_OK
    }
    module.pointee.xFilter = { cursor, _, _, _, arguments in begin(cursor, arguments?[0]) }
    module.pointee.xNext = { cursor in
      with(cursor) { cursor in
        cursor.start += cursor.rows?.pointee.width ?? 1
        cursor.number += 1
      }
      return SQLITE_OK
    }
    module.pointee.xEof = { cursor in
      with(cursor) { cursor in cursor.start >= cursor.rows?.pointee.values.count ?? 0 ? 1 : 0 }
    }
    module.pointee.xColumn = { cursor, context, column in
      with(cursor) { give($0, column, to: context) }
      return SQLITE_OK
    }
    module.pointee.xRowid = { cursor, number in
      number?.pointee = with(cursor) { $0.number }
      return SQLITE_OK
    }
    return UnsafePointer(module)
  }()

  private static func with<Result>(
    _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?, _ body: (inout Cursor) -> Result
  ) -> Result {
    var none = Cursor()
    guard let cursor = UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self) else { return body(&none) }
    return body(&cursor.pointee)
  }

  private static func connect(
    _ connection: OpaquePointer?, _ table: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?
  ) -> Int32 {
    let code = sqlite3_declare_vtab(connection, "CREATE TABLE x(\(columns(widest)), rows HIDDEN)")
    guard code == SQLITE_OK else { return code }
    let made = UnsafeMutablePointer<sqlite3_vtab>.allocate(capacity: 1)
    made.initialize(to: sqlite3_vtab())
    table?.pointee = made
    return SQLITE_OK
  }

  /// The pointer comes as a condition on the hidden column; without it there are no rows to read.
  private static func choose(_ plan: UnsafeMutablePointer<sqlite3_index_info>?) -> Int32 {
    guard let plan else { return SQLITE_ERROR }
    for index in 0..<Int(plan.pointee.nConstraint) {
      let condition = plan.pointee.aConstraint[index]
      guard condition.iColumn == widest, condition.op == SQLITE_INDEX_CONSTRAINT_EQ, condition.usable != 0 else {
        continue
      }
      plan.pointee.aConstraintUsage[index].argvIndex = 1
      plan.pointee.aConstraintUsage[index].omit = 1
      return SQLITE_OK
    }
    return SQLITE_CONSTRAINT
  }

  private static func open(_ cursor: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab_cursor>?>?) -> Int32 {
    let made = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
    made.initialize(to: Cursor())
    cursor?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
    return SQLITE_OK
  }

  private static func begin(
    _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?, _ argument: OpaquePointer?
  ) -> Int32 {
    let pointer = pointerType.withUTF8Buffer { type in
      type.withMemoryRebound(to: CChar.self) { sqlite3_value_pointer(argument, $0.baseAddress) }
    }
    with(cursor) { cursor in
      cursor.rows = pointer.map { UnsafePointer($0.assumingMemoryBound(to: Rows.self)) }
      (cursor.start, cursor.number) = (0, 0)
    }
    return pointer == nil ? SQLITE_MISUSE : SQLITE_OK
  }

  private static func give(_ cursor: Cursor, _ column: Int32, to context: OpaquePointer?) {
    guard let rows = cursor.rows?.pointee, column < rows.width else { return sqlite3_result_null(context) }
    switch rows.values[cursor.start + Int(column)] {
    case .null: sqlite3_result_null(context)
    case .integer(let integer): sqlite3_result_int64(context, integer)
    case .real(let real): sqlite3_result_double(context, real)
    case .text(_, length: 0): sqlite3_result_text(context, "", 0, nil)
    case .text(let start, let length):
      rows.bytes.baseAddress?.advanced(by: Int(start)).withMemoryRebound(to: CChar.self, capacity: Int(length)) {
        sqlite3_result_text(context, $0, Int32(length), nil)
      }
    case .blob(_, length: 0): sqlite3_result_zeroblob(context, 0)
    case .blob(let start, let length):
      sqlite3_result_blob(context, rows.bytes.baseAddress?.advanced(by: Int(start)), Int32(length), nil)
    }
  }
}
