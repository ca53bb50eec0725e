import Kernel
import Store
import TestSupport
import Testing

@Suite struct DatabaseTests {
  @Test("a bound value comes back as it went in", arguments: Engine.allCases)
  func roundTrip(engine: Engine) async throws {
    let database = try await engine.database()
    let text = "客服 '小明'; DROP TABLE setting; -- \u{1F600}"
    try await database.write { try $0.execute("INSERT INTO setting (name, value) VALUES ('a', \(text))") }
    let read = try await database.read {
      try $0.value("SELECT value FROM setting WHERE name = \("a")", as: String.self)
    }
    #expect(read == text)
  }

  @Test("what a thread reads itself is what was written, and errors are the store's", arguments: Engine.allCases)
  func readHere(engine: Engine) async throws {
    let database = try await engine.database()
    try await database.write { try $0.execute("INSERT INTO setting (name, value) VALUES ('a', 'b')") }

    let read = { @Sendable (query: SQL) in try database.readHere { try $0.value(query, as: String.self) } }

    #expect(try read("SELECT value FROM setting WHERE name = 'a'") == "b")
    #expect(throws: StoreError.self) { try read("SELECT nothing FROM setting") }
    #expect(try read("SELECT name FROM setting") == "a")
  }

  @Test("given a transaction that throws, when it ends, then nothing of it is there", arguments: Engine.allCases)
  func rollback(engine: Engine) async throws {
    let database = try await engine.database()
    await #expect(throws: Problem.self) {
      try await database.write { connection in
        try connection.execute("INSERT INTO setting (name, value) VALUES ('a', 'b')")
        throw Problem(.invalid, "no")
      }
    }
    #expect(try await database.read { try $0.value("SELECT count(*) FROM setting", as: Int.self) } == 0)
  }

  @Test("a broken constraint is told apart by kind", arguments: Engine.allCases)
  func constraints(engine: Engine) async throws {
    let database = try await engine.database()
    let failures: [(SQL, StoreError.Kind)] = [
      ("INSERT INTO team (id, name) VALUES (1, 'x'), (2, 'x')", .unique),
      ("INSERT INTO team (id, name) VALUES (1, '')", .check),
      ("INSERT INTO agent (id, name, team_id) VALUES (1, 'x', 9)", .foreignKey),
    ]
    for (sql, kind) in failures {
      let error = await #expect(throws: StoreError.self) { try await database.write { try $0.execute(sql) } }
      #expect(error?.kind == kind)
    }
  }

  @Test("bulk rows of every type come back as they went in", arguments: Engine.allCases)
  func bulk(engine: Engine) async throws {
    let database = try await engine.database()
    let read = try await database.write { connection in
      try connection.define("CREATE TABLE sample (a INTEGER, b REAL, c TEXT, d BLOB)")
      var rows = RowBuffer()
      rows.append(Int64.min)
      rows.append(Double?.some(0.1))
      rows.append("订单")
      rows.append(blob: [0, 255])
      for _ in 0..<4 { rows.append(null: ()) }
      try connection.insert(rows, into: BulkTable("sample", ["a", "b", "c", "d"]))
      return try connection.rows("SELECT a, b, c, d FROM sample ORDER BY a IS NULL") { row in
        Sample(a: try row.optional(0), b: try row.optional(1), c: try row.optional(2), d: try row.optional(3))
      }
    }
    #expect(read == [Sample(a: .min, b: 0.1, c: "订单", d: [0, 255]), Sample()])
  }

  @Test("given a database of a newer program, when it is opened, then it is refused", arguments: Engine.allCases)
  func newer(engine: Engine) async throws {
    let database = try await engine.database()
    try await database.write { try $0.execute("INSERT INTO migration (position, name) VALUES (1000, 'tomorrow')") }
    await #expect(throws: Problem.self) { try await database.migrate([Migration("settings", [])]) }
  }

  @Test("text sorts by its bytes on both engines", arguments: Engine.allCases)
  func collation(engine: Engine) async throws {
    let database = try await engine.database()
    let names = ["b", "A", "a", "B", "小", "_"]
    try await database.write { connection in
      for name in names { try connection.execute("INSERT INTO team (name) VALUES (\(name))") }
    }
    let sorted = try await database.read {
      try $0.rows("SELECT name FROM team ORDER BY name") { try $0.get(0, as: String.self) }
    }
    #expect(sorted == ["A", "B", "_", "a", "b", "小"])
  }

  private struct Sample: Equatable {
    var a: Int64?
    var b: Double?
    var c: String?
    var d: [UInt8]?
  }
}
