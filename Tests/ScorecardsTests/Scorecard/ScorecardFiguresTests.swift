import Content
import Kernel
import People
import Statistics
import Store
import Testing
import TestSupport

@testable import Scorecards

struct ScorecardFiguresTests {
  @Test("Given a month's sheets, when the card is made, then response figures are exact", arguments: Engine.allCases)
  func response(engine: Engine) async throws {
    let card = try await MadeMonth.pair.card(engine)
    let response = try #require(card.agents.first { $0.agent.name == "小明" }).figures.response
    // numpy: sorted([60]*6 + [120, 180, 240, 600]); nearest rank 5, 9 and 10; mean 150
    let first = try #require(response.firstResponse)
    #expect([first.median.median, first.p90, first.p95] == [60_000, 240_000, 600_000])
    #expect(first.mean.mean == 150_000)
    #expect(response.handled == 10)
    #expect(response.firstResponseAttainment.rate == Rate(numerator: 9, denominator: 10))
  }

  @Test(
    "Given 3 reviews out of 10 tickets, then the interval has the finite-population correction",
    arguments: Engine.allCases)
  func quality(engine: Engine) async throws {
    let card = try await MadeMonth.pair.card(engine)
    let score = try #require(card.agents.first { $0.agent.name == "小明" }?.figures.quality.score)
    let interval = try #require(score.interval)
    // python3 -c "from scipy.stats import t; h=t.ppf(.975,2)*10*(.7/3)**.5; print(90-h, min(100, 90+h))"
    #expect(abs(interval.low - 69.2158) < 0.001)
    #expect(interval.high == 100)
  }

  @Test("Second parts, targeted reviews and old versions never count", arguments: Engine.allCases)
  func onlyWhatCounts(engine: Engine) async throws {
    var made = MadeMonth.pair
    made.reviews += [
      .init(agent: 1, date: "2023-03-01", score: 1, part: 1),
      .init(agent: 1, date: "2023-03-01", score: 2, kind: "targeted"),
      .init(agent: 1, date: "2023-03-01", score: 3, latest: false), .init(agent: 1, date: "2023-04-01", score: 4),
    ]
    let card = try await made.card(engine)
    #expect(card.agents.first { $0.agent.name == "小明" }?.figures.quality.score?.mean == 90)
  }

  @Test("A clock that still runs is breached when its target has passed, else pending", arguments: Engine.allCases)
  func running(engine: Engine) async throws {
    var made = MadeMonth.pair
    let now = MadeMonth.now.rawValue
    made.days.append(
      .init(agent: 2, date: "2023-03-05", responses: [], met: 0, breached: 0, due: [now - 1, now, now + 1]))
    let card = try await made.card(engine)
    let attainment = try #require(card.agents.first { $0.agent.name == "Li/Na" }).figures.response
      .firstResponseAttainment
    #expect([attainment.met, attainment.breached, attainment.pending] == [0, 3, 2])
  }

  @Test("Given nothing in a month, when it is asked for, then that is said", arguments: Engine.allCases)
  func emptyMonth(engine: Engine) async throws {
    await #expect(throws: Problem.self) { try await MadeMonth.pair.card(engine, month: "2024-01") }
  }

  @Test("Two months certainly below target ask for coaching, one does not", arguments: Engine.allCases)
  func coaching(engine: Engine) async throws {
    var made = MadeMonth.pair
    let bad = { (date: String) in
      MadeMonth.Day(agent: 1, date: date, responses: Array(3600..<3620), met: 0, breached: 20)
    }
    made.days = [
      bad("2023-03-03"), bad("2023-02-03"),
      .init(agent: 2, date: "2023-03-01", responses: Array(3600..<3620), met: 0, breached: 20),
    ]
    let card = try await made.card(engine, targets: Self.targets)
    #expect(card.agents.map { $0.coaching.map(\.target.id) } == [[], ["speed"]])
    #expect(card.agents.map { $0.standings.map(\.state) } == [[.below], [.below]])
  }

  @Test("Given four equal scores, then they borrow the team's spread, and no state is made of them")
  func equalScores() async throws {
    let others = (0..<20).map { MadeMonth.Review(agent: 1, date: "2023-03-01", score: 80 + Double($0 % 5) * 4) }
    let equal = (0..<4).map { _ in MadeMonth.Review(agent: 2, date: "2023-03-01", score: 81.25) }
    let days = [1, 2].map { agent in
      MadeMonth.Day(agent: agent, date: "2023-03-01", responses: Array(60..<160), met: 100, breached: 0)
    }
    let card = try await MadeMonth(days: days, reviews: others + equal).card(.sqlite, targets: Self.qualityTarget)
    let few = try #require(card.agents.first { $0.agent.name == "Li/Na" })
    let interval = try #require(few.figures.quality.score?.interval)
    // python3 -c "import numpy as np; from scipy.stats import t; a = [80 + i % 5 * 4 for i in range(20)]
    //   s = (19 * np.var(a, ddof=1) / 22)**.5; print(t.ppf(.975, 22) * s / 2 * (96 / 100)**.5)"
    #expect(abs(interval.high - 81.25 - 5.4798218429) < 0.000001 && abs(81.25 - interval.low - 5.4798218429) < 0.000001)
    #expect(few.standing(.qualityMean)?.state == nil)
    #expect(card.agents.first { $0.agent.name == "小明" }?.standing(.qualityMean)?.state != nil)
    #expect(card.comparison?.uncompared == ["Li/Na"])
  }

  @Test("Ratings given during an incident are counted as left out", arguments: Engine.allCases)
  func leftOut(engine: Engine) async throws {
    let database = try await MadeMonth.pair.database(engine)
    let month = try #require(Month(MadeMonth.month))
    let start = Zone.shanghai.start(of: month.first)
    let card = try await database.write { connection in
      try connection.execute("UPDATE ticket SET csat = 0, csat_at = \(start) WHERE id = 1")
      try connection.execute("UPDATE ticket SET csat = 1, csat_at = \(start - 1) WHERE id = 2")
      try connection.execute(
        "INSERT INTO incident (title, starts_at, ends_at) VALUES ('x', \(start - 5), \(start + 5))")
      return try ScorecardMaker(connection).make(ScorecardRequest(month: month, now: MadeMonth.now))
    }
    #expect(card.ratingsLeftOut == 1)
    #expect(card.notes(ScorecardWords(.en)).last == "CSAT leaves out 1 rating given during known incidents.")
  }

  @Test("Given a month in which nothing was solved, then there is no resolution attainment rather than 0")
  func noSolves() async throws {
    var made = MadeMonth.pair
    made.days[0].resolutionDue = [1, 2, 3]
    let card = try await made.card(.sqlite)
    #expect(card.agents.allSatisfy { $0.figures.response.resolutionAttainment.rate.value == nil })
  }

  @Test("Tickets per head are counted: missing the target is certain")
  func counted() async throws {
    let card = try await MadeMonth.pair.card(
      .sqlite,
      targets: Self.targets.replacing("first-response-mean", with: "tickets-per-agent")
        .replacing("15min", with: "400").replacing("8min", with: "480").replacing("lower", with: "higher"))
    #expect(card.standings.map(\.state) == [.below])
  }

  static let qualityTarget = targets.replacing("first-response-mean", with: "quality-mean")
    .replacing("15min", with: "80").replacing("8min", with: "90").replacing("lower", with: "higher")

  static let targets = """
    kind: targets
    id: t
    title: { zh: 目标, en: Targets }
    targets:
      - id: speed
        metric: first-response-mean
        title: { zh: 首响, en: First response }
        baseline: 15min
        target: 8min
        direction: lower
        owner: { zh: 主管, en: Manager }
        milestone: 2023-12-31
    """
}
