/// A place that keeps tables, on either engine.
///
/// A transaction is one synchronous closure over a connection: everything in it happens or nothing. Writes happen one
/// at a time and are durable when `write` returns; a read sees one state of the whole database, whatever is written
/// meanwhile.
package protocol Database: Sendable {
  func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T
  @discardableResult
  func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T

  /// Reads while the calling thread waits: quicker, but never for the threads that all tasks share.
  func readHere<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) throws -> T
}

/// A connection inside a transaction; must not leave the closure it was given to.
package protocol Connection {
  /// Runs a statement and returns how many rows it changed.
  @discardableResult func execute(_ sql: SQL) throws -> Int

  /// Runs a query and hands over each row in turn.
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws

  /// Adds some of a buffer's rows at the engine's full speed; throws on the first that breaks a constraint.
  func insert(_ rows: RowBuffer, _ range: Range<Int>, into table: BulkTable) throws

  /// Changes many rows at the engine's full speed: each is found by its key columns and gets the others.
  func update(_ rows: RowBuffer, in table: BulkTable) throws

  /// Looks many keys up at the engine's full speed: hands over, for each of the buffer's rows that is in the table, its
  /// number and then those columns.
  ///
  /// The buffer's rows are a number of the caller's and then the key columns, which are all of the table's.
  func find(_ rows: RowBuffer, in table: BulkTable, _ columns: String, _ body: (Row) throws -> Void) throws

  /// Lets an import drop a table's secondary indexes and build them after the rows are in, when the engine gains by it.
  func rebuildingIndexes(of table: String, _ body: () throws -> Void) throws

  /// Gives work that touches much of the database, in no order, more memory for it when the engine gains by it.
  func cachingMore<T>(_ body: () throws -> T) throws -> T

  /// Runs one statement of a migration, in the schema's dialect.
  func define(_ text: String) throws
}

extension Connection {
  /// Adds all rows of a buffer.
  package func insert(_ rows: RowBuffer, into table: BulkTable) throws {
    try insert(rows, 0..<rows.values.count / table.columns.count, into: table)
  }

  /// All rows of a query, mapped.
  package func rows<T>(_ sql: SQL, _ map: (Row) throws -> T) throws -> [T] {
    var all: [T] = []
    try forEach(sql) { all.append(try map($0)) }
    return all
  }

  /// The first row of a query, mapped; nil when there is none.
  package func first<T>(_ sql: SQL, _ map: (Row) throws -> T) throws -> T? {
    var found: T?
    try forEach(sql) { if found == nil { found = try map($0) } }
    return found
  }

  /// The first column of the first row.
  package func value<Value: SQLReadable>(_ sql: SQL, as type: Value.Type = Value.self) throws -> Value? {
    try first(sql) { try $0.optional(0, as: Value.self) } ?? nil
  }
}
