package import Kernel
import People

/// What is asked for.
package struct ScorecardRequest: Sendable, Equatable {
  package var month: Month
  /// Only the agents of this team.
  package var team: String?
  /// Only this agent, beside the others' figures; awards and groups are not given then.
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
  /// By name; only those asked for, and of them those with tickets or reviews in the month.
  package let agents: [AgentCard]
  /// Everybody's, or the team's that was asked for, whomever the scorecards are of.
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
  /// The rubrics by which the month's reviews were made; none when only figures were asked for.
  let rubrics: [RubricHead]
  /// How many ratings of the month do not count because they were given during a known incident.
  package let ratingsLeftOut: Int
  /// Why targets were missed, by the target's id.
  package var reasons: [String: String]

  package var month: Month { request.month }
}
