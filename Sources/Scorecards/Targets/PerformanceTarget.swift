import Content
package import Kernel

/// What a figure shall become, by when, and who answers for it.
package struct PerformanceTarget: Sendable, Equatable {
  /// Which way is better.
  package enum Direction: String, CaseIterable, Sendable {
    case lower
    case higher
  }

  /// How it is said what the figure shall become.
  package enum Goal: Sendable, Equatable {
    /// This, in the metric's unit.
    case value(Double)
    /// So much more than the baseline, in the metric's unit.
    case more(Double)
    /// The baseline and this share of it more: 0.2 for 20 % more.
    case moreByShare(Double)
  }

  package var id: String
  package var metric: TargetMetric
  package var title: LocalizedText
  /// Where the figure stood before, in the metric's unit; nil as long as nobody has measured it.
  package var baseline: Double?
  package var goal: Goal
  package var direction: Direction
  package var owner: LocalizedText
  /// The day by which it shall be reached.
  package var milestone: Day
  /// The first month it is in force; since ever when nil.
  package var from: Month?
  /// The last month it is in force; until further notice when nil.
  package var until: Month?

  /// What the figure shall become, in the metric's unit; nil when that depends on a baseline that is not known.
  package var target: Double? {
    switch goal {
    case .value(let value): value
    case .more(let difference): baseline.map { $0 + difference }
    case .moreByShare(let share): baseline.map { $0 * (1 + share) }
    }
  }

  /// Whether it holds in a month.
  package func isInForce(in month: Month) -> Bool {
    (from.map { $0 <= month } ?? true) && (until.map { month <= $0 } ?? true)
  }

  /// Whether a figure reaches the target; nil when that depends on a baseline that is not known.
  package func isReached(by value: Double) -> Bool? {
    target.map { direction == .lower ? value <= $0 : value >= $0 }
  }

  /// How much of the way from the baseline to the target a figure has gone: 0 at the baseline, 1 at the target; nil
  /// without a baseline.
  package func progress(of value: Double) -> Double? {
    guard let baseline, let target else { return nil }
    return (value - baseline) / (target - baseline)
  }

  /// Whether the months in force of two targets meet.
  func overlaps(_ other: PerformanceTarget) -> Bool {
    let startsInTime = other.until.flatMap { last in from.map { $0 <= last } } ?? true
    let endsLate = until.flatMap { last in other.from.map { $0 <= last } } ?? true
    return startsInTime && endsLate
  }
}

/// The targets of a team.
package struct PerformanceTargets: Sendable, Equatable {
  package var id: String
  package var title: LocalizedText
  package var targets: [PerformanceTarget]

  /// The targets in force in a month, at most one for each metric.
  package func inForce(in month: Month) -> [PerformanceTarget] {
    targets.filter { $0.isInForce(in: month) }
  }
}
