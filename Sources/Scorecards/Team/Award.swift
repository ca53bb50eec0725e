internal import People
internal import Statistics

/// One of the month's two awards: for the best within the same mix of tickets who did not pay for it with the other.
package struct Award: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case speedStar = "speed-star"
    case qualityModel = "quality-model"
  }

  /// Why nobody gets it.
  package enum Lack: String, Sendable {
    /// Fewer than two agents can be compared.
    case tooFew = "too-few"
    /// Nobody who can be compared keeps the other side up.
    case guarded
    /// Chance alone explains the differences.
    case alike
  }

  package let kind: Kind
  /// By name; several when they cannot be told apart from the best.
  package let winners: [String]
  /// Nil when there are winners.
  package let lack: Lack?

  /// So much of the team's mix an agent must have worked on to be compared.
  static let neededCoverage = 0.8

  /// The fastest whose quality is not below its target, or where there is none not below the team's.
  static func speedStar(_ agents: [AgentCard]) -> Award {
    let mean = MeanEstimate(agents.compactMap { $0.standardisedQuality?.value })?.mean
    return Award(.speedStar, agents, better: .lowerIsBetter, by: \.standardisedSpeed) { card in
      card.keeps([.qualityMean], by: card.standardisedQuality, team: mean, better: .higherIsBetter)
    }
  }

  /// The one with the best scores whose first response is not below its target, or where there is none not slower
  /// than the team's.
  static func qualityModel(_ agents: [AgentCard]) -> Award {
    let mean = MeanEstimate(agents.compactMap { $0.standardisedSpeed?.value })?.mean
    let metrics: [TargetMetric] = [
      .firstResponseMean, .firstResponseMedian, .firstResponse90, .firstResponse95, .firstResponseAttainment,
    ]
    return Award(.qualityModel, agents, better: .higherIsBetter, by: \.standardisedQuality) { card in
      card.keeps(metrics, by: card.standardisedSpeed, team: mean, better: .lowerIsBetter)
    }
  }

  private init(
    _ kind: Kind, _ agents: [AgentCard], better direction: Direction,
    by figure: (AgentCard) -> StandardisedMean?, guarded keeps: (AgentCard) -> Bool
  ) {
    self.kind = kind
    let compared = agents.filter { card in
      figure(card).map { $0.coverage >= Self.neededCoverage && $0.degreesOfFreedom != nil } ?? false
    }
    let eligible = compared.filter(keeps)
    let groups = IndistinguishableGroups(
      compared.compactMap { card in figure(card)?.estimate.map { (name: card.agent.name, estimate: $0) } },
      better: direction
    ).groups
    let best = eligible.compactMap { card in figure(card).map { (card.agent.name, $0.value) } }
      .min { direction.isBetter($0.1, than: $1.1) }
    guard compared.count > 1, let best else {
      (winners, lack) = ([], compared.count > 1 ? .guarded : .tooFew)
      return
    }
    // Everybody alike means that being the best is chance.
    guard groups.count > 1 else {
      (winners, lack) = ([], .alike)
      return
    }
    let peers = Set(groups.first { $0.contains(best.0) } ?? [best.0])
    let alike = eligible.map(\.agent.name).filter(peers.contains)
    let isTold = alike.count * 2 <= max(compared.count, 2)
    winners = isTold ? alike.sorted() : []
    lack = isTold ? nil : .alike
  }
}

extension AgentCard {
  /// Whether no target of these metrics is missed for certain; without such a target, whether the standardised figure
  /// is not worse than the team's for certain.
  fileprivate func keeps(
    _ metrics: [TargetMetric], by figure: StandardisedMean?, team: Double?, better direction: Direction
  ) -> Bool {
    let states = metrics.compactMap { standing($0)?.state }
    if !states.isEmpty { return !states.contains(.below) }
    guard let figure, let interval = figure.interval, let team else { return false }
    return TargetState(value: figure.value, interval: interval, target: team, better: direction) != .below
  }
}

extension StandardisedMean {
  /// The plain estimate with the same mean, standard error and, rounded down, degrees of freedom; for comparisons.
  var estimate: MeanEstimate? {
    guard let standardError, let degreesOfFreedom else { return nil }
    let count = max(2, Int(min(degreesOfFreedom, 1e9)) + 1)
    return MeanEstimate(
      count: count, mean: value, standardDeviation: standardError * Double(count).squareRoot())
  }
}
