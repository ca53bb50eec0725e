import HTTPTypes
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct PeopleTests {
  @Test("the list finds, sorts and exports users", arguments: Engine.allCases)
  func list(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    try await place.add(.agent, name: "Bo")
    try await place.add(.reviewer, name: "Cy")
    let found = try await boss.get("/people?q=bo&role=agent")
    #expect(found.body.contains(">Bo</a>") && !found.body.contains(">Cy</a>"))
    let sorted = try await boss.get("/people?sort=-name").body
    let (cy, bo) = (try #require(sorted.firstRange(of: ">Cy<")), try #require(sorted.firstRange(of: ">Bo<")))
    #expect(cy.lowerBound < bo.lowerBound)
    let file = try await boss.get("/people/users.csv?role=reviewer")
    #expect(file.body.split(separator: "\r\n").count == 2 && file.body.contains("Cy,Cy,reviewer,,Active,"))
  }

  @Test("somebody added gets a link that is shown once and lets them in", arguments: Engine.allCases)
  func add(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    let added = try await boss.post(
      "/people/users", ["name": "bo", "display": "Bo", "role": "agent", "role": "reviewer", "language": "zh"])
    let link = try #require(added.body.firstMatch(of: /value="(\/invitation\/[\w-]{43})"/)).1
    #expect(added.status == .ok && added.location == nil && added.headers[.setCookie] == nil)
    let opened = try await place.stranger.post(
      String(link), ["password": Workplace.password, "again": Workplace.password])
    #expect(opened.location == "/")
    let user = try await place.database.read { try Users($0).named("bo") }
    #expect(user.roles == [.agent, .reviewer] && user.language == .zh && user.agent != nil && user.reviewer != nil)
    #expect(try await !boss.get("/people/users/\(user.id)").body.contains("/invitation/"))
  }

  @Test("a form with errors says them beside its fields and keeps what was typed", arguments: Engine.allCases)
  func badFields(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    let long = String(repeating: "长", count: 101)
    let refused = try await boss.post("/people/users", ["name": long, "display": "Bo", "agent": "a\u{202E}b"])
    #expect(refused.body.ranges(of: "class=\"bad\" role=\"alert\"").count == 3)
    #expect(refused.body.contains("value=\"Bo\"") && refused.body.contains("A user needs a role."))
    let taken = try await boss.post("/people/users", ["name": "ADA", "role": "agent"])
    #expect(taken.body.contains("There is a user “Ada” already."))
    let team = try await boss.post("/people/users", ["name": "bo", "role": "manager", "team": "Nowhere"])
    #expect(team.body.contains("There is no team “Nowhere”."))
    #expect(try await place.database.read { try Users($0).count() } == 1)
  }

  @Test("the last administrator stays one, and the page says why", arguments: Engine.allCases)
  func lastAdministrator(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    let sentence = "“Ada” is the last active administrator."
    #expect(try await boss.post("/people/users/1", ["name": "Ada", "role": "agent"]).body.contains(sentence))
    #expect(try await boss.post("/people/users/1/disabling", [:]).body.contains(sentence))
    let user = try await place.database.read { try Users($0).named("ada") }
    #expect(user.roles == .administrator && user.isActive && user.agent == nil)
  }

  @Test("roles, names and team change in one go", arguments: Engine.allCases)
  func change(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    let bo = try await place.add(.agent, name: "Bo")
    try await place.database.write { try Agents($0).assign(try Agents($0).id(named: "Bo"), toTeam: "East") }
    let saved = try await boss.post(
      "/people/users/\(bo.id)", ["name": "bo2", "display": "Bo Two", "role": "manager", "team": "East"])
    #expect(saved.location == "/people/users/\(bo.id)")
    let now = try await place.database.read { try Users($0).user(bo.id) }
    #expect(now.name == "bo2" && now.display == "Bo Two" && now.roles == .manager && now.team?.name == "East")
  }

  @Test("disabling ends sessions and enabling opens the door again", arguments: Engine.allCases)
  func disable(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    let bo = try await place.add(.agent, name: "Bo")
    let browser = place.stranger
    try await browser.signIn(bo, at: Workplace.now)
    _ = try await boss.post("/people/users/\(bo.id)/disabling", [:])
    #expect(try await browser.get("/").status == .seeOther)
    #expect(try await boss.post("/people/users/\(bo.id)/invitations", [:]).body.contains("is disabled."))
    _ = try await boss.post("/people/users/\(bo.id)/enabling", [:])
    try await browser.signIn(bo, at: Workplace.now)
    #expect(try await browser.get("/").status == .ok)
  }

  @Test("one session ends, and only one of that user", arguments: Engine.allCases)
  func sessions(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    let (bo, cy) = (try await place.add(.agent, name: "Bo"), try await place.add(.agent, name: "Cy"))
    let browser = place.stranger
    try await browser.signIn(bo, at: Workplace.now)
    let session = try #require(
      try await place.database.read { try Sessions($0).all(of: bo.id, at: Workplace.now) }.first)
    let other = try await boss.post("/people/users/\(cy.id)/sessions/ending", ["session": "\(session.id)"])
    #expect(other.body.contains("There is no such session."))
    #expect(try await browser.get("/").status == .ok)
    _ = try await boss.post("/people/users/\(bo.id)/sessions/ending", ["session": "\(session.id)"])
    #expect(try await browser.get("/").status == .seeOther)
  }

  @Test("a token is shown once, with its scopes, and can be revoked", arguments: Engine.allCases)
  func tokens(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    let made = try await boss.post(
      "/people/users/1/tokens", ["token": "feed", "scope": "write", "expires": "2026-12-31"])
    let text = String(try #require(made.body.firstMatch(of: /value="(assay_[\w-]{43})"/)).1)
    let secret = try #require(APIToken.secret(in: text))
    let found = try #require(try await place.database.read { try APITokens($0).find(secret, at: Workplace.now) })
    #expect(found.token.scopes == [.write])
    let newYear = try #require(Day("2027-01-01"))
    #expect(found.token.expiresAt == Zone.shanghai.start(of: newYear))
    #expect(try await !boss.get("/people/users/1").body.contains(text))
    let bad = try await boss.post("/people/users/1/tokens", ["token": "other", "expires": "tomorrow"])
    #expect(bad.body.contains("“tomorrow” is no day.") && bad.body.contains("value=\"other\""))
    #expect(try await boss.post("/people/users/1/tokens", ["token": "other"]).body.contains("A token needs a scope."))
    _ = try await boss.post("/people/users/1/tokens/revocations", ["id": "\(found.token.id)"])
    #expect(try await place.database.read { try APITokens($0).find(secret, at: Workplace.now) } == nil)
  }

  @Test("users that do not exist are not found", arguments: ["99", "0", "-1", "x", "9223372036854775808"])
  func missing(_ id: String) async throws {
    let place = try await Workplace(.sqlite)
    let boss = try await place.visitor(.administrator)
    #expect(try await boss.get("/people/users/\(id)").status == .notFound)
    #expect(try await boss.post("/people/users/\(id)/disabling", [:]).status == .notFound)
    #expect(try await boss.post("/people/users/\(id)", ["name": "x", "role": "agent"]).status == .notFound)
  }

  @Test("a list longer than a page has further pages", arguments: Engine.allCases)
  func pages(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    try await place.database.write { connection in
      for number in 100..<160 {
        try Users(connection).add(NewUser("user \(number)", roles: .trainer), by: .system, at: Workplace.now)
      }
    }
    #expect(try await boss.get("/people").body.ranges(of: "<tr><td>").count == 50)
    #expect(try await boss.get("/people?page=2").body.ranges(of: "<tr><td>").count == 11)
    #expect(try await boss.get("/people?page=99").status == .ok)
  }
}
