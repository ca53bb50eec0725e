import Content
import Foundation
import Kernel
import People
import Quality
import Statistics
import Store
import TestSupport
import Testing
import Tickets

@testable import Scorecards

struct OneAgentTests {
  @Test(
    "Given one agent is asked for, then the card is that of the whole export and the team's figures stand beside it",
    arguments: Engine.allCases)
  func sameCard(engine: Engine) async throws {
    let all = try await MadeMonth.pair.card(engine, targets: ScorecardFiguresTests.targets)
    let one = try await MadeMonth.pair.card(engine, targets: ScorecardFiguresTests.targets, agent: "小明")
    let own = try #require(all.agents.first { $0.agent.name == "小明" })

    #expect(one.agents.map(\.agent.name) == ["小明"])
    #expect(one.team == all.team)
    #expect(one.agents.first?.figures == own.figures)
    #expect(one.agents.first?.standings == own.standings)
    #expect(one.agents.first?.standardisedSpeed == own.standardisedSpeed)
    #expect(one.agents.first?.standardisedQuality == own.standardisedQuality)
  }

  @Test("Given one agent's figures only, then they are the same, with the team's mix", arguments: Engine.allCases)
  func figures(engine: Engine) async throws {
    let database = try await MadeMonth.pair.database(engine)
    let cards = try await Self.cards(database)

    #expect(ScorecardCSV(cards[0]).bytes() == ScorecardCSV(cards[1]).bytes())
    #expect(cards[1].agents.first?.standardisedSpeed != nil)
  }

  @Test("Given one agent's figures only, then no sheet of anybody else is read", arguments: Engine.allCases)
  func alone(engine: Engine) async throws {
    let database = try await MadeMonth.pair.database(engine)
    let before = try await Self.cards(database)
    try await database.write { connection in
      for table in ["day_sheet", "review_sheet"] {
        try connection.execute("DELETE FROM \(unescaped: table) WHERE agent_id <> 1")
      }
    }
    let after = try await Self.cards(database)

    #expect(ScorecardCSV(after[1]).bytes() == ScorecardCSV(before[1]).bytes())
  }

  @Test(
    "Given a reviewed ticket whose channel has just changed, then one agent's figures still are those of the whole",
    arguments: Engine.allCases)
  func remixed(engine: Engine) async throws {
    let database = try await MadeMonth.pair.database(engine)
    try await database.write { connection in
      try connection.execute("UPDATE ticket SET channel = \(Channel.email) WHERE id = 3")
      try connection.execute("INSERT INTO remixed_ticket (ticket_id) VALUES (3)")
    }
    let waiting = try await Self.cards(database)
    try await ReviewMonths.renew(database)
    let settled = try await Self.cards(database)

    #expect(ScorecardCSV(waiting[0]).bytes() == ScorecardCSV(waiting[1]).bytes())
    #expect(ScorecardCSV(settled[0]).bytes() == ScorecardCSV(settled[1]).bytes())
  }

  /// The first agent's, with everything and with figures only.
  private static func cards(_ database: any Database) async throws -> [Scorecard] {
    try await database.read { connection in
      guard let month = Month(MadeMonth.month) else { throw Problem(.invalid, "no month") }
      let request = ScorecardRequest(month: month, agent: "小明", now: MadeMonth.now)
      return try [ScorecardMaker.Extent.everything, .figures].map {
        try ScorecardMaker(connection).make(request, extent: $0)
      }
    }
  }

  @Test("Given only the score of a month is asked for, then it is the card's, and none without reviews")
  func score() async throws {
    let database = try await MadeMonth.pair.database(.sqlite)
    let month = try #require(Month(MadeMonth.month))
    let card = try await MadeMonth.pair.card(.sqlite, agent: "小明").agents.first?.figures.quality.score
    let found = try await database.read { connection in
      let agent = try Agents(connection).named("小明").id
      let maker = ScorecardMaker(connection)
      return [
        try maker.score(of: agent, in: month, at: MadeMonth.now),
        try maker.score(of: agent, in: month.next, at: MadeMonth.now),
      ]
    }
    #expect(found[0]?.count == 3 && found[0]?.mean == card?.mean)
    #expect(found[1] == nil)
  }

  @Test("Given an agent without a trace in the month, then that is said though others have some")
  func nobody() async throws {
    var made = MadeMonth.pair
    made.days = made.days.filter { $0.agent == 1 }
    made.reviews = made.reviews.filter { $0.agent == 1 }
    let problem = await #expect(throws: Problem.self) { _ = try await made.card(.sqlite, agent: "Li/Na") }
    #expect(problem?.what == "There is nothing of “Li/Na” in 2023-03.")
  }

  @Test(
    "Given the agents were stored in another order, then figures and hashes are the same", arguments: Engine.allCases)
  func order(engine: Engine) async throws {
    var turned = MadeMonth.pair
    turned.names.reverse()
    for index in turned.days.indices { turned.days[index].agent = 3 - turned.days[index].agent }
    for index in turned.reviews.indices { turned.reviews[index].agent = 3 - turned.reviews[index].agent }
    let exports = [try await Self.json(MadeMonth.pair, engine), try await Self.json(turned, .sqlite)]

    #expect(exports[0][key: "inputs"] == exports[1][key: "inputs"])
    #expect(exports[0][key: "agents"] == exports[1][key: "agents"])
    #expect(exports[0][key: "team"] == exports[1][key: "team"])
  }

  private static func json(_ made: MadeMonth, _ engine: Engine) async throws -> JSONValue {
    try await made.database(engine).read { connection in
      guard let month = Month(MadeMonth.month) else { throw Problem(.invalid, "no month") }
      let card = try ScorecardMaker(connection).make(ScorecardRequest(month: month, now: MadeMonth.now))
      return try ScorecardJSON(card).value(connection)
    }
  }
}
