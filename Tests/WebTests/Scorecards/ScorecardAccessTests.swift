import HTTPTypes
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct ScorecardAccessTests {
  @Test("given an agent, when the scorecards are opened, then the own card comes up", arguments: Engine.allCases)
  func ownCard(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.agent, name: "Ann")
    #expect(try await browser.get("/scorecards?month=2023-03").location == CardPlace.first)
    #expect(try await browser.get(CardPlace.month).location == CardPlace.first)
    let card = try await browser.get(CardPlace.first)
    #expect(card.status == .ok && card.body.contains("<h1>Ann</h1>"))
  }

  @Test("given an agent, then colleagues' cards do not exist", arguments: Engine.allCases)
  func others(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.agent, name: "Ann")
    for path in ["", "/criteria/attitude", "/reviews", "/reviews/4", "/exports/csv"] {
      #expect(try await browser.get(CardPlace.second + path).status == .notFound, "\(path)")
    }
    // The fourth review is the colleague's.
    #expect(try await browser.get(CardPlace.first + "/reviews/4").status == .notFound)
    #expect(try await browser.get(CardPlace.month + "/exports/csv").status == .forbidden)
    #expect(try await browser.get(CardPlace.month + "/reviews").status == .forbidden)
  }

  @Test("given an agent, then the reviewer's name is there unless a setting hides it", arguments: Engine.allCases)
  func reviewer(_ engine: Engine) async throws {
    let cards = try await CardPlace(engine)
    let agent = try await cards.place.visitor(.agent, name: "Ann")
    let manager = try await cards.place.visitor(.manager)
    let paths = ["/reviews", "/reviews/1", "/criteria/attitude"]
    for path in paths { #expect(try await agent.get(CardPlace.first + path).body.contains("质检甲"), "\(path)") }
    try await cards.place.database.write { connection in
      try connection.execute("INSERT INTO setting (name, value) VALUES ('show_reviewer', 'no')")
    }
    for path in paths {
      #expect(!(try await agent.get(CardPlace.first + path).body.contains("质检甲")), "\(path)")
      #expect(try await manager.get(CardPlace.first + path).body.contains("质检甲"), "\(path)")
    }
  }

  @Test("given a manager of one team, then the other team does not exist", arguments: Engine.allCases)
  func bound(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.manager, team: "North")
    let card = try await browser.get(CardPlace.month)
    #expect(card.body.contains(">Ann</a>") && !card.body.contains("Bob"))
    #expect(try await browser.get(CardPlace.second).status == .notFound)
    #expect(try await browser.get(CardPlace.month + "?team=South").status == .notFound)
    #expect(try await browser.get(CardPlace.month + "/reviews?team=South").status == .notFound)
    let file = try await browser.get(CardPlace.month + "/exports/csv").body
    #expect(file.contains("Ann") && !file.contains("Bob"))
  }

  @Test("given an agent whose account names no agent, then that is said", arguments: Engine.allCases)
  func unlinked(_ engine: Engine) async throws {
    let cards = try await CardPlace(engine)
    let browser = try await cards.place.visitor(.agent, name: "Ann")
    try await cards.place.database.write { try $0.execute("UPDATE account SET agent_id = NULL") }
    #expect(try await browser.get("/scorecards").body.contains("not linked to an agent"))
  }

  @Test(
    "given addresses of nothing, then they answer so",
    arguments: [
      "/scorecards/2023-13", "/scorecards/x", "/scorecards/2023-03?team=East", "/scorecards/2023-03/agents/99",
      "/scorecards/2023-03/agents/x", "/scorecards/2023-03/exports/pdf", "/scorecards/2023-03/agents/1/criteria/none",
      "/scorecards/2023-03/agents/1/reviews/99", "/scorecards/9999-01",
    ])
  func nothing(_ path: String) async throws {
    let browser = try await CardPlace(.sqlite).place.visitor(.manager)
    #expect(try await browser.get(path).status == .notFound)
  }
}
