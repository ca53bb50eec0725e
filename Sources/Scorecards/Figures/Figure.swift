package import Statistics

/// A figure with as much as is known about its uncertainty.
package enum Figure: Sendable, Equatable {
  case mean(MeanEstimate)
  case median(MedianEstimate)
  case rate(Rate)
  /// A percentile or a count: without an interval.
  case single(Double, count: Int)

  /// A rate; nil when it has no value.
  init?(_ rate: Rate) {
    guard rate.value != nil else { return nil }
    self = .rate(rate)
  }

  package var value: Double {
    switch self {
    case .mean(let estimate): estimate.mean
    case .median(let estimate): Double(estimate.median)
    case .rate(let rate): rate.value ?? 0
    case .single(let value, _): value
    }
  }

  /// 95 %; nil where none can be given.
  package var interval: Interval? {
    switch self {
    case .mean(let estimate): estimate.interval
    case .median(let estimate): estimate.interval
    case .rate(let rate): rate.interval
    case .single: nil
    }
  }

  /// How many observations it rests on.
  package var count: Int {
    switch self {
    case .mean(let estimate): estimate.count
    case .median(let estimate): estimate.count
    case .rate(let rate): rate.denominator
    case .single(_, let count): count
    }
  }

  /// How far it has moved since an earlier month.
  package func change(from earlier: Figure) -> Change {
    switch (self, earlier) {
    case (.mean(let now), .mean(let before)):
      let difference = MeanDifference(now, minus: before)
      return Change(value: difference.value, interval: difference.interval)
    case (.median(let now), .median(let before)):
      return Change(value: value - earlier.value, interval: MedianDifference(now, minus: before).interval)
    case (.rate(let now), .rate(let before)):
      let difference = RateDifference(now, minus: before)
      return Change(value: value - earlier.value, interval: difference?.interval)
    default: return Change(value: value - earlier.value, interval: nil)
    }
  }
}

/// How far a figure has moved, in its unit.
package struct Change: Sendable, Equatable {
  package let value: Double
  /// 95 %; nil where none can be given.
  package let interval: Interval?

  /// Whether chance alone hardly explains it; nil when that cannot be said.
  package var isReal: Bool? { interval.map { !$0.contains(0) } }
}
