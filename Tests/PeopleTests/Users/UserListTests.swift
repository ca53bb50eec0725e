import Kernel
import People
import Store
import TestSupport
import Testing

@Suite struct UserListTests {
  @Test("users are listed in each order, both ways", arguments: Engine.allCases)
  func orders(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    try await made.add(NewUser("zoe", display: "Ann", roles: .trainer))
    try await made.database.write { connection in
      try connection.execute("UPDATE account SET seen_at = 5, created_at = 9000000000000 WHERE name = 'zoe'")
    }
    for (order, names) in [
      (UserOrder.name, ["boss", "zoe"]), (.display, ["zoe", "boss"]), (.seen, ["boss", "zoe"]),
      (.created, ["boss", "zoe"]),
    ] {
      let (up, down) = try await made.database.read { connection in
        (
          try Users(connection).page(by: ListOrder(order)).map(\.name),
          try Users(connection).page(by: ListOrder(order, descending: true)).map(\.name)
        )
      }
      #expect(up == names && down == names.reversed(), "\(order)")
    }
  }

  @Test("displayed names are found by id, and teams by name", arguments: Engine.allCases)
  func names(_ engine: Engine) async throws {
    let made = try await MadePeople.make(engine)
    try await made.database.write { try Agents($0).assign(try Agents($0).id(named: "Bo"), toTeam: "East") }
    let (names, teams) = try await made.database.read { connection in
      (try Users(connection).names(of: [made.boss.id, User.ID(99)]), try Agents(connection).teams().map(\.name))
    }
    #expect(names == [made.boss.id: "boss"] && teams == ["East"])
  }
}
