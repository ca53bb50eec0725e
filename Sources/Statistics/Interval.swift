/// A closed range of plausible values, in the unit of the figure it belongs to.
package struct Interval: Hashable, Sendable {
  /// The lower end, part of the range.
  package let low: Double
  /// The upper end, part of the range.
  package let high: Double

  /// The range from `low` to `high`, both included; `low` is at most `high`.
  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The range that reaches `halfWidth` to either side of `center`.
  package init(center: Double, halfWidth: Double) {
    self.init(low: center - halfWidth, high: center + halfWidth)
  }

  /// The distance between both ends.
  package var width: Double { high - low }

  /// Whether `value` lies in the range, its ends included.
  package func contains(_ value: Double) -> Bool {
    low <= value && value <= high
  }

  /// Whether both ranges have a value in common; ends that touch do.
  package func overlaps(_ other: Interval) -> Bool {
    low <= other.high && other.low <= high
  }

  /// The part of the range inside `bounds`, which hold at least one of its values.
  package func clipped(to bounds: ClosedRange<Double>) -> Interval {
    Interval(low: max(bounds.lowerBound, low), high: min(bounds.upperBound, high))
  }
}
