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
    /// Nobody has enough reviews to say anything about quality.
    case unreviewed = "too-few-reviews"
    /// Those who are ahead do not keep the other side up.
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

  /// The fastest whose quality keeps its target.
  static func speedStar(_ agents: [AgentCard]) -> Award {
    let team = mean(of: agents, \.standardisedQuality)
    return Award(.speedStar, agents, better: .lowerIsBetter, by: \.standardisedSpeed) { card in
      card.keeps([.qualityMean], by: card.standardisedQuality, team: team, better: .higherIsBetter)
    }
  }

  /// The one with the best scores whose first response keeps its targets.
  static func qualityModel(_ agents: [AgentCard]) -> Award {
    let team = mean(of: agents, \.standardisedSpeed)
    let metrics: [TargetMetric] = [
      .firstResponseMean, .firstResponseMedian, .firstResponse90, .firstResponse95, .firstResponseAttainment,
    ]
    return Award(.qualityModel, agents, better: .higherIsBetter, by: \.standardisedQuality) { card in
      card.keeps(metrics, by: card.standardisedSpeed, team: team, better: .lowerIsBetter)
    }
  }

  private static func mean(of agents: [AgentCard], _ figure: (AgentCard) -> StandardisedMean?) -> Double? {
    MeanEstimate(agents.compactMap { figure($0)?.comparable?.value })?.mean
  }

  /// A winner is better than the mean of those compared, told apart from somebody worse, and not told apart from the
  /// best who may win at all; when more than half of those compared are such, being one is chance.
  private init(
    _ kind: Kind, _ agents: [AgentCard], better direction: Direction,
    by figure: (AgentCard) -> StandardisedMean?, guarded keeps: (AgentCard) -> Bool?
  ) {
    self.kind = kind
    let field = Field(agents.compactMap { card in figure(card)?.comparable.map { (card, $0) } }, better: direction)
    let judged = field.compared.filter { keeps($0.card) != nil }
    let eligible = judged.filter { keeps($0.card) == true }
    guard field.compared.count > 1, !judged.isEmpty else {
      let isUnreviewed = kind == .qualityModel ? field.compared.count < 2 : field.compared.count > 1
      (winners, lack) = ([], isUnreviewed ? .unreviewed : .tooFew)
      return
    }
    guard let best = field.best(of: eligible) else {
      (winners, lack) = ([], .guarded)
      return
    }
    let peers = field.peers(of: best)
    let alike = eligible.map(\.card.agent.name).filter { peers.contains($0) && field.standsOut($0) }
    let isTold = alike.contains(best) && alike.count * 2 <= max(field.compared.count, 2)
    winners = isTold ? alike.sorted() : []
    let first = field.best(of: field.compared)
    let isKeptFromFirst = first.map { $0 != best && field.standsOut($0) } ?? false
    lack = isTold ? nil : isKeptFromFirst ? .guarded : .alike
  }
}

/// The agents who can be compared for an award.
private struct Field {
  let compared: [(card: AgentCard, figure: StandardisedMean)]
  private let direction: Direction
  private let groups: [Set<String>]
  private let values: [String: Double]
  private let mean: Double?

  init(_ compared: [(card: AgentCard, figure: StandardisedMean)], better direction: Direction) {
    (self.compared, self.direction) = (compared, direction)
    groups = IndistinguishableGroups(
      compared.compactMap { card, figure in figure.estimate.map { (name: card.agent.name, estimate: $0) } },
      better: direction
    ).groups.map(Set.init)
    values = Dictionary(compared.map { ($0.card.agent.name, $0.figure.value) }) { first, _ in first }
    mean = MeanEstimate(compared.map(\.figure.value).sorted())?.mean
  }

  func best(of some: [(card: AgentCard, figure: StandardisedMean)]) -> String? {
    let sorted = some.sorted { $0.card.agent.name < $1.card.agent.name }
    return sorted.min { direction.isBetter($0.figure.value, than: $1.figure.value) }?.card.agent.name
  }

  /// Who cannot be told apart from this agent, with that agent.
  func peers(of name: String) -> Set<String> {
    groups.filter { $0.contains(name) }.reduce(into: [name]) { $0.formUnion($1) }
  }

  /// Whether the agent is better than the mean and told apart from somebody worse.
  func standsOut(_ name: String) -> Bool {
    guard let value = values[name], let mean, direction.isBetter(value, than: mean) else { return false }
    let peers = peers(of: name)
    return values.contains { direction.isBetter(value, than: $0.value) && !peers.contains($0.key) }
  }
}

extension AgentCard {
  /// Whether all targets of these metrics are kept; nil when there are too few cases to say.
  ///
  /// Where a target is missed but not for certain, the standardised figure must be no worse than the team's, as it must
  /// where there is no such target.
  fileprivate func keeps(
    _ metrics: [TargetMetric], by figure: StandardisedMean?, team: Double?, better direction: Direction
  ) -> Bool? {
    let standings = metrics.compactMap { standing($0) }
    let states = standings.compactMap(\.state)
    if !standings.isEmpty, states.isEmpty { return nil }
    if states.contains(.below) { return false }
    if !states.isEmpty, states.allSatisfy({ $0 == .fine }) { return true }
    guard let figure = figure?.comparable, let team else { return standings.isEmpty ? nil : false }
    return !direction.isBetter(team, than: figure.value)
  }
}

extension StandardisedMean {
  /// The mean itself where it covers enough of the team's mix, by enough cases, and has a usable spread.
  var comparable: StandardisedMean? {
    let isEnough = coverage >= Award.neededCoverage && count >= TargetState.neededCount && standardError != nil
    return isEnough ? self : nil
  }

  /// The plain estimate with the same mean, standard error and, rounded down, degrees of freedom; for comparisons.
  var estimate: MeanEstimate? {
    guard let standardError else { return nil }
    guard let degreesOfFreedom else {
      return MeanEstimate(count: count, mean: value, standardDeviation: 0, population: count)
    }
    let spread = PooledSpread(
      standardDeviation: standardError * Double(count).squareRoot(),
      degreesOfFreedom: max(1, Int(min(degreesOfFreedom, 1e9))))
    return MeanEstimate(count: count, mean: value, standardDeviation: nil, borrowed: spread)
  }
}
