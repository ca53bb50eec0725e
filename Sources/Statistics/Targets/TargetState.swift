/// How a figure with uncertainty stands against a target.
package enum TargetState: String, Hashable, Sendable, CaseIterable {
  /// The whole interval misses the target.
  case below
  /// The figure misses the target, but its interval reaches it, or there is no interval.
  case watch
  /// The figure meets the target.
  case fine

  /// Below so many values nothing is said about a target.
  ///
  /// A t interval is right for normal values; scores and durations are bounded and skewed, and below about ten of them
  /// it holds the true mean clearly less often than 95 %. The state of a few cases would be chance either way: with
  /// three tickets, *fine* says no more than *below*. The number is that below which 90th percentiles are greyed.
  package static let neededCount = 10

  /// The state of `value` with its 95 % interval, in the unit of `target`; nil when it rests on fewer than `needed`
  /// values.
  package init?(
    value: Double, interval: Interval?, count: Int, needed: Int = neededCount, target: Double,
    better direction: Direction
  ) {
    guard count >= needed else { return nil }
    if !direction.isBetter(target, than: value) {
      self = .fine
    } else if let interval, direction.isBetter(target, than: direction.best(of: interval)) {
      self = .below
    } else {
      self = .watch
    }
  }
}
