internal import Kernel
package import People
package import Statistics

/// One agent's month.
package struct AgentCard: Sendable {
  package let agent: Agent
  package let figures: MonthFigures
  /// Nil when the agent left no trace in that month.
  package let previous: MonthFigures?
  /// The month before the previous one.
  package let earlier: MonthFigures?
  package let standings: [Standing]
  /// What the first response would take with the whole team's mix of channels and priorities; milliseconds.
  package var standardisedSpeed: StandardisedMean?
  /// What the score would be with that mix.
  package var standardisedQuality: StandardisedMean?

  /// How the figure of a metric stands against its target; nil when there is no target for it.
  package func standing(_ metric: TargetMetric) -> Standing? {
    standings.first { $0.target.metric == metric }
  }

  /// The targets missed for two months in a row.
  package var coaching: [Standing] { standings.filter(\.asksForCoaching) }

  /// The worst state against any target but a count of tickets; nil without any.
  package var overall: TargetState? {
    TargetState.worst(standings.filter { !$0.target.metric.isCounted }.map(\.state))
  }
}
