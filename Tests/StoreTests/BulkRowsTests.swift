import Store
import TestSupport
import Testing

@Suite("Rows in bulk")
struct BulkRowsTests {
  /// A table of three rows with a key of two columns.
  private func made(_ engine: Engine) async throws -> any Database {
    let database = try await engine.database()
    try await database.write { connection in
      try connection.define("CREATE TABLE sample (a INTEGER, b TEXT, c INTEGER, PRIMARY KEY (a, b))")
      try connection.execute("INSERT INTO sample VALUES (1, 'x', 10), (1, 'y', 20), (2, 'x', 30)")
    }
    return database
  }

  private func row(_ values: (Int64, String, Int64), in rows: inout RowBuffer) {
    rows.append(values.0)
    rows.append(values.1)
    rows.append(values.2)
  }

  @Test(
    "given rows with keys, when they are changed, then those that are there change and no other",
    arguments: Engine.allCases, [0, 40])
  func update(engine: Engine, others: Int64) async throws {
    let database = try await made(engine)
    var rows = RowBuffer()
    row((1, "y", 21), in: &rows)
    row((2, "x", 31), in: &rows)
    row((3, "z", 41), in: &rows)
    for number in 0..<others { row((100 + number, "z", 51), in: &rows) }
    let changes = rows
    try await database.write { try $0.update(changes, in: BulkTable("sample", ["a", "b", "c"], keys: 2)) }
    let values = try await database.read {
      try $0.rows("SELECT c FROM sample ORDER BY a, b") { try $0.get(0, as: Int.self) }
    }
    #expect(values == [10, 21, 31])
  }

  @Test(
    "given keys, when they are looked up, then those that are there come with their numbers", arguments: Engine.allCases
  )
  func find(engine: Engine) async throws {
    let database = try await made(engine)
    var rows = RowBuffer()
    for (number, key) in [(1, "y"), (9, "x"), (2, "x")].enumerated() {
      rows.append(Int64(number))
      rows.append(Int64(key.0))
      rows.append(key.1)
    }
    let keys = rows
    let found = try await database.write { connection in
      var found: [Int: Int] = [:]
      try connection.find(keys, in: BulkTable("sample", ["a", "b"], keys: 2), "c") {
        found[try $0.get(0)] = try $0.get(1, as: Int.self)
      }
      return found
    }
    #expect(found == [0: 20, 2: 30])
  }

  @Test("given a part of a buffer's rows, when it is inserted, then the others are not", arguments: Engine.allCases)
  func part(engine: Engine) async throws {
    let database = try await made(engine)
    var rows = RowBuffer()
    for number in 5..<9 { row((Int64(number), "p", 0), in: &rows) }
    let some = rows
    try await database.write { try $0.insert(some, 1..<3, into: BulkTable("sample", ["a", "b", "c"])) }
    let keys = try await database.read {
      try $0.rows("SELECT a FROM sample WHERE b = 'p' ORDER BY a") { try $0.get(0, as: Int.self) }
    }
    #expect(keys == [6, 7])
  }

  @Test(
    "given rows of every kind of value, when some are inserted, then just those stand there as they were",
    arguments: Engine.allCases)
  func insert(engine: Engine) async throws {
    let database = try await engine.database()
    var rows = RowBuffer()
    rows.append(Int64(1))
    for _ in 0..<3 { rows.append(null: ()) }
    rows.append(Int64(2))
    rows.append(0.5)
    rows.append("é z")
    rows.append(blob: [0, 255])
    rows.append(Int64(3))
    rows.append(-1.0)
    rows.append("")
    rows.append(blob: [])
    let buffer = rows
    let found = try await database.write { connection in
      try connection.define("CREATE TABLE sample (a INTEGER, b REAL, c TEXT, d BLOB)")
      try connection.insert(buffer, 1..<3, into: BulkTable("sample", ["a", "b", "c", "d"]))
      return try connection.rows("SELECT a, b, c, d FROM sample ORDER BY a") {
        (
          a: try $0.get(0, as: Int.self), b: try $0.get(1, as: Double.self), c: try $0.get(2, as: String.self),
          d: try $0.get(3, as: [UInt8].self)
        )
      }
    }
    #expect(found.map(\.a) == [2, 3])
    #expect(found.map(\.b) == [0.5, -1])
    #expect(found.map(\.c) == ["é z", ""])
    #expect(found.map(\.d) == [[0, 255], []])
  }

  @Test(
    "given a row that breaks a constraint among others, when they are inserted, then nothing of the transaction stays",
    arguments: Engine.allCases)
  func insertRefused(engine: Engine) async throws {
    let database = try await made(engine)
    var rows = RowBuffer()
    row((5, "new", 1), in: &rows)
    row((1, "x", 2), in: &rows)
    let buffer = rows
    let error = await #expect(throws: StoreError.self) {
      try await database.write { connection in
        try connection.cachingMore { try connection.insert(buffer, into: BulkTable("sample", ["a", "b", "c"])) }
      }
    }
    #expect(error?.kind == .unique)
    #expect(try await database.read { try $0.value("SELECT count(*) FROM sample", as: Int.self) } == 3)
  }
}
