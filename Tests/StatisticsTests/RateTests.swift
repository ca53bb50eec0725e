import Testing

@testable import Statistics

@Suite struct RateTests {
  /// `proportion_confint(k, n, method="wilson")` of `statsmodels.stats.proportion`, statsmodels 0.15.0.
  static let intervals: [(numerator: Int, denominator: Int, low: Double, high: Double)] = [
    (0, 10, 0.0, 0.27753279986288926),
    (1, 10, 0.017876213095072924, 0.40415002679523854),
    (5, 10, 0.23659309051256394, 0.7634069094874361),
    (10, 10, 0.7224672001371106, 1.0),
    (47, 50, 0.8378290831116182, 0.979385029651026),
    (3, 1000, 0.0010207838811386195, 0.008783014053503176),
    (599900, 600000, 0.9997973135763477, 0.9998629528340722),
  ]

  @Test("the interval is statsmodels' Wilson interval", arguments: intervals)
  func interval(_ row: (numerator: Int, denominator: Int, low: Double, high: Double)) throws {
    let interval = try #require(Rate(numerator: row.numerator, denominator: row.denominator).interval)
    #expect(close(interval.low, row.low) && close(interval.high, row.high))
  }

  @Test("a rate of nothing has neither value nor interval")
  func nothing() {
    #expect(Rate(numerator: 0, denominator: 0).value == nil)
    #expect(Rate(numerator: 0, denominator: 0).interval == nil)
  }

  @Test("counts that make no share have no interval", arguments: [-1, 6])
  func noShare(numerator: Int) {
    #expect(Rate(numerator: numerator, denominator: 5).interval == nil)
  }

  @Test("the value is numerator over denominator")
  func value() {
    #expect(Rate(numerator: 3, denominator: 4).value == 0.75)
  }
}
