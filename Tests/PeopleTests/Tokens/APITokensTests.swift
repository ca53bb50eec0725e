import Kernel
import People
import Store
import TestSupport
import Testing

@Suite struct APITokensTests {
  private let now = MadePeople.now
  private let secret = MadePeople.secret(3)

  private func make(_ made: MadePeople, _ name: String = "bot", expiresAt: Instant? = nil) async throws -> APIToken {
    let (secret, now) = (secret, now)
    return try await made.database.write {
      try APITokens($0).make(
        name, for: made.boss.id, [.write, .read], expiresAt: expiresAt, secret: secret, by: MadePeople.cli, at: now)
    }
  }

  private func find(_ made: MadePeople, at instant: Instant) async throws -> APIToken? {
    let secret = secret
    return try await made.database.read { try APITokens($0).find(secret, at: instant)?.token }
  }

  @Test("a token finds its user until it expires", arguments: Engine.allCases)
  func finding(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let token = try await make(made, expiresAt: now + 1000)

    #expect(token.scopes == [.read, .write] && token.name == "bot" && token.user == made.boss.id)
    #expect(try await find(made, at: now + 999) == token)
    #expect(try await find(made, at: now + 1000) == nil)
    #expect(try await made.database.read { try APITokens($0).find(MadePeople.secret(4), at: MadePeople.now) == nil })
  }

  @Test("a revoked token and one of a disabled user find nobody", arguments: Engine.allCases)
  func revoked(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (boss, now) = (made.boss.id, now)
    let other = try await made.add(NewUser("other", roles: .administrator)).id
    let token = try await make(made)

    #expect(
      await made.database.refusal { try APITokens($0).revoke(token.id, of: other, by: MadePeople.cli, at: now) }
        == "There is no such token.")
    try await made.database.write { try APITokens($0).revoke(token.id, of: boss, by: MadePeople.cli, at: now) }
    #expect(try await find(made, at: now) == nil)

    _ = try await make(made)
    try await made.database.write { try Users($0).disable(boss, by: MadePeople.cli, at: now) }
    #expect(try await find(made, at: now) == nil)
    #expect(try await made.database.read { try APITokens($0).all(of: boss) } == [])
  }

  @Test("when a token was used is written at most once a minute", arguments: Engine.allCases)
  func used(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (token, now) = (try await make(made), now)

    for offset: Milliseconds in [0, 59_999, 60_000, 90_000] {
      try await made.database.write { try APITokens($0).touch(token, at: now + offset) }
    }

    #expect(try await find(made, at: now)?.usedAt == now + 60_000)
  }

  @Test("a token without scope or name, expired, or of a name that is taken is refused", arguments: Engine.allCases)
  func refused(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    _ = try await make(made)
    let refusal = { (name: String, scopes: Set<TokenScope>, expiresAt: Instant?) in
      await made.database.refusal {
        try APITokens($0).make(
          name, for: made.boss.id, scopes, expiresAt: expiresAt, secret: .make(), by: MadePeople.cli, at: MadePeople.now
        )
      }
    }

    #expect(await refusal("x", [], nil) == "A token needs a scope.")
    #expect(await refusal("", [.read], nil) == "A token needs a name.")
    #expect(await refusal("x", [.read], now) == "The token would have expired already.")
    #expect(await refusal("bot", [.read], nil) == "“boss” has a token “bot” already.")
  }

  @Test("what a program sends is read back, and nothing else")
  func text() {
    #expect(APIToken.secret(in: APIToken.text(secret))?.hash == secret.hash)
    #expect(APIToken.secret(in: secret.text) == nil && APIToken.secret(in: "assay_") == nil)
  }
}
