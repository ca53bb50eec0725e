/// The first rate minus the second, from samples that do not overlap.
///
/// Newcombe, "Interval estimation for the difference between independent proportions" (1998), method 10: the hybrid of
/// both Wilson intervals, without continuity correction.
package struct RateDifference: Hashable, Sendable {
  /// The first share minus the second, −1…1.
  package let value: Double
  /// The 95 % interval, inside of −1…1; a difference is real at 5 % when it leaves 0 out.
  package let interval: Interval

  /// The difference of two rates; nil when either has no value or no interval.
  package init?(_ first: Rate, minus second: Rate) {
    guard let left = first.value, let right = second.value,
      let leftInterval = first.interval, let rightInterval = second.interval
    else { return nil }
    value = left - right
    interval = Interval(
      low: max(-1, value - Self.distance(left - leftInterval.low, rightInterval.high - right)),
      high: min(1, value + Self.distance(leftInterval.high - left, right - rightInterval.low)))
  }

  private static func distance(_ left: Double, _ right: Double) -> Double {
    (left * left + right * right).squareRoot()
  }
}
