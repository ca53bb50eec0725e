import Testing

@testable import Statistics

@Suite struct MeanEstimateTests {
  static let scores = [3.5, 4, 2, 5, 4.5, 3, 4, 1]

  /// `DescrStatsW(scores).tconfint_mean()` of `statsmodels.stats.weightstats`, statsmodels 0.15.0; `numpy.std(ddof=1)`.
  @Test("mean, deviation and interval are statsmodels'")
  func values() throws {
    let estimate = try #require(MeanEstimate(Self.scores))
    let interval = try #require(estimate.interval)
    #expect(estimate.count == 8 && estimate.mean == 3.375)
    #expect(close(try #require(estimate.standardDeviation), 1.3296078906418776))
    #expect(close(interval.low, 2.263419985859441) && close(interval.high, 4.486580014140559))
  }

  /// `t.interval(0.95, 7, loc=3.375, scale=std(ddof=1) / sqrt(8) * sqrt(1 - 8 / 40))` of `scipy.stats`.
  @Test("a population makes the interval narrower")
  func population() throws {
    let estimate = try #require(MeanEstimate(Self.scores, population: 40))
    let interval = try #require(estimate.interval)
    #expect(close(try #require(estimate.standardError), 0.42045893293604103))
    #expect(close(interval.low, 2.3807726103806135) && close(interval.high, 4.369227389619387))
  }

  @Test(
    "when all were drawn, or more than were thought to be there, the interval is the mean", arguments: [8, 7, 0, -1])
  func census(population: Int) {
    let estimate = MeanEstimate(Self.scores, population: population)
    #expect(estimate?.interval == Interval(low: 3.375, high: 3.375))
  }

  @Test("one value has a mean but no interval")
  func single() {
    let estimates = [
      MeanEstimate([4.0]), MeanEstimate(count: 1, sum: 4, sumOfSquares: 16),
      MeanEstimate(count: 1, mean: 4, standardDeviation: 0),
    ]
    for estimate in estimates {
      #expect(estimate?.mean == 4 && estimate?.standardDeviation == nil && estimate?.interval == nil)
    }
  }

  @Test("no values have no estimate")
  func nothing() {
    #expect(MeanEstimate([]) == nil && MeanEstimate(durations: []) == nil)
    #expect(MeanEstimate(count: 0, sum: 0, sumOfSquares: 0) == nil)
  }

  @Test("equal values say nothing about how far others would lie apart: no interval")
  func constant() {
    #expect(MeanEstimate([0.1, 0.1, 0.1])?.standardDeviation == 0)
    #expect(MeanEstimate(count: 3, sum: 12, sumOfSquares: 48)?.interval == nil)
    #expect(MeanEstimate([4, 4, 4], population: 3)?.interval == Interval(low: 4, high: 4))
  }

  @Test("sums give what the values give")
  func sums() throws {
    let estimate = try #require(MeanEstimate(count: 8, sum: 27, sumOfSquares: 103.5))
    #expect(close(try #require(estimate.standardDeviation), 1.3296078906418776, 1e-15))
  }

  @Test("large sums with a small spread keep it")
  func cancellation() throws {
    // n Σx² needs 60 bits here, seven more than a Double has; both sums themselves are exact.
    let values = [Double](repeating: 9_000_000, count: 50) + [Double](repeating: 9_000_001, count: 50)
    let squares = values.reduce(0) { $0 + $1 * $1 }
    let estimate = try #require(MeanEstimate(count: 100, sum: values.reduce(0, +), sumOfSquares: squares))
    #expect(close(try #require(estimate.standardDeviation), (25.0 / 99).squareRoot(), 1e-15))
  }

  @Test("values with a small spread far from 0 keep it")
  func shifted() throws {
    let estimate = try #require(MeanEstimate([1e15 + 4, 1e15 + 7, 1e15 + 13, 1e15 + 16]))
    #expect(close(try #require(estimate.standardDeviation), 30.0.squareRoot(), 1e-15))
  }

  /// `DescrStatsW(durations).tconfint_mean()` gives −839,644.97 and 2,175,644.96824886.
  @Test("durations have an interval without a population, which does not go below 0")
  func durations() throws {
    let durations: [Int64] = [120_000, 95_000, 3_600_000, 45_000, 60_000, 88_000]
    let interval = try #require(MeanEstimate(durations: durations)?.interval)
    #expect(interval.low == 0 && close(interval.high, 2_175_644.96824886))
  }

  @Test("an interval stays inside what the mean can be")
  func bounds() throws {
    let estimate = try #require(MeanEstimate(count: 2, sum: 9, sumOfSquares: 41, bounds: 1...5))
    #expect(estimate.interval == Interval(low: 1, high: 5))
  }

  @Test("the order of durations does not change the last digit")
  func order() {
    var generator = FixedGenerator(seed: 5)
    let durations = (0..<5000).map { _ in Int64.random(in: 0...90_000_000_007, using: &generator) }
    let expected = MeanEstimate(durations: durations)
    for _ in 0..<5 { #expect(MeanEstimate(durations: durations.shuffled(using: &generator)) == expected) }
  }

  @Test("durations whose squares do not fit into 128 bits still have a mean and a deviation")
  func huge() throws {
    let estimate = try #require(MeanEstimate(durations: [.max, .max - 1_000_000, 0, 4]))
    #expect(estimate.mean > 4e18 && (estimate.standardDeviation ?? 0) > 5e18)
  }
}
