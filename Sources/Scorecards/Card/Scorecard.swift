package import Content
package import Kernel
import People

/// What is asked for.
package struct ScorecardRequest: Sendable, Equatable {
  package var month: Month
  /// Only the agents of this team.
  package var team: String?
  /// Only this agent; nothing that needs the others is said then.
  package var agent: String?
  /// A clock that still runs is breached when its target passed before this.
  package var now: Instant

  package init(month: Month, team: String? = nil, agent: String? = nil, now: Instant) {
    self.month = month
    self.team = team
    self.agent = agent
    self.now = now
  }
}

/// The scorecards of a month: each agent's, and the team's.
package struct Scorecard: Sendable {
  package let request: ScorecardRequest
  package let zone: Zone
  /// By name; only those with tickets or reviews in the month.
  package let agents: [AgentCard]
  package let team: MonthFigures
  package let previousTeam: MonthFigures?
  package let earlierTeam: MonthFigures?
  /// How the whole team stands against its targets.
  package let standings: [Standing]
  /// The revision of the targets; nil when none are published.
  package let targetsHash: String?
  /// Nil when only one agent, or only figures, were asked for.
  package let comparison: TeamComparison?
  /// The titles of criteria, by id; none when only figures were asked for.
  package let criteria: [String: LocalizedText]
  /// The ids of those that occur in the month, in the order of the rubrics.
  let usedCriteria: [String]
  /// Why targets were missed, by the target's id.
  package var reasons: [String: String]

  package var month: Month { request.month }
}
