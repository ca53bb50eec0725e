import Kernel
import Kernel
import People
import Statistics
import Testing
import TestSupport

@testable import Scorecards

struct AwardTests {
  /// Agent 1 fast, agent 2 slow, each with what a test says.
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

  private func scores(_ around: Double) -> [Double] { (0..<12).map { around + Double($0 % 5) - 2 } }

  @Test("The fastest gets no award when the scores pay for it, and the slowest does not get it either")
  func guarded() async throws {
    let card = try await made(fastScores: scores(51), slowScores: scores(91)).card(.sqlite)
    #expect(card.comparison?.speedStar.winners == [])
  }

  @Test("The slowest does not get it because equal scores leave the fast one without a spread")
  func slowest() async throws {
    let equal = [Double](repeating: 86, count: 12)
    let card = try await made(fastScores: equal, slowScores: scores(84))
      .card(.sqlite, targets: ScorecardFiguresTests.qualityTarget)
    #expect(card.comparison?.speedStar.winners.contains("Li/Na") == false)
  }

  @Test("The fastest whose scores hold gets it")
  func given() async throws {
    let card = try await made(fastScores: scores(91), slowScores: scores(91)).card(.sqlite)
    #expect(card.comparison?.speedStar.winners == ["小明"])
  }

  @Test("Nobody gets the award for quality when nobody can be told apart")
  func alike() async throws {
    let card = try await made(fastScores: scores(90), slowScores: scores(90)).card(.sqlite)
    #expect(card.comparison?.qualityModel.lack == .alike)
    #expect(card.comparison?.tellsApart == false)
  }

  @Test("Without enough reviews nobody gets either, and that is what is said", arguments: [[], [90.0, 91, 92]])
  func unreviewed(scores: [Double]) async throws {
    let card = try await made(fastScores: scores, slowScores: scores)
      .card(.sqlite, targets: ScorecardFiguresTests.qualityTarget)
    let comparison = try #require(card.comparison)
    let findings = card.findings(ScorecardWords(.en))
    #expect([comparison.speedStar.lack, comparison.qualityModel.lack] == [.unreviewed, .unreviewed])
    #expect(findings.first == "Not enough random reviews to judge anybody's quality: it takes 10 an agent.")
    #expect(findings.contains("Quality model: nobody, not enough reviews."))
  }

  @Test("Without reviews the two-month list speaks of other targets only")
  func coachingWithoutReviews() async throws {
    var made = MadeMonth.pair
    made.reviews = []
    made.days = ["2023-02-03", "2023-03-03"].flatMap { date in
      [1, 2].map { .init(agent: $0, date: date, responses: Array(3600..<3620), met: 0, breached: 20) }
    }
    let speed = ScorecardFiguresTests.targets.split(separator: "\n").drop { !$0.hasPrefix("  - ") }.joined(
      separator: "\n")
    let both = ScorecardFiguresTests.qualityTarget.replacing("id: speed", with: "id: quality") + "\n" + speed
    let findings = try await made.card(.sqlite, targets: both).findings(ScorecardWords(.en))
    #expect(
      findings.contains(
        """
        Not enough reviews to say who needs coaching on quality; other targets missed for two months: 2 of 2 agents \
        (First response, mean 2), so many that the target or the process should be looked at first.
        """))
  }

  @Test("An option is named only at a command line")
  func options() async throws {
    let card = try await MadeMonth.pair.card(.sqlite, targets: ScorecardFiguresTests.targets)
    #expect(!card.findings(ScorecardWords(.en)).joined().contains("--"))
  }
}
