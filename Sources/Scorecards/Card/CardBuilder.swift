internal import Kernel
internal import People
internal import Quality
internal import Statistics
internal import Tickets

/// Puts three months and the targets together into cards.
struct CardBuilder: Sendable {
  let month: TeamMonth
  let previous: TeamMonth
  /// Nil when it is not wanted.
  let earlier: TeamMonth?
  let targets: PerformanceTargets?
  /// Of the month.
  let spread: TeamSpread
  /// The whole team's, in the order of their keys.
  private let mixes: [(key: Int, mix: MonthTally.Mix)]

  init(
    month: TeamMonth, previous: TeamMonth, earlier: TeamMonth?, targets: PerformanceTargets?, spread: TeamSpread
  ) {
    (self.month, self.previous, self.earlier) = (month, previous, earlier)
    (self.targets, self.spread) = (targets, spread)
    mixes = month.team.mixes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The cards of these agents, worked out on several threads.
  func cards(_ agents: [Agent]) -> [AgentCard] {
    Crew.map(agents) { some in some.map(card) }.flatMap(\.self)
  }

  private func card(_ agent: Agent) -> AgentCard {
    let own = month.agents[agent.id] ?? .empty
    let (figures, before) = (own.figures, previous.agents[agent.id]?.figures)
    return AgentCard(
      agent: agent, figures: figures, previous: before, earlier: earlier?.agents[agent.id]?.figures,
      standings: standings(figures, before), standardisedSpeed: speed(own), standardisedQuality: quality(own))
  }

  func standings(_ figures: MonthFigures, _ before: MonthFigures?) -> [Standing] {
    let former = targets?.inForce(in: month.month.previous) ?? []
    return (targets?.inForce(in: month.month) ?? []).map { target in
      Standing(target, figures, previous: before, formerly: former.first { $0.metric == target.metric })
    }
  }

  /// Weighted by where the whole team's first responses are.
  private func speed(_ own: AgentMonth) -> StandardisedMean? {
    StandardisedMean(
      mixes.map { key, mix in
        Stratum(
          weight: Double(mix.responses.count),
          estimate: own.mixes[key]?.responses.estimate?.steadied(by: spread.responses[key]))
      })
  }

  /// Weighted by where the whole team's tickets are, so that speed and quality answer for the same mix.
  private func quality(_ own: AgentMonth) -> StandardisedMean? {
    StandardisedMean(
      mixes.map { key, mix in
        let sums = own.reviewedMixes[key]
        let population = max(own.mixes[key]?.handled ?? 0, sums?.count ?? 0)
        let estimate = sums?.estimate(population: population)?.steadied(by: spread.scoresInMix)
        return Stratum(weight: Double(mix.responses.count), estimate: estimate)
      })
  }
}

extension AgentMonth {
  var figures: MonthFigures { MonthFigures(response: response, quality: quality, agents: 1) }
}
