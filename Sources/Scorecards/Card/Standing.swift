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

  /// Whether two months below in a row ask for coaching.
  package var asksForCoaching: Bool { CoachingRule.isDue(previous: previousState, month: state) }

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
  /// Below when even the interval misses the target; a figure without an interval is at worst to be watched; nil while
  /// the target waits for a baseline.
  package func state(of figure: Figure) -> TargetState? {
    target.map { TargetState(value: figure.value, interval: figure.interval, target: $0, better: better) }
  }

  package var better: Statistics.Direction {
    switch direction {
    case .lower: .lowerIsBetter
    case .higher: .higherIsBetter
    }
  }
}
