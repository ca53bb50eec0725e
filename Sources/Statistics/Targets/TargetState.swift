/// How a figure with uncertainty stands against a target.
package enum TargetState: String, Hashable, Sendable, CaseIterable {
  /// The whole interval misses the target.
  case below
  /// The figure misses the target, but its interval reaches it, or there is no interval.
  case watch
  /// The figure meets the target.
  case fine

  /// The state of `value` with its 95 % interval, in the unit of `target`.
  package init(value: Double, interval: Interval?, target: Double, better direction: Direction) {
    if !direction.isBetter(target, than: value) {
      self = .fine
    } else if let interval, direction.isBetter(target, than: direction.best(of: interval)) {
      self = .below
    } else {
      self = .watch
    }
  }

  /// The state of a mean.
  package init(_ estimate: MeanEstimate, target: Double, better direction: Direction) {
    self.init(value: estimate.mean, interval: estimate.interval, target: target, better: direction)
  }

  /// The state of a rate against a share 0…1; nil when the rate has no value.
  package init?(_ rate: Rate, target: Double, better direction: Direction) {
    guard let value = rate.value else { return nil }
    self.init(value: value, interval: rate.interval, target: target, better: direction)
  }

  /// The state of a median of durations, in their unit.
  package init(_ estimate: MedianEstimate, target: Double, better direction: Direction = .lowerIsBetter) {
    self.init(value: Double(estimate.median), interval: estimate.interval, target: target, better: direction)
  }
}
