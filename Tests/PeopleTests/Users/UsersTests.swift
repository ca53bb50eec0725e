import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@Suite struct UsersTests {
  @Test("given a new user, when it is read, then it is as it was said", arguments: Engine.allCases)
  func adding(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)

    try await made.add(NewUser("  Ａnn  Lee ", display: "安 李", roles: [.manager, .trainer], language: .en))

    let user = try await made.user("ANN LEE")
    #expect(user.name == "Ａnn Lee" && user.display == "安 李" && user.roles == [.trainer, .manager])
    #expect(user.language == .en && user.theme == .system && user.isActive && !user.hasPassword)
    #expect(user.createdAt == MadePeople.now && user.seenAt == nil && user.team == nil)
  }

  @Test("a name that is none or that another user has is refused", arguments: Engine.allCases)
  func names(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let add = { (name: String, roles: Roles) in
      await made.database.refusal {
        try Users($0).add(NewUser(name, roles: roles), by: MadePeople.cli, at: MadePeople.now)
      }
    }

    #expect(await add("BOSS", .agent) == "There is a user “boss” already.")
    #expect(await add("b o s s", .agent) == "There is a user “boss” already.")
    #expect(await add(" ", .agent) == "A user needs a name.")
    #expect(await add("a\u{202E}b", .agent) == "A user's name holds a character that does not show.")
    #expect(await add("ann", []) == "A user needs a role.")
  }

  @Test("users are found by part of a name, role and state, some at a time", arguments: Engine.allCases)
  func pages(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    for name in ["c", "a", "b%", "d"] { try await made.add(NewUser(name, display: "Team \(name)", roles: .manager)) }
    let d = try await made.user("d").id
    try await made.database.write { try Users($0).disable(d, by: MadePeople.cli, at: MadePeople.now) }

    let names = { (filter: UserFilter, limit: Int, offset: Int) in
      try await made.database.read { try Users($0).page(filter, limit: limit, offset: offset).map(\.name) }
    }

    #expect(try await names(UserFilter(), 2, 1) == ["b%", "boss"])
    #expect(try await names(UserFilter(text: "TEAM", isActive: true), 9, 0) == ["a", "b%", "c"])
    #expect(try await names(UserFilter(text: "%"), 9, 0) == ["b%"])
    #expect(try await names(UserFilter(role: .administrator), 9, 0) == ["boss"])
    #expect(try await made.database.read { try Users($0).count(UserFilter(role: .manager)) } == 4)
  }

  @Test("an agent and a reviewer are those of that name, or new ones", arguments: Engine.allCases)
  func links(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (known, quinn) = try await made.database.write { connection in
      (
        try Agents(connection).id(named: "小明"),
        try Reviewers(connection).add("Quinn", dailyLoad: 7, by: .system, at: MadePeople.now)
      )
    }

    let ming = try await made.add(NewUser("ming", display: "小 明", roles: .agent))
    let both = try await made.add(NewUser("q", roles: [.agent, .reviewer], agent: "New", reviewer: "quinn"))

    let (agents, reviewers) = try await made.database.read {
      (try Agents($0).all(), try Reviewers($0).all())
    }
    #expect(ming.agent == known && agents.map(\.name) == ["New", "小明"])
    #expect(both.reviewer?.rawValue == quinn.id.rawValue && reviewers.map(\.dailyLoad) == [7])
    #expect(reviewers[0].agent == both.agent, "never gets own tickets")
    #expect(
      await made.database.refusal {
        try Users($0).add(NewUser("x", roles: .agent, agent: "小明"), by: MadePeople.cli, at: MadePeople.now)
      } == "The user “ming” is that agent already.")
  }

  @Test("who is no reviewer any more, or disabled, gets no tickets", arguments: Engine.allCases)
  func reviewersOnDuty(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let id = try await made.add(NewUser("Quinn", roles: .reviewer)).id
    let onDuty = { try await made.database.read { try Reviewers($0).all().map(\.isActive) } }
    let (now, cli) = (MadePeople.now, MadePeople.cli)

    #expect(try await onDuty() == [true])
    try await made.database.write { try Users($0).changeRoles(id, to: .manager, by: cli, at: now) }
    #expect(try await onDuty() == [false])
    try await made.database.write { try Users($0).changeRoles(id, to: [.manager, .reviewer], by: cli, at: now) }
    #expect(try await onDuty() == [true])
    try await made.database.write { try Users($0).disable(id, by: cli, at: now) }
    #expect(try await onDuty() == [false])
    try await made.database.write { try Users($0).enable(id, by: cli, at: now) }
    #expect(try await onDuty() == [true])
  }

  @Test("the last active administrator stays one", arguments: Engine.allCases)
  func lastAdministrator(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (boss, cli, now) = (made.boss.id, MadePeople.cli, MadePeople.now)
    let second = try await made.add(NewUser("second", roles: .administrator)).id
    try await made.database.write { try Users($0).disable(second, by: cli, at: now) }

    let sentence = "“boss” is the last active administrator."
    #expect(await made.database.refusal { try Users($0).disable(boss, by: cli, at: now) } == sentence)
    #expect(await made.database.refusal { try Users($0).changeRoles(boss, to: .manager, by: cli, at: now) } == sentence)

    try await made.database.write { try Users($0).enable(second, by: cli, at: now) }
    #expect(await made.database.refusal { try Users($0).disable(boss, by: cli, at: now) } == nil)
  }

  @Test("a user can be bound to a team that there is", arguments: Engine.allCases)
  func teams(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    try await made.database.write { connection in
      try Agents(connection).assign(try Agents(connection).id(named: "a"), toTeam: "Returns")
    }

    let user = try await made.add(NewUser("lead", roles: .manager, team: "returns"))

    #expect(user.team?.name == "Returns")
    #expect(
      await made.database.refusal {
        try Users($0).bind(user.id, toTeam: "Sales", by: MadePeople.cli, at: MadePeople.now)
      }
        == "There is no team “Sales”.")
    try await made.database.write { try Users($0).bind(user.id, toTeam: nil, by: MadePeople.cli, at: MadePeople.now) }
    #expect(try await made.user("lead").team == nil)
  }

  @Test("names, language and theme can be changed", arguments: Engine.allCases)
  func changes(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    let (id, cli, now) = (made.boss.id, MadePeople.cli, MadePeople.now)

    try await made.database.write { connection in
      try Users(connection).rename(id, to: "Chef", display: "老板", by: cli, at: now)
      try Users(connection).setLanguage(id, to: .en, by: cli, at: now)
      try Users(connection).setTheme(id, to: .dark, by: cli, at: now)
    }

    let user = try await made.user("chef")
    #expect(user.id == id && user.display == "老板" && user.language == .en && user.theme == .dark)
  }
}
