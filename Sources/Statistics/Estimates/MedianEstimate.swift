/// The median of durations with an interval that assumes nothing about their distribution.
package struct MedianEstimate: Hashable, Sendable {
  /// The number of values, at least 1.
  package let count: Int
  /// The nearest-rank median, one of the values.
  package let median: Int64
  /// The interval between the values at the ranks of `MedianRanks`; nil below six values.
  package let interval: Interval?

  /// The estimate from values in ascending order; nil when there are none.
  package init?(ofSorted values: [Int64]) {
    guard let median = NearestRank.percentile(0.5, ofSorted: values) else { return nil }
    self.init(count: values.count, median: median) { ranks in (values[ranks.low - 1], values[ranks.high - 1]) }
  }

  /// The estimate from `values` (or from their part `range`), which end up in another order; nil when there are none.
  package init?(of values: inout [Int64], in range: Range<Int>? = nil) {
    let part = (range ?? values.indices).clamped(to: values.indices)
    guard let median = NearestRank.percentiles([0.5], of: &values, in: part).first else { return nil }
    self.init(count: part.count, median: median) { ranks in
      let ends = NearestRank.select(ranks: [ranks.low, ranks.high], of: &values, in: part)
      return (ends[0], ends[1])
    }
  }

  private init(count: Int, median: Int64, ends: (MedianRanks) -> (Int64, Int64)) {
    self.count = count
    self.median = median
    interval = MedianRanks(count: count).map { ranks in
      let (low, high) = ends(ranks)
      return Interval(low: Double(low), high: Double(high))
    }
  }
}

/// The ranks whose values enclose the median of a population with at least 95 % probability.
///
/// Of the pairs (r, n + 1 − r), the closest together that still cover 95 %: Conover, "Practical Nonparametric
/// Statistics" (3rd ed., 1999), section 3.2. The coverage 1 − 2 P(B < r) with B binomial (n, 1/2) is exact for a
/// continuous distribution and a lower bound with ties.
package struct MedianRanks: Hashable, Sendable {
  /// The rank of the lower end, from 1.
  package let low: Int
  /// The rank of the upper end, at most the number of values.
  package let high: Int
  /// The probability that the interval holds the median, at least 0.95.
  package let coverage: Double

  /// The ranks among `count` values; nil when even the smallest and the largest cover less, as below six.
  package init?(count: Int) {
    guard count >= 6 else { return nil }
    let halfWidth = Confidence.normalQuantile * Double(count).squareRoot() / 2
    var low = max(1, Int(Double(count) / 2 - halfWidth))
    while Self.coverage(low: low + 1, count: count) >= 1 - Confidence.level { low += 1 }
    while low > 1, Self.coverage(low: low, count: count) < 1 - Confidence.level { low -= 1 }
    self.low = low
    high = count + 1 - low
    coverage = Self.coverage(low: low, count: count)
  }

  private static func coverage(low: Int, count: Int) -> Double {
    1 - 2 * IncompleteBeta(a: Double(count - low + 1), b: Double(low), x: 0.5, y: 0.5).lower
  }
}
