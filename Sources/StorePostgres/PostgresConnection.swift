import CPostgres
import Store

/// A session inside a transaction.
struct PostgresConnection: Connection {
  let session: PostgresSession

  @discardableResult func execute(_ sql: SQL) throws -> Int {
    let (text, values) = sql.rendered { "$\($0)" }
    return try session.query(text, values).changedRows
  }

  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let (text, values) = sql.rendered { "$\($0)" }
    try session.query(text, values).forEachRow(body)
  }

  func insert(_ rows: RowBuffer, _ range: Range<Int>, into table: BulkTable) throws {
    guard !range.isEmpty else { return }
    try session.script("COPY \(table.name) (\(table.columns.joined(separator: ","))) FROM STDIN (FORMAT binary)")
    let data = PostgresCopy.encode(rows, range, width: table.columns.count)
    let sent = data.withUnsafeBytes { raw in
      PQputCopyData(session.handle, raw.assumingMemoryBound(to: CChar.self).baseAddress, Int32(raw.count))
    }
    guard sent == 1, PQputCopyEnd(session.handle, nil) == 1 else {
      throw session.failure()
    }
    while let result = PQgetResult(session.handle) { _ = try PostgresResult(result, session: session) }
  }

  func update(_ rows: RowBuffer, in table: BulkTable) throws {
    guard !rows.isEmpty else { return }
    let count = rows.values.count / table.columns.count
    // Each table that is made keeps locks until the transaction ends, of which there are only thousands.
    if count <= Self.fewRows {
      for row in 0..<count { try update(row: row, of: rows, in: table) }
      return
    }
    let names = table.columns.joined(separator: ",")
    let key = table.columns.prefix(table.keys).map { "\(table.name).\($0) = incoming.\($0)" }.joined(separator: " AND ")
    let changes = table.columns.dropFirst(table.keys).map { "\($0) = incoming.\($0)" }.joined(separator: ",")
    try session.script("CREATE TEMP TABLE incoming AS SELECT \(names) FROM \(table.name) WHERE false")
    try insert(rows, into: BulkTable("incoming", table.columns))
    try session.script("UPDATE \(table.name) SET \(changes) FROM incoming WHERE \(key)")
    try session.script("DROP TABLE incoming")
  }

  private static let fewRows = 16

  private func update(row: Int, of rows: RowBuffer, in table: BulkTable) throws {
    let (width, keys) = (table.columns.count, table.keys)
    let changes = (keys..<width).map { "\(table.columns[$0]) = $\($0 + 1)" }.joined(separator: ",")
    let key = (0..<keys).map { "\(table.columns[$0]) = $\($0 + 1)" }.joined(separator: " AND ")
    let values = (0..<width).map { rows.value(row * width + $0) }
    _ = try session.query("UPDATE \(table.name) SET \(changes) WHERE \(key)", values)
  }

  func find(_ rows: RowBuffer, in table: BulkTable, _ columns: String, _ body: (Row) throws -> Void) throws {
    guard !rows.isEmpty else { return }
    let names = table.columns.joined(separator: ",")
    try session.script(
      "CREATE TEMP TABLE incoming AS SELECT 0::bigint AS number, \(names) FROM \(table.name) WHERE false")
    try insert(rows, into: BulkTable("incoming", ["number"] + table.columns))
    try session.query("SELECT number, \(columns) FROM incoming JOIN \(table.name) USING (\(names))", [])
      .forEachRow(body)
    try session.script("DROP TABLE incoming")
  }

  func rebuildingIndexes(of table: String, _ body: () throws -> Void) throws {
    guard try first("SELECT 1 FROM \(unescaped: table) LIMIT 1", { _ in true }) == nil else { return try body() }
    let indexes = try rows(
      """
      SELECT i.relname::text, pg_get_indexdef(i.oid) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
      WHERE x.indrelid = \(table)::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid)
      """
    ) { (name: try $0.get(0, as: String.self), definition: try $0.get(1, as: String.self)) }
    for index in indexes { try session.script("DROP INDEX \(index.name)") }
    try body()
    for index in indexes { try session.script(index.definition) }
  }

  /// A server's memory is its administrator's to give.
  func cachingMore<T>(_ body: () throws -> T) throws -> T { try body() }

  func define(_ text: String) throws {
    try session.script(PostgresDialect.translate(text))
  }
}
