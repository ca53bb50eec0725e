import Kernel
import People
import Store
import TestSupport
import Testing

@Suite struct SessionsTests {
  private let now = MadePeople.now
  private let hour: Milliseconds = 3_600_000

  private func start(_ made: MadePeople, _ number: UInt64, at instant: Instant? = nil) async throws -> Session {
    let at = instant ?? now
    return try await made.database.write {
      try Sessions($0).start(
        made.boss.id, secret: MadePeople.secret(number), address: "192.0.2.7", browser: "Test\n1", at: at)
    }
  }

  private func find(_ made: MadePeople, _ number: UInt64, at instant: Instant) async throws -> SignedIn? {
    try await made.database.read { try Sessions($0).find(MadePeople.secret(number), at: instant) }
  }

  @Test("given a session, its secret finds the user and another does not", arguments: Engine.allCases)
  func finding(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let session = try await start(made, 1)

    let found = try await find(made, 1, at: now)

    #expect(found?.session == session && session.browser == "Test 1" && session.address == "192.0.2.7")
    #expect(found?.user.name == "boss" && found?.user.seenAt == now)
    #expect(try await find(made, 2, at: now) == nil)
  }

  @Test("a session ends after 12 idle hours, and after 14 days whatever happens", arguments: Engine.allCases)
  func expiry(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    var session = try await start(made, 1)
    #expect(try await find(made, 1, at: now + 12 * hour - 1) != nil)
    #expect(try await find(made, 1, at: now + 12 * hour) == nil)

    for day in 1...28 {
      let (last, next) = (session, now + Milliseconds(day) * 12 * hour - 1)
      try await made.database.write { try Sessions($0).touch(last, at: next) }
      if let found = try await find(made, 1, at: next) { session = found.session }
    }

    #expect(session.expiresAt == now + 14 * 24 * hour)
    #expect(try await find(made, 1, at: session.expiresAt - 1) != nil)
    #expect(try await find(made, 1, at: session.expiresAt) == nil)
  }

  @Test("that a session was used is written at most once a minute", arguments: Engine.allCases)
  func touching(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let session = try await start(made, 1)

    let now = now
    try await made.database.write { try Sessions($0).touch(session, at: now + 59_999) }
    #expect(try await find(made, 1, at: now)?.session.seenAt == now && !session.isDue(at: now + 59_999))
    try await made.database.write { try Sessions($0).touch(session, at: now + 60_000) }
    #expect(try await find(made, 1, at: now)?.session.seenAt == now + 60_000 && session.isDue(at: now + 60_000))
    #expect(try await made.user("boss").seenAt == now + 60_000)
  }

  @Test("one session or all others can be ended, and nobody else's", arguments: Engine.allCases)
  func ending(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let sessions = [try await start(made, 1), try await start(made, 2), try await start(made, 3)]
    let other = try await made.add(NewUser("other", roles: .manager)).id
    let (boss, now) = (made.boss.id, now)

    #expect(
      await made.database.refusal { try Sessions($0).end(sessions[0].id, of: other, by: .user(other), at: now) }
        == "There is no such session.")
    try await made.database.write { try Sessions($0).end(sessions[0].id, of: boss, by: .user(boss), at: now) }
    #expect(try await made.database.read { try Sessions($0).all(of: boss, at: now) } == [sessions[2], sessions[1]])
    let ended = try await made.database.write {
      try Sessions($0).endAll(of: boss, but: sessions[2].id, by: .user(boss), at: now)
    }
    #expect(ended == 1)
    #expect(try await made.database.read { try Sessions($0).all(of: boss, at: now) } == [sessions[2]])
  }

  @Test("another password ends the other sessions, and disabling all of them", arguments: Engine.allCases)
  func passwordChange(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let sessions = [try await start(made, 1), try await start(made, 2)]
    _ = try await made.add(NewUser("second", roles: .administrator))
    let (boss, now, hash) = (made.boss.id, now, try NewPassword("a long password", for: "boss").hashed())

    try await made.database.write {
      try Users($0).setPassword(boss, hash, keeping: sessions[1].id, by: .user(boss), at: now)
    }
    #expect(try await find(made, 1, at: now) == nil)
    #expect(try await find(made, 2, at: now)?.user.hasPassword == true)
    try await made.database.write { try Users($0).disable(boss, by: MadePeople.cli, at: now) }
    #expect(try await find(made, 2, at: now) == nil)
  }
}
