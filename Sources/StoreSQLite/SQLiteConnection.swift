import GRDB
import GRDBSQLite
import Store

/// A connection of the pool inside a transaction.
struct SQLiteConnection: Store.Connection {
  let database: GRDB.Database

  @discardableResult func execute(_ sql: Store.SQL) throws -> Int {
    try forEach(sql) { _ in }
    return database.changesCount
  }

  func forEach(_ sql: Store.SQL, _ body: (Store.Row) throws -> Void) throws {
    let (text, values) = sql.rendered { _ in "?" }
    let statement = try SQLiteStatement(text, in: database)
    defer { statement.reset() }
    for (index, value) in values.enumerated() { try statement.bind(value, at: index + 1) }
    try statement.forEachRow(body)
  }

  func insert(_ rows: RowBuffer, _ range: Range<Int>, into table: BulkTable) throws {
    guard !range.isEmpty else { return }
    let width = table.columns.count
    let statement = try SQLiteStatement(
      """
      INSERT INTO \(table.name) (\(table.columns.joined(separator: ",")))
      SELECT \(BufferTable.columns(width)) FROM \(BufferTable.name)(?1)
      """, in: database)
    defer { statement.reset() }
    try rows.bytes.withUnsafeBufferPointer { bytes in
      try rows.values.withUnsafeBufferPointer { values in
        let values = UnsafeBufferPointer(rebasing: values[range.lowerBound * width..<range.upperBound * width])
        try statement.run(with: BufferTable.Rows(values: values, bytes: bytes, width: width))
      }
    }
  }

  func update(_ rows: RowBuffer, in table: BulkTable) throws {
    let places = table.columns.enumerated().map { "\($1) = ?\($0 + 1)" }
    let (key, changes) = (places.prefix(table.keys), places.dropFirst(table.keys))
    guard !rows.isEmpty else { return }
    let statement = try SQLiteStatement(
      "UPDATE \(table.name) SET \(changes.joined(separator: ", ")) WHERE \(key.joined(separator: " AND "))",
      in: database)
    defer { statement.reset() }
    let width = table.columns.count
    try rows.bytes.withUnsafeBufferPointer { bytes in
      try rows.values.withUnsafeBufferPointer { values in
        for start in stride(from: 0, to: values.count, by: width) {
          try statement.run(UnsafeBufferPointer(rebasing: values[start..<start + width]), bytes: bytes)
        }
      }
    }
  }

  func find(
    _ rows: RowBuffer, in table: BulkTable, _ columns: String, _ body: (Store.Row) throws -> Void
  ) throws {
    let key = table.columns.enumerated().map { "\($1) = ?\($0 + 2)" }.joined(separator: " AND ")
    let statement = try SQLiteStatement("SELECT ?1, \(columns) FROM \(table.name) WHERE \(key)", in: database)
    defer { statement.reset() }
    let width = table.columns.count + 1
    try rows.bytes.withUnsafeBufferPointer { bytes in
      try rows.values.withUnsafeBufferPointer { values in
        for start in stride(from: 0, to: values.count, by: width) {
          statement.bind(UnsafeBufferPointer(rebasing: values[start..<start + width]), bytes: bytes)
          try statement.forEachRow(body)
          statement.rewind()
        }
      }
    }
  }

  func rebuildingIndexes(of table: String, _ body: () throws -> Void) throws {
    guard try first("SELECT 1 FROM \(unescaped: table) LIMIT 1", { _ in true }) == nil else { return try body() }
    let indexes = try rows(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = \(table) AND sql IS NOT NULL"
    ) {
      (name: try $0.get(0, as: String.self), definition: try $0.get(1, as: String.self))
    }
    for index in indexes { try define("DROP INDEX \(index.name)") }
    try body()
    for index in indexes { try define(index.definition) }
  }

  func cachingMore<T>(_ body: () throws -> T) throws -> T {
    try define("PRAGMA cache_size = -65536")
    // Also after a failure, which may have ended the transaction: the engine below minds neither.
    defer { sqlite3_exec(database.sqliteConnection, SQLiteDatabase.usualCache, nil, nil, nil) }
    return try body()
  }

  func define(_ text: String) throws {
    try database.execute(sql: text)
  }
}
