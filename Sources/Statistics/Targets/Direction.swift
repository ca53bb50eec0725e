/// Which way a figure should move: scores up, response times down.
package enum Direction: String, Hashable, Sendable, CaseIterable {
  /// As for scores, satisfaction and attainment.
  case higherIsBetter
  /// As for durations and complaint rates.
  case lowerIsBetter

  /// Whether `value` is better than `other`, equality not being better.
  package func isBetter(_ value: Double, than other: Double) -> Bool {
    switch self {
    case .higherIsBetter: value > other
    case .lowerIsBetter: value < other
    }
  }

  /// The end of `interval` that speaks best for it.
  package func best(of interval: Interval) -> Double {
    switch self {
    case .higherIsBetter: interval.high
    case .lowerIsBetter: interval.low
    }
  }
}
