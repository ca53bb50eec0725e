import HTTPTypes
import Kernel
@testable import People
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct SignInTests {
  @Test("whoever is not signed in is sent to sign in, and back to where they wanted", arguments: Engine.allCases)
  func sentToSignIn(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    try await place.add(.manager)
    let browser = place.stranger
    let refused = try await browser.get("/account?from=here")
    #expect(refused.status == .seeOther)
    #expect(refused.location == "/sign-in?next=%2Faccount%3Ffrom%3Dhere")
    let signedIn = try await browser.post(
      "/sign-in", ["name": "Manager", "password": Workplace.password, "next": "/account"])
    #expect(signedIn.location == "/account")
    #expect(try await browser.get("/account").status == .ok)
  }

  @Test("a wrong password and an unknown name get the same answer", arguments: Engine.allCases)
  func wrongPassword(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    try await place.add(.manager)
    let wrong = try await place.stranger.post("/sign-in", ["name": "manager", "password": "not this one at all"])
    let unknown = try await place.stranger.post("/sign-in", ["name": "manages", "password": "not this one at all"])
    #expect(wrong.status == .forbidden)
    #expect(wrong.body.replacing("manager", with: "?") == unknown.body.replacing("manages", with: "?"))
    #expect(wrong.headers[.setCookie] == nil)
  }

  @Test("who signs in where somebody was signed in already ends that session", arguments: Engine.allCases)
  func signsInAgain(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    try await place.add(.manager)
    let browser = place.stranger
    for _ in 1...2 { _ = try await browser.post("/sign-in", ["name": "Manager", "password": Workplace.password]) }
    let sessions = try await place.database.read { try $0.value("SELECT count(*) FROM session", as: Int.self) }
    #expect(sessions == 1)
    #expect(try await browser.get("/account").status == .ok)
  }

  @Test(
    "nobody is sent to another server after signing in",
    arguments: ["//evil.test", "https://evil.test", "/\\evil.test", "/\t/evil.test", "/\n/evil.test", "/质检"])
  func noOtherServer(_ next: String) {
    #expect(SignInLinks.target(next) == "/")
  }

  @Test(
    "behind a proxy the last address that it was told counts, elsewhere none that is only claimed",
    arguments: [(true, "203.0.113.9"), (false, "127.0.0.1")])
  func proxied(_ isProxied: Bool, _ address: String) async throws {
    let place = try await Workplace(.sqlite)
    let client = WebClient(place.database, at: Workplace.now, isProxied: isProxied)
    let chain = try #require(HTTPField.Name("X-Forwarded-For"))

    _ = try await client.postRaw(
      "/sign-in", "name=nobody&password=wrong",
      headers: [.contentType: "application/x-www-form-urlencoded", chain: "198.51.100.1, 203.0.113.9"])

    let counted = try await place.database.read {
      try $0.value("SELECT digest FROM sign_in_failure WHERE kind = 'address'", as: String.self)
    }
    #expect(counted == SignInThrottle.Key(.address, address).digest)
  }

  @Test("signing out ends the session for good", arguments: Engine.allCases)
  func signOut(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let browser = try await place.visitor(.manager)
    #expect(try await browser.post("/sign-out", [:]).location == "/sign-in")
    #expect(try await browser.get("/").location == "/sign-in")
  }

  @Test("a form without the session's token changes nothing", arguments: Engine.allCases)
  func token(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let browser = try await place.visitor(.manager)
    let refused = try await browser.postRaw(
      "/account/preferences", "language=zh&csrf=0", headers: [.contentType: "application/x-www-form-urlencoded"])
    #expect(refused.status == .forbidden)
    #expect(try await browser.get("/account").body.contains("lang=\"en\""))
  }

  @Test("a form of another site is not taken for a sign-in")
  func otherSite() async throws {
    let place = try await Workplace(.sqlite)
    let refused = try await place.stranger.postRaw(
      "/sign-in", "name=a&password=b",
      headers: [.contentType: "application/x-www-form-urlencoded", .secFetchSite: "cross-site"])
    #expect(refused.status == .forbidden)
  }
}
