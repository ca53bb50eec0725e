/// The first median minus the second, from samples that do not overlap.
///
/// Price and Bonett, "Distribution-free confidence intervals for difference and ratio of medians" (2002): the standard
/// error of each median is taken from the width of its distribution-free interval and that interval's exact coverage.
package struct MedianDifference: Hashable, Sendable {
  /// The first median minus the second, in their unit.
  package let value: Double
  /// Nil when either median has no interval, as below six values, or one of no width, as among equal values.
  package let standardError: Double?

  /// The difference of two estimates.
  package init(_ first: MedianEstimate, minus second: MedianEstimate) {
    value = Double(first.median - second.median)
    if let left = Self.variance(first), let right = Self.variance(second) {
      standardError = (left + right).squareRoot()
    } else {
      standardError = nil
    }
  }

  /// The 95 % interval; nil without a standard error.
  package var interval: Interval? {
    standardError.map { Interval(center: value, halfWidth: Confidence.normalQuantile * $0) }
  }

  private static func variance(_ estimate: MedianEstimate) -> Double? {
    guard let interval = estimate.interval, interval.width > 0, let ranks = MedianRanks(count: estimate.count) else {
      return nil
    }
    let error = interval.width / (2 * StandardNormal.quantile((1 + ranks.coverage) / 2))
    return error * error
  }
}
