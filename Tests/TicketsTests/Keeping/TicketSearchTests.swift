import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite struct TicketSearchTests {
  /// Three tickets of 小明 and 小红, and the agents' ids.
  private func team(_ engine: Engine) async throws -> (any Database, [Agent.ID]) {
    let team = try await ImportingTickets(engine)
    let rows = [("T1", "小明"), ("T12", "小红"), ("T2", "小明"), ("t1", "小红")].map {
      "\($0),chat,normal,\($1),C1,solved,2023-03-01 09:00:00,2023-03-01 09:04:00,2023-03-01 10:00:00,0,5,"
        + "2023-03-01 10:00:00"
    }
    try await team.importRows(rows)
    let agents = try await team.database.read { connection in
      try ["小明", "小红"].map { try Agents(connection).named($0).id }
    }
    return (team.database, agents)
  }

  private func numbers(_ text: String, _ scope: TicketSearch.Scope, _ database: any Database) async throws -> [String] {
    try await database.read { try TicketSearch($0, scope).tickets(text).map(\.number) }
  }

  @Test("a number finds its ticket first, and those that begin with it", arguments: Engine.allCases)
  func numbers(_ engine: Engine) async throws {
    let (database, _) = try await team(engine)
    for (text, found) in [("T1", ["T1", "T12"]), ("T", ["T1", "T12", "T2"]), ("t", ["t1"]), ("X", []), ("T123", [])] {
      #expect(try await numbers(text, .everybody, database) == found, "\(text)")
    }
  }

  @Test("a number can stand behind its source", arguments: Engine.allCases)
  func sources(_ engine: Engine) async throws {
    let (database, _) = try await team(engine)
    let source = try #require(try await database.read { try TicketSearch($0, .everybody).tickets("T2").first?.source })
    #expect(try await numbers("\(source):T2", .everybody, database) == ["T2"])
    #expect(try await numbers("\(source):", .everybody, database) == [])
  }

  @Test("signs that searches read as patterns are just signs", arguments: Engine.allCases)
  func signs(_ engine: Engine) async throws {
    let (database, _) = try await team(engine)
    for text in ["%", "_", "T_", "'", "\\"] { #expect(try await numbers(text, .everybody, database) == []) }
  }

  @Test("an agent finds her own, a team its agents’", arguments: Engine.allCases)
  func scopes(_ engine: Engine) async throws {
    let (database, agents) = try await team(engine)
    try await database.write { try Agents($0).assign(agents[1], toTeam: "East") }
    let east = try #require(try await database.read { try Agents($0).teams() }.first)
    #expect(try await numbers("T", .agent(agents[0]), database) == ["T1", "T2"])
    #expect(try await numbers("T", .team(east.id), database) == ["T12"])
    let ids = try await database.read { try TicketSearch($0, .everybody).tickets("T2").map(\.id) }
    let hits = try await database.read { connection in
      try [.everybody, .agent(agents[0]), .agent(agents[1]), .team(east.id)].map {
        try TicketSearch(connection, $0).ticket(ids[0])?.number
      }
    }
    #expect(hits == ["T2", "T2", nil, nil])
  }
}
