import Kernel
import Quality
import People
import Quality
import Store
import TestSupport
import Testing

@testable import Scorecards

@Suite("The reviews behind a scorecard")
struct ReviewedTicketsTests {
  private func read<Value: Sendable>(
    _ engine: Engine, _ made: MadeMonth, _ whose: ReviewedTickets.Whose = .agent(Agent.ID(1)),
    _ body: @Sendable @escaping (ReviewedTickets) throws -> Value
  ) async throws -> Value {
    let month = try #require(Month(MadeMonth.month))
    return try await made.database(engine).read { try body(ReviewedTickets($0, in: month, of: whose)) }
  }

  @Test("given points of a criterion, then the lowest come first and the spread counts all", arguments: Engine.allCases)
  func lowest(engine: Engine) async throws {
    var made = MadeMonth.pair
    made.reviews[1].points = [2, 5]
    made.reviews[2].points = [1, 5]
    made.reviews[2].evidence = "quoted"
    let (found, spread) = try await read(engine, made) { reviews in
      (try reviews.lowest("attitude", from: 0, count: 2), try reviews.spread(of: "attitude"))
    }
    #expect(found.map(\.ticket) == ["T3", "T2"])
    #expect(found[0].points["attitude"]?.evidence == "quoted" && found[0].points["resolution"] == nil)
    #expect(spread == [1: 1, 2: 1, 4: 1])
  }

  @Test("second parts, targeted reviews, old versions and other months are none of them", arguments: Engine.allCases)
  func onlyWhatCounts(engine: Engine) async throws {
    var made = MadeMonth.pair
    made.reviews += [
      .init(agent: 1, date: "2023-03-01", score: 1, part: 1),
      .init(agent: 1, date: "2023-03-01", score: 2, kind: "targeted"),
      .init(agent: 1, date: "2023-03-01", score: 3, latest: false), .init(agent: 1, date: "2023-04-01", score: 4),
    ]
    let (count, page) = try await read(engine, made) { (try $0.count(), try $0.page(from: 0, count: 50)) }
    #expect(count == 3 && page.map(\.score) == [80, 90, 100])
  }

  @Test("pieces meet without a gap, by team and for everybody", arguments: Engine.allCases)
  func pieces(engine: Engine) async throws {
    var made = MadeMonth.pair
    made.teams = ["North", "South"]
    let all = try await read(engine, made, .everybody) { try $0.page(from: 0, count: 3) + $0.page(from: 3, count: 3) }
    #expect(all.map(\.ticket) == ["T1", "T2", "T4", "T3"])
    #expect(try await read(engine, made, .team("South")) { try $0.page(from: 0, count: 50) }.map(\.ticket) == ["T4"])
  }
}
