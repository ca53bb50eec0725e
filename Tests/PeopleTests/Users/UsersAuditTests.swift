import Kernel
import People
import Store
import TestSupport
import Testing

@Suite struct UsersAuditTests {
  @Test("everything that changes a user stands in the audit log, and nothing that does not", arguments: Engine.allCases)
  func actions(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (boss, now, cli) = (made.boss.id, MadePeople.now, MadePeople.cli)
    let hash = try NewPassword("a long password", for: "x").hashed()
    let ann = try await made.add(NewUser("ann", roles: .manager)).id
    try await made.database.write { connection in
      let (users, sessions) = (Users(connection), Sessions(connection))
      for _ in 0..<2 {
        try users.rename(ann, display: "Ann", by: cli, at: now)
        try users.changeRoles(ann, to: .trainer, by: cli, at: now)
        try users.bind(ann, toTeam: nil, by: cli, at: now)
        try users.setTheme(ann, to: .dark, by: cli, at: now)
      }
      _ = try Invitations(connection).invite(ann, secret: MadePeople.secret(1), by: .user(boss), at: now)
      _ = try Invitations(connection).accept(MadePeople.secret(1), hash, at: now)
      let session = try sessions.start(ann, secret: MadePeople.secret(2), address: "", browser: "", at: now)
      try sessions.end(session.id, of: ann, by: .user(ann), at: now)
      try sessions.endAll(of: ann, by: .user(ann), at: now)
      let token = try APITokens(connection).make("t", for: ann, [.read], secret: MadePeople.secret(3), by: cli, at: now)
      try APITokens(connection).revoke(token.id, of: ann, by: cli, at: now)
      for _ in 0..<2 { try users.disable(ann, by: .user(boss), at: now) }
      for _ in 0..<2 { try users.enable(ann, by: .user(boss), at: now) }
    }

    let entries = try await made.database.read { try AuditLog($0).page(AuditFilter(subjectID: "\(ann)")) }

    #expect(
      entries.reversed().map(\.action) == [
        "user.added", "user.renamed", "user.roles", "user.preferences", "user.invited", "user.password",
        "session.started", "session.ended", "token.made", "token.revoked", "user.disabled", "user.enabled",
      ])
    #expect(entries.reversed()[2].before?.contains(#""roles":["manager"]"#) == true)
    #expect(entries.reversed()[2].after?.contains(#""roles":["trainer"]"#) == true)
    #expect(entries[0].who == .user(boss) && entries.last?.who == cli)
  }

  @Test("no secret and no hash of one stands in the audit log", arguments: Engine.allCases)
  func noSecrets(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (boss, now, secret) = (made.boss.id, MadePeople.now, MadePeople.secret(1))
    let hash = try NewPassword("a long password", for: "x").hashed()
    try await made.database.write { connection in
      try Users(connection).setPassword(boss, hash, by: MadePeople.cli, at: now)
      _ = try Invitations(connection).invite(boss, secret: secret, by: MadePeople.cli, at: now)
      try Sessions(connection).start(boss, secret: secret, address: "", browser: "", at: now)
      try APITokens(connection).make("t", for: boss, [.read], secret: secret, by: MadePeople.cli, at: now)
    }

    let texts = try await made.database.read { try AuditLog($0).page().flatMap { [$0.before, $0.after] } }

    for word in ["argon2", "a long password", hash.encoded, secret.text, secret.hash] {
      #expect(!texts.contains { $0?.contains(word) == true }, "\(word)")
    }
  }
}
