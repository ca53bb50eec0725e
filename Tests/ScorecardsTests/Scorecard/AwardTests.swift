import People
import Statistics
import Testing
import TestSupport

@testable import Scorecards

struct AwardTests {
  /// Agent 1 fast with good scores, agent 2 slow with what a test says.
  private func made(fastScores: [Double], slowScores: [Double]) -> MadeMonth {
    let days = [
      MadeMonth.Day(agent: 1, date: "2023-03-01", responses: Array(60..<100), met: 40, breached: 0),
      MadeMonth.Day(agent: 2, date: "2023-03-01", responses: Array(600..<640), met: 0, breached: 40),
    ]
    let reviews =
      fastScores.map { MadeMonth.Review(agent: 1, date: "2023-03-01", score: $0) }
      + slowScores.map { MadeMonth.Review(agent: 2, date: "2023-03-01", score: $0) }
    return MadeMonth(days: days, reviews: reviews)
  }

  @Test("The fastest gets no award when the scores pay for it")
  func guarded() async throws {
    let card = try await made(fastScores: [50, 51, 52, 50, 51], slowScores: [90, 91, 92, 90, 91]).card(.sqlite)
    let comparison = try #require(card.comparison)
    #expect(comparison.speedStar.winners == ["Li/Na"] || comparison.speedStar.lack != nil)
    #expect(!comparison.speedStar.winners.contains("小明"))
  }

  @Test("The fastest whose scores hold gets it")
  func given() async throws {
    let card = try await made(fastScores: [90, 91, 92, 90, 91], slowScores: [90, 91, 92, 91, 91]).card(.sqlite)
    #expect(card.comparison?.speedStar.winners == ["小明"])
  }

  @Test("Nobody gets the award for quality when nobody can be told apart")
  func alike() async throws {
    let card = try await made(fastScores: [80, 90, 100], slowScores: [81, 90, 99]).card(.sqlite)
    #expect(card.comparison?.qualityModel.lack == .alike)
    #expect(card.comparison?.tellsApart == false)
  }
}
