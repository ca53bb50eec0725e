import CArgon2
import Kernel
import Store
import TestSupport
import Testing

@testable import People

@Suite struct SignInTests {
  private let now = MadePeople.now

  /// A database in which “boss” has a password.
  private func make(_ engine: Engine) async throws -> MadePeople {
    let made = try await MadePeople.make(engine)
    let (boss, hash, now) = (made.boss.id, try NewPassword("a long password", for: "boss").hashed(), now)
    try await made.database.write { try Users($0).setPassword(boss, hash, by: MadePeople.cli, at: now) }
    return made
  }

  private func begin(
    _ made: MadePeople, _ name: String, from address: String = "192.0.2.1", at instant: Instant? = nil
  ) async throws -> SignInStart {
    let at = instant ?? now
    return try await made.database.write { try SignIn($0).begin(name: name, address: address, at: at) }
  }

  /// How long to wait; 0 after an attempt that was let through, which fails unless the password is right.
  private func tryOut(
    _ made: MadePeople, _ name: String, _ password: String = "wrong", from address: String = "192.0.2.1",
    at instant: Instant? = nil
  ) async throws -> (wait: Milliseconds, signedIn: SignedIn?) {
    let at = instant ?? now
    switch try await begin(made, name, from: address, at: at) {
    case .wait(let wait): return (wait, nil)
    case .attempt(let attempt):
      let checked = attempt.check(password)
      let signedIn = try await made.database.write {
        try SignIn($0).finish(checked, secret: .make(), address: address, browser: "Test", at: at)
      }
      return (0, signedIn)
    }
  }

  @Test("the right password signs in, whatever the name's spelling", arguments: Engine.allCases)
  func right(_ engine: Engine) async throws {
    let made = try await make(engine)

    let signedIn = try await tryOut(made, " ＢＯＳＳ ", "a long password").signedIn

    #expect(signedIn?.user.id == made.boss.id && signedIn?.user.seenAt == now)
    #expect(signedIn?.session.address == "192.0.2.1" && signedIn?.session.browser == "Test")
  }

  @Test(
    "a wrong password, an unknown name, one without password and a disabled user do not", arguments: Engine.allCases)
  func wrong(_ engine: Engine) async throws {
    let made = try await make(engine)
    let hash = try NewPassword("a long password", for: "x").hashed()
    let out = try await made.add(NewUser("out", roles: .manager)).id
    try await made.add(NewUser("new", roles: .manager))
    try await made.database.write { connection in
      try Users(connection).setPassword(out, hash, by: MadePeople.cli, at: MadePeople.now)
      try Users(connection).disable(out, by: MadePeople.cli, at: MadePeople.now)
    }

    for name in ["nobody", "out", "new", ""] {
      #expect(try await tryOut(made, name, "a long password").signedIn == nil, "\(name)")
    }
    #expect(try await tryOut(made, "boss", "a long passwore").signedIn == nil)
  }

  @Test("an unknown name is checked at the same cost as a known one")
  func cost() throws {
    let known = try NewPassword("a long password", for: "x").hashed().encoded.split(separator: "$").prefix(3)

    #expect(PasswordHash.fittingNothing.encoded.split(separator: "$").prefix(3) == known)
    // Were it no hash, the check would end at once.
    let fault = argon2id_verify(PasswordHash.fittingNothing.encoded, "x", 1)
    #expect(fault == ARGON2_VERIFY_MISMATCH.rawValue)
  }

  @Test("after five failures each further one doubles the wait, up to a quarter of an hour", arguments: Engine.allCases)
  func throttled(_ engine: Engine) async throws {
    let made = try await make(engine)
    var at = now
    for _ in 0..<5 { #expect(try await tryOut(made, "boss", at: at).wait == 0) }

    var waits: [Milliseconds] = []
    for _ in 0..<10 {
      let wait = try await tryOut(made, "boss", "a long password", from: "198.51.100.1", at: at).wait
      waits.append(wait / 1000)
      at = at + wait
      #expect(try await tryOut(made, "boss", from: "198.51.100.\(waits.count)", at: at).wait == 0)
    }

    #expect(waits == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900])
  }

  @Test("an unknown name is slowed down like a known one", arguments: Engine.allCases)
  func unknown(_ engine: Engine) async throws {
    let made = try await make(engine)
    for number in 0..<5 { _ = try await begin(made, "ghost", from: "198.51.100.\(number)") }

    #expect(try await tryOut(made, "GHOST").wait == 5000)
    #expect(try await tryOut(made, "boss", "a long password").signedIn != nil)
  }

  @Test("an address is slowed down after a hundred failures over many names", arguments: Engine.allCases)
  func address(_ engine: Engine) async throws {
    let made = try await make(engine)
    for number in 0..<100 { _ = try await begin(made, "name\(number)") }

    #expect(try await tryOut(made, "boss", "a long password").wait == 5000)
    #expect(try await tryOut(made, "boss", "a long password", from: "198.51.100.1").signedIn != nil)
  }

  @Test("signing in forgets an account's failures, and of the address only its own", arguments: Engine.allCases)
  func forgiven(_ engine: Engine) async throws {
    let made = try await make(engine)
    for number in 0..<98 { _ = try await begin(made, "name\(number)") }
    for _ in 0..<4 { _ = try await begin(made, "boss", from: "198.51.100.1") }

    #expect(try await tryOut(made, "boss", "a long password").signedIn != nil)

    for _ in 0..<4 { #expect(try await tryOut(made, "boss", from: "203.0.113.1").wait == 0) }
    _ = try await begin(made, "name99")
    _ = try await begin(made, "name98")
    #expect(try await tryOut(made, "boss", "a long password").wait == 5000)
  }

  @Test("signing in does not begin the wait of the address anew", arguments: Engine.allCases)
  func colleagues(_ engine: Engine) async throws {
    let made = try await make(engine)
    for number in 0..<101 { _ = try await begin(made, "name\(number)") }
    let later = now + 10_000

    let first = try await tryOut(made, "boss", "a long password", at: later)
    let second = try await tryOut(made, "boss", "a long password", at: later)

    #expect(first.signedIn != nil && second.signedIn != nil)
  }

  @Test("a new password ends the wait that others' guesses brought", arguments: Engine.allCases)
  func newPassword(_ engine: Engine) async throws {
    let made = try await make(engine)
    let (boss, now, hash) = (made.boss.id, now, try NewPassword("another password", for: "x").hashed())
    for number in 0..<5 { _ = try await begin(made, "boss", from: "198.51.100.\(number)") }

    try await made.database.write { try Users($0).setPassword(boss, hash, by: MadePeople.cli, at: now) }

    #expect(try await tryOut(made, "boss", "another password").signedIn != nil)
  }

  @Test("many guesses at once are counted before any is checked", arguments: Engine.allCases)
  func atOnce(_ engine: Engine) async throws {
    let made = try await make(engine)

    var letThrough = 0
    for number in 0..<30 {
      if case .attempt = try await begin(made, "boss", from: "198.51.100.\(number)") { letThrough += 1 }
    }

    #expect(letThrough == 5)
  }

  @Test("failures are forgotten after an hour, and so are their rows", arguments: Engine.allCases)
  func window(_ engine: Engine) async throws {
    let made = try await make(engine)
    for _ in 0..<5 { _ = try await begin(made, "boss") }

    let later = now + SignInThrottle.window
    #expect(try await tryOut(made, "boss", "a long password", at: later).signedIn != nil)
    let rows: Int? = try await made.database.read { try $0.value("SELECT count(*) FROM sign_in_failure") }
    #expect(rows == 0)
  }

  @Test("a password hashed with old parameters is hashed anew when it is used", arguments: Engine.allCases)
  func renewed(_ engine: Engine) async throws {
    let made = try await make(engine)
    // As PasswordHashTests has it from argon2-cffi.
    let old = PasswordHash(
      encoded: "$argon2id$v=19$m=4096,t=3,p=2$AAECAwQFBgcICQoLDA0ODw$wf3SGkn0wzoyX5mJ1HpqzieZH/lUh2/4GRWMaxVJzFo")
    let (boss, now) = (made.boss.id, now)
    try await made.database.write { try Users($0).setPassword(boss, old, by: MadePeople.cli, at: now) }

    #expect(try await tryOut(made, "boss", "correct horse battery staple").signedIn != nil)

    let new = try await made.database.read { try Users($0).passwordHash(of: boss) }
    #expect(new?.isOutdated == false && new?.fits("correct horse battery staple") == true)
  }

  @Test("a password that is changed while it is checked lets nobody in", arguments: Engine.allCases)
  func changedMeanwhile(_ engine: Engine) async throws {
    let made = try await make(engine)
    let (boss, now, hash) = (made.boss.id, now, try NewPassword("another password", for: "x").hashed())
    guard case .attempt(let attempt) = try await begin(made, "boss") else { return #expect(Bool(false)) }
    let checked = attempt.check("a long password")
    try await made.database.write { try Users($0).setPassword(boss, hash, by: MadePeople.cli, at: now) }

    let signedIn = try await made.database.write {
      try SignIn($0).finish(checked, secret: .make(), address: "", browser: "", at: now)
    }

    #expect(checked.isRight && signedIn == nil)
  }

  @Test("that an account was slowed down stands in the audit log once", arguments: Engine.allCases)
  func audited(_ engine: Engine) async throws {
    let made = try await make(engine)
    for number in 0..<9 { _ = try await begin(made, "boss", at: now + Milliseconds(number) * 1000) }

    let entries = try await made.database.read { try AuditLog($0).page(AuditFilter(action: .signInThrottled)) }

    #expect(entries.map(\.subject) == [AuditSubject("user", made.boss.id)])
  }
}
