import HTTPTypes
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Programs that show a token")
struct TokenTests {
  private func token(
    _ place: Workplace, of role: Roles, _ scopes: Set<TokenScope> = [.read], expiresAt: Instant? = nil
  ) async throws -> HTTPFields {
    let user = try await place.add(role)
    let secret = Secret.make()
    try await place.database.write { connection in
      try APITokens(connection).make(
        "monthly export", for: user.id, scopes, expiresAt: expiresAt, secret: secret, by: .system,
        at: Workplace.now - 7_200_000)
    }
    return [.authorization: "Bearer \(APIToken.text(secret))"]
  }

  @Test("given a token that may read, then it opens files and is marked as used", arguments: Engine.allCases)
  func reads(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let headers = try await token(place, of: .administrator)
    let answer = try await place.stranger.get(PeopleLinks.csv, headers: headers)
    #expect(answer.status == .ok)
    #expect(answer.body.lowercased().contains("administrator"))
    let used = try await place.database.read { try $0.value("SELECT used_at FROM api_token", as: Instant.self) }
    #expect(used == Workplace.now)
  }

  @Test("given a token, then it opens no page and changes nothing", arguments: [Engine.sqlite])
  func noPages(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let headers = try await token(place, of: .administrator, [.read, .write, .admin])
    for path in ["/", "/people", "/account"] {
      #expect(try await place.stranger.get(path, headers: headers).status == .forbidden, "\(path)")
    }
  }

  @Test("given a token of somebody whose roles do not open a file, then neither does it", arguments: [Engine.sqlite])
  func roles(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let headers = try await token(place, of: .agent)
    #expect(try await place.stranger.get(PeopleLinks.csv, headers: headers).status == .forbidden)
  }

  @Test("given a token that may not read or has expired, then it opens nothing", arguments: Engine.allCases)
  func refused(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let writes = try await token(place, of: .administrator, [.write])
    let expired = try await token(place, of: .manager, expiresAt: Workplace.now)
    for headers in [writes, expired, [.authorization: "Bearer assay_nonsense"]] {
      let answer = try await place.stranger.get(BoardLinks.file, headers: headers)
      #expect(answer.status == .forbidden)
      #expect(answer.body.contains("token"))
    }
  }

  @Test("given a proxy's own credentials, then a session counts as without them", arguments: [Engine.sqlite])
  func foreign(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let headers: HTTPFields = [.authorization: "Basic YTpi"]
    #expect(try await place.stranger.get("/", headers: headers).status == .seeOther)
    let browser = try await place.visitor(.manager)
    for path in ["/", BoardLinks.file] {
      #expect(try await browser.get(path, headers: headers).status == .ok, "\(path)")
    }
  }
}
