import Kernel
import People
import Store
import TestSupport
import Testing

@Suite struct InvitationsTests {
  private let now = MadePeople.now
  private let secret = MadePeople.secret(7)
  private let gone = "This link does not work any more."

  private func hash() throws -> PasswordHash { try NewPassword("a long password", for: "x").hashed() }

  @Test("given a new database, the first link makes the first administrator, once", arguments: Engine.allCases)
  func first(_ engine: Engine) async throws {
    let (database, hash, now, secret) = (try await engine.database(), try hash(), now, secret)
    try await database.write { _ = try Invitations($0).inviteFirst(secret: MadePeople.secret(1), at: now) }
    try await database.write { _ = try Invitations($0).inviteFirst(secret: secret, at: now) }

    #expect(await database.refusal { _ = try Invitations($0).open(MadePeople.secret(1), at: now) } == gone)
    let user = try await database.write {
      try Invitations($0).acceptFirst(secret, NewUser("boss", roles: .reviewer), hash, at: now)
    }

    #expect(user.roles == [.administrator, .reviewer] && user.hasPassword)
    #expect(await database.refusal { _ = try Invitations($0).open(secret, at: now) } == gone)
    #expect(
      await database.refusal { _ = try Invitations($0).inviteFirst(secret: secret, at: now) }
        == "There is an administrator already.")
  }

  @Test("links that users have not used count until they are used or too old", arguments: Engine.allCases)
  func waiting(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (now, hash, secret) = (now, try hash(), secret)
    let ids = [
      try await made.add(NewUser("ann", roles: .agent)).id, try await made.add(NewUser("bea", roles: .agent)).id,
    ]
    try await made.database.write { connection in
      for (number, id) in ids.enumerated() {
        let own = number == 0 ? secret : MadePeople.secret(UInt64(90 + number))
        _ = try Invitations(connection).invite(id, secret: own, by: MadePeople.cli, at: now)
      }
    }
    #expect(try await made.database.read { try Invitations($0).waiting(at: now) } == 2)
    try await made.database.write { _ = try Invitations($0).accept(secret, hash, at: now) }
    #expect(try await made.database.read { try Invitations($0).waiting(at: now) } == 1)
    #expect(try await made.database.read { try Invitations($0).waiting(at: now + Invitation.lifetime) } == 0)
  }

  @Test("given an invitation, the user chooses a password with it once, within seven days", arguments: Engine.allCases)
  func user(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (id, hash, now, secret) = (try await made.add(NewUser("ann", roles: .agent)).id, try hash(), now, secret)
    let invitation = try await made.database.write {
      try Invitations($0).invite(id, secret: secret, by: MadePeople.cli, at: now)
    }

    #expect(invitation.expiresAt == now + 7 * 24 * 3_600_000)
    #expect(await made.database.refusal { _ = try Invitations($0).open(secret, at: invitation.expiresAt) } == gone)
    #expect(await made.database.refusal { _ = try Invitations($0).open(MadePeople.secret(8), at: now) } == gone)
    let opened = try await made.database.read { try Invitations($0).open(secret, at: invitation.expiresAt - 1) }
    #expect(opened.user?.name == "ann")
    let user = try await made.database.write { try Invitations($0).accept(secret, hash, at: now) }
    #expect(user.id == id && user.hasPassword)
    #expect(await made.database.refusal { _ = try Invitations($0).accept(secret, hash, at: now) } == gone)
  }

  @Test("another password ends an open link", arguments: Engine.allCases)
  func passwordChanged(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (boss, hash, now, secret) = (made.boss.id, try hash(), now, secret)
    try await made.database.write { connection in
      _ = try Invitations(connection).invite(boss, secret: secret, by: MadePeople.cli, at: now)
      try Users(connection).setPassword(boss, hash, by: .user(boss), at: now)
    }

    #expect(await made.database.refusal { _ = try Invitations($0).open(secret, at: now) } == gone)
  }

  @Test("a second invitation ends the first, and a disabled user's ends too", arguments: Engine.allCases)
  func replaced(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (id, now, secret) = (try await made.add(NewUser("ann", roles: .agent)).id, now, secret)
    for number in [1, 2] as [UInt64] {
      try await made.database.write {
        _ = try Invitations($0).invite(id, secret: MadePeople.secret(number), by: MadePeople.cli, at: now)
      }
    }

    #expect(await made.database.refusal { _ = try Invitations($0).open(MadePeople.secret(1), at: now) } == gone)
    try await made.database.write { try Users($0).disable(id, by: MadePeople.cli, at: now) }
    #expect(await made.database.refusal { _ = try Invitations($0).open(MadePeople.secret(2), at: now) } == gone)
    #expect(
      await made.database.refusal { _ = try Invitations($0).invite(id, secret: secret, by: MadePeople.cli, at: now) }
        == "“ann” is disabled.")
  }
}
