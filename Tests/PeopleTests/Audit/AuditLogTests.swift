import Kernel
import People
import Store
import TestSupport
import Testing

/// The reference for the hashes is this.
///
///     import hashlib
///     def field(t): return b"\xff" * 8 if t is None else len(t.encode()).to_bytes(8, "big") + t.encode()
///     def h(*fields): return hashlib.sha256(b"".join(map(field, ("assay audit 1",) + fields))).hexdigest()
///     a = h("1", "1772442000000", "cli:ops", "user.added", "user", "1", None,
///           '{"display":"小明 \\"x\\"","roles":["agent"]}', "0" * 64)
///     b = h("2", "1772442000001", "user:1", "setting.changed", "setting", "zone",
///           '{"value":"Asia/Shanghai"}', '{"value":"Europe/London"}', a)
@Suite struct AuditLogTests {
  private let now = MadePeople.now
  private let hashes = [
    "cfd7c739f06f079307122d388b626d6b014b12af9c4331051620d260eeba46c1",
    "18d023395042b6b062d0e70709fc99e2c135b169d17ae51cfa21766daa49d645",
  ]

  /// A log of those two entries and as many more.
  private func log(_ engine: Engine, more: Int = 0) async throws -> any Database {
    let (database, now) = (try await engine.database(), now)
    try await database.write { connection in
      let log = AuditLog(connection)
      try log.append(
        .userAdded, AuditSubject("user", "1"), after: ["roles": .list(["agent"]), "display": "小明 \"x\""],
        by: MadePeople.cli, at: now)
      try log.append(
        .settingChanged, AuditSubject("setting", "zone"), before: ["value": "Asia/Shanghai"],
        after: ["value": "Europe/London"], by: .user(User.ID(1)), at: now + 1)
      for number in 0..<more {
        try log.append(.drawMade, AuditSubject("draw", "\(number)"), by: .system, at: now + Milliseconds(number))
      }
    }
    return database
  }

  private func verify(_ database: any Database, kept: AuditHead? = nil) async throws -> AuditFault? {
    try await database.read { try AuditLog($0).verify(kept: kept).fault }
  }

  @Test("entries have the hashes of the reference and follow each other", arguments: Engine.allCases)
  func hashes(_ engine: Engine) async throws {
    let database = try await log(engine)

    let entries = try await database.read { try AuditLog($0).page() }

    #expect(entries.map(\.seq) == [2, 1])
    #expect(entries.map(\.hash) == hashes.reversed())
    #expect(entries.map(\.previous) == [hashes[0], String(repeating: "0", count: 64)])
    #expect(entries.map(\.who) == [.user(User.ID(1)), .commandLine("ops")])
    #expect(try await database.read { try AuditLog($0).head() } == AuditHead(seq: 2, hash: hashes[1]))
  }

  @Test("a chain of several thousand fits", arguments: Engine.allCases)
  func long(_ engine: Engine) async throws {
    let database = try await log(engine, more: 2100)

    let found = try await database.read { try AuditLog($0).verify(kept: AuditHead(seq: 1, hash: hashes[0])) }

    #expect(found.fault == nil && found.entries == 2102)
    #expect(try await database.read { try AuditLog($0).head() } == found.head)
  }

  @Test("an empty log fits", arguments: Engine.allCases)
  func empty(_ engine: Engine) async throws {
    let found = try await engine.database().read { try AuditLog($0).verify() }

    #expect(found.entries == 0 && found.head == .empty && found.fault == nil)
  }

  @Test("entries are found by who, what and to whom, from the latest back", arguments: Engine.allCases)
  func pages(_ engine: Engine) async throws {
    let database = try await log(engine, more: 5)
    let numbers = { (before: Int?, filter: AuditFilter, limit: Int) in
      try await database.read { try AuditLog($0).page(before: before, filter, limit: limit).map(\.seq) }
    }

    #expect(try await numbers(nil, AuditFilter(), 3) == [7, 6, 5])
    #expect(try await numbers(5, AuditFilter(), 3) == [4, 3, 2])
    #expect(try await numbers(nil, AuditFilter(actor: .system), 2) == [7, 6])
    #expect(try await numbers(nil, AuditFilter(action: .userAdded), 9) == [1])
    #expect(try await numbers(nil, AuditFilter(subjectKind: "draw", subjectID: "3"), 9) == [6])
  }

  @Test(
    "whatever is changed in an entry is found",
    arguments: [
      "at = at + 1", "actor = 'system'", "action = 'user.renamed'", "subject_kind = 'team'", "subject_id = '2'",
      "old_state = '{}'", "new_state = NULL", "hash = previous",
    ])
  func changed(_ change: String) async throws {
    for engine in Engine.allCases {
      let database = try await log(engine, more: 3)
      try await database.write { try $0.execute("UPDATE audit SET \(unescaped: change) WHERE seq = 2") }

      let found = try await database.read { try AuditLog($0).verify() }

      #expect(found.fault == .changed(2) && found.entries == 1)
    }
  }

  @Test("an entry that is missing, or exchanged with another, is found", arguments: Engine.allCases)
  func missing(_ engine: Engine) async throws {
    let database = try await log(engine, more: 5)
    try await database.write { connection in
      try connection.execute("UPDATE audit SET seq = 90 WHERE seq = 3")
      try connection.execute("UPDATE audit SET seq = 3 WHERE seq = 6")
      try connection.execute("UPDATE audit SET seq = 6 WHERE seq = 90")
    }
    #expect(try await verify(database) == .moved(3, from: 6))

    try await database.write { try $0.execute("DELETE FROM audit WHERE seq IN (2, 3)") }
    #expect(try await verify(database) == .missing(2...3))
  }

  @Test(
    "a chain that was cut off is found, and with a kept head even if the database agrees", arguments: Engine.allCases)
  func cutOff(_ engine: Engine) async throws {
    let database = try await log(engine, more: 5)
    let kept = try await database.read { try AuditLog($0).head() }
    try await database.write { try $0.execute("DELETE FROM audit WHERE seq > 5") }
    #expect(try await verify(database) == .cutOff(after: 5, of: 7))

    try await database.write {
      try $0.execute("UPDATE audit_head SET seq = 5, hash = (SELECT hash FROM audit WHERE seq = 5)")
    }
    #expect(try await verify(database) == nil)
    #expect(try await verify(database, kept: kept) == .cutOff(after: 5, of: 7))
  }

  @Test("a chain that was written anew from some entry on is found with a kept head", arguments: Engine.allCases)
  func rewritten(_ engine: Engine) async throws {
    let (database, now) = (try await log(engine, more: 5), now)
    let kept = try await database.read { try AuditLog($0).head() }
    try await database.write { connection in
      try connection.execute("DELETE FROM audit WHERE seq > 5")
      try connection.execute("UPDATE audit_head SET seq = 5, hash = (SELECT hash FROM audit WHERE seq = 5)")
      for _ in 0..<4 { try AuditLog(connection).append(.drawMade, AuditSubject("draw", "x"), by: .system, at: now) }
    }

    #expect(try await verify(database) == nil)
    #expect(try await verify(database, kept: kept) == .rewritten(7))
  }

  @Test("an entry written anew with a fitting hash leaves the next one behind", arguments: Engine.allCases)
  func detached(_ engine: Engine) async throws {
    let (database, other) = (try await log(engine, more: 5), try await engine.database())
    let forged = try await other.write {
      try AuditLog($0).append(.userAdded, AuditSubject("user", "9"), by: .system, at: MadePeople.now)
    }
    try await database.write { connection in
      try connection.execute(
        """
        UPDATE audit SET actor = \(forged.actor), subject_id = '9', new_state = NULL, at = \(forged.at),
          hash = \(forged.hash) WHERE seq = 1
        """)
    }

    #expect(try await verify(database) == .detached(2))
  }

  @Test("two writers at once make one chain", arguments: Engine.allCases)
  func concurrent(_ engine: Engine) async throws {
    let address = try await engine.newAddress()
    let databases = [try await engine.open(address), try await engine.open(address)]

    try await withThrowingTaskGroup(of: Void.self) { group in
      for database in databases {
        for number in 0..<20 {
          group.addTask {
            try await database.write {
              _ = try AuditLog($0).append(.drawMade, AuditSubject("draw", "\(number)"), by: .system, at: MadePeople.now)
            }
          }
        }
      }
      try await group.waitForAll()
    }

    let found = try await databases[0].read { try AuditLog($0).verify() }
    #expect(found.fault == nil && found.entries == 40)
  }
}
