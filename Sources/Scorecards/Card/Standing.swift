internal import Kernel
package import Statistics

/// How a figure stands against its target this month and stood last month.
package struct Standing: Sendable, Equatable {
  package let target: PerformanceTarget
  /// Nil when the month has nothing to say about it.
  package let figure: Figure?
  package let state: TargetState?
  /// Last month's figure and how it stood against the target of that month.
  package let previous: Figure?
  package let previousState: TargetState?

  /// Whether two months below in a row ask for coaching; a count of tickets, which nobody chooses, never does.
  package var asksForCoaching: Bool {
    !target.metric.isCounted && CoachingRule.isDue(previous: previousState, month: state)
  }

  package var change: Change? {
    guard let figure, let previous else { return nil }
    return figure.change(from: previous)
  }

  init(_ target: PerformanceTarget, _ month: MonthFigures, previous: MonthFigures?, formerly: PerformanceTarget?) {
    self.target = target
    figure = month.figure(target.metric)
    state = figure.flatMap { target.state(of: $0) }
    self.previous = previous?.figure(target.metric)
    previousState = self.previous.flatMap { figure in formerly.flatMap { $0.state(of: figure) } }
  }
}

extension PerformanceTarget {
  /// Below when even the interval misses the target; nil when the figure rests on too few cases to say anything, and while
  /// the target waits for a baseline.
  ///
  /// A percentile has no interval and is at worst to be watched. Tickets per head are counted, not estimated: there
  /// missing the target is certain.
  package func state(of figure: Figure) -> TargetState? {
    guard let target else { return nil }
    let interval = metric.isCounted ? Interval(low: figure.value, high: figure.value) : figure.interval
    return TargetState(
      value: figure.value, interval: interval, count: figure.count, needed: metric.neededCount, target: target,
      better: better)
  }

  package var better: Statistics.Direction {
    switch direction {
    case .lower: .lowerIsBetter
    case .higher: .higherIsBetter
    }
  }
}

extension TargetMetric {
  /// Whether its value is a count of everything there was, without any uncertainty.
  var isCounted: Bool { unit == .count }

  /// From how many cases on it is judged; for the highest percentiles what their rank needs.
  package var neededCount: Int {
    switch self {
    case .firstResponse95: 20
    case .ticketsPerAgent: 1
    default: TargetState.neededCount
    }
  }
}
