internal import Statistics

extension DurationFigures {
  /// The figures of durations that end up in another order: in linear time, without a copy; nil when there are none.
  init?(selecting durations: inout [Int64], in range: Range<Int>? = nil) {
    guard let mean = MeanEstimate(durations: durations, in: range),
      let median = MedianEstimate(of: &durations, in: range)
    else { return nil }
    let ends = NearestRank.percentiles([0.9, 0.95], of: &durations, in: range)
    count = mean.count
    (self.mean, self.median, p90, p95) = (mean, median, ends[0], ends[1])
  }
}
