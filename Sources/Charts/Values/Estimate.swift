/// The range that an estimate leaves open.
package struct Interval: Sendable, Equatable {
  /// The lower bound.
  package let low: Double
  /// The upper bound, never under the lower one.
  package let high: Double

  /// The range between two bounds, given in either order.
  package init(_ one: Double, _ other: Double) {
    low = min(one, other)
    high = max(one, other)
  }
}

/// A figure and, where it is an estimate, its interval.
package struct Estimate: Sendable, Equatable {
  /// The figure itself.
  package let value: Double
  /// Usually the 95 % interval; nil where none can be given.
  package let interval: Interval?

  /// A figure with its interval; bounds that are not finite make no interval.
  package init(_ value: Double, _ interval: Interval? = nil) {
    self.value = value
    self.interval = interval.flatMap { $0.low.isFinite && $0.high.isFinite ? $0 : nil }
  }

  /// "93.4 (91.9–94.9)" in the caller's way of writing numbers.
  func written(_ format: NumberText) -> String {
    guard let interval else { return format(value) }
    return "\(format(value)) (\(format(interval.low))–\(format(interval.high)))"
  }
}
