package import Kernel
package import Statistics

/// What some durations come to: how many, their mean and median with 95 % intervals, and the percentiles asked for.
package struct DurationFigures: Sendable, Equatable {
  /// The number of values, at least 1.
  package let count: Int
  /// In milliseconds.
  package let mean: MeanEstimate
  /// In milliseconds, one of the values.
  package let median: MedianEstimate
  /// Nearest rank, in milliseconds: 90 % of the values are no longer.
  package let p90: Milliseconds
  /// Nearest rank, in milliseconds: 95 % of the values are no longer.
  package let p95: Milliseconds

  /// The figures of durations in milliseconds, in any order; nil when there are none.
  package init?(_ durations: [Milliseconds]) {
    var durations = durations
    self.init(selecting: &durations)
  }

  /// The 95 % interval of the mean in milliseconds, never below 0 as Student's t would have it for few uneven values;
  /// nil below two different values.
  package var meanInterval: Interval? { mean.interval }

  /// Whether the 90th percentile rests on too few values to be more than a hint: fewer than 10.
  package var p90IsFaint: Bool { count < 10 }
  /// Whether the 95th percentile rests on too few values to be more than a hint: fewer than 20.
  package var p95IsFaint: Bool { count < 20 }
}
