package import Statistics

/// How long something took, over all times it happened; milliseconds.
package struct DurationFigures: Sendable, Equatable {
  package let mean: MeanEstimate
  package let median: MedianEstimate
  /// By nearest rank: a value that occurred.
  package let p90: Int64
  package let p95: Int64

  /// How often it happened.
  package var count: Int { mean.count }

  /// The figures of some durations, which end up in another order; nil when there are none.
  init?(_ durations: inout [Int64], in range: Range<Int>? = nil) {
    guard let mean = MeanEstimate(durations: durations, in: range),
      let median = MedianEstimate(of: &durations, in: range)
    else { return nil }
    let ends = NearestRank.percentiles([0.9, 0.95], of: &durations, in: range)
    (self.mean, self.median, p90, p95) = (mean, median, ends[0], ends[1])
  }
}
