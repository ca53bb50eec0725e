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

  func insert(_ rows: RowBuffer, into table: BulkTable) throws {
    guard !rows.isEmpty else { return }
    let holes = Array(repeating: "?", count: table.columns.count).joined(separator: ",")
    let names = table.columns.joined(separator: ",")
    try run("INSERT INTO \(table.name) (\(names)) VALUES (\(holes))", forEachOf: rows, width: table.columns.count)
  }

  func update(_ rows: RowBuffer, in table: BulkTable) throws {
    guard !rows.isEmpty else { return }
    let changes = table.columns.enumerated().dropFirst().map { "\($1) = ?\($0 + 1)" }.joined(separator: ", ")
    try run(
      "UPDATE \(table.name) SET \(changes) WHERE \(table.columns[0]) = ?1", forEachOf: rows, width: table.columns.count)
  }

  private func run(_ text: String, forEachOf rows: RowBuffer, width: Int) throws {
    let statement = try SQLiteStatement(text, in: database)
    defer { statement.reset() }
    try rows.bytes.withUnsafeBufferPointer { try statement.runEach(of: rows.values, width: width, bytes: $0) }
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

  func define(_ text: String) throws {
    try database.execute(sql: text)
  }
}
