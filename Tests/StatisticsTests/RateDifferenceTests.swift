import Testing

@testable import Statistics

@Suite struct RateDifferenceTests {
  /// `confint_proportions_2indep(*first, *second, method="newcomb")` of `statsmodels.stats.proportion`, statsmodels 0.15.0.
  static let intervals: [(first: (Int, Int), second: (Int, Int), low: Double, high: Double)] = [
    ((47, 50), (38, 50), 0.039099476125425164, 0.31978980334656315),
    ((0, 10), (3, 12), -0.5323053349335658, 0.0708804156994084),
    ((599, 1000), (650, 1040), -0.0681707424870882, 0.016266666065895462),
    ((5, 5), (0, 7), 0.4393529903596999, 1.0),
  ]

  @Test("the interval is statsmodels' Newcombe interval", arguments: intervals)
  func interval(_ row: (first: (Int, Int), second: (Int, Int), low: Double, high: Double)) throws {
    let first = Rate(numerator: row.first.0, denominator: row.first.1)
    let second = Rate(numerator: row.second.0, denominator: row.second.1)
    let interval = try #require(RateDifference(first, minus: second)).interval
    #expect(close(interval.low, row.low) && close(interval.high, row.high))
  }

  @Test("a rate of nothing has no difference to anything")
  func nothing() {
    let nothing = Rate(numerator: 0, denominator: 0)
    let half = Rate(numerator: 1, denominator: 2)
    #expect(RateDifference(half, minus: nothing) == nil && RateDifference(nothing, minus: half) == nil)
  }
}
