import Testing

@testable import Statistics

@Suite struct MeanDifferenceTests {
  static let first = [3.5, 4, 2, 5, 4.5, 3, 4, 1]
  static let second = [4.5, 5, 4, 5, 4.5, 3.5]

  /// `c = CompareMeans.from_data(first, second); c.tconfint_diff(usevar="unequal"); c.ttest_ind(usevar="unequal")` of
  /// `statsmodels.stats.weightstats`, statsmodels 0.15.0.
  @Test("without populations it is statsmodels' Welch test")
  func welch() throws {
    let difference = MeanDifference(
      try #require(MeanEstimate(Self.first)), minus: try #require(MeanEstimate(Self.second)))
    let interval = try #require(difference.interval)
    #expect(close(interval.low, -2.214263092139502) && close(interval.high, 0.13092975880616797))
    #expect(close(try #require(difference.pValue), 0.07602225655451109))
    #expect(close(try #require(difference.degreesOfFreedom), 10.130663155168643))
  }

  /// The squared errors x = var(ddof=1) / n * (1 - n / N), then
  /// `df = (x + y)**2 / (x**2 / 7 + y**2 / 5); t.interval(0.95, df, loc=d, scale=sqrt(x + y)); 2 * t.sf(abs(d) / sqrt(x + y), df)`.
  @Test("populations make it surer")
  func populations() throws {
    let difference = MeanDifference(
      try #require(MeanEstimate(Self.first, population: 40)),
      minus: try #require(MeanEstimate(Self.second, population: 9)))
    let interval = try #require(difference.interval)
    #expect(close(interval.low, -2.052638996184073) && close(interval.high, -0.03069433714926073))
    #expect(close(try #require(difference.pValue), 0.04475825750568521))
  }

  @Test("against a mean that is certain, the other's degrees of freedom count")
  func oneCensus() throws {
    let difference = MeanDifference(
      try #require(MeanEstimate(Self.first, population: 8)), minus: try #require(MeanEstimate(Self.second)))
    #expect(close(try #require(difference.degreesOfFreedom), 5))
  }

  @Test("two certain means differ or do not")
  func twoCensuses() {
    let three = MeanEstimate(count: 2, mean: 3, standardDeviation: 1, population: 2)
    let four = MeanEstimate(count: 2, mean: 4, standardDeviation: 1, population: 2)
    #expect(MeanDifference(three, minus: four).interval == Interval(low: -1, high: -1))
    #expect(MeanDifference(three, minus: four).pValue == 0)
    #expect(MeanDifference(three, minus: three).pValue == 1)
  }

  @Test("one value leaves the difference without interval and p value")
  func single() {
    let difference = MeanDifference(
      MeanEstimate(count: 1, mean: 3, standardDeviation: nil),
      minus: MeanEstimate(count: 9, mean: 4, standardDeviation: 1))
    #expect(difference.value == -1 && difference.interval == nil && difference.pValue == nil)
  }
}
