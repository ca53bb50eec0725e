internal import Kernel
internal import People
internal import Statistics

/// Who of a team can be told apart, and who gets the month's awards.
package struct TeamComparison: Sendable {
  /// Names that cannot be told apart by their quality, the best group first; a name may be in several.
  package let groups: [[String]]
  /// Kept, for it is asked for every name.
  private let usesLetters: Bool
  /// Names with too few reviews to be compared.
  package let uncompared: [String]
  package let speedStar: Award
  package let qualityModel: Award

  /// Beyond so many agents letters beside names say nothing any more; then only groups are shown.
  package static let letteredAgents = 60

  /// Whether at least two agents can be told apart.
  package var tellsApart: Bool { groups.count > 1 }

  /// The letters of the groups that a name belongs to; empty where letters are not used.
  package func letters(of name: String) -> String {
    guard tellsApart, usesLetters else { return "" }
    let own = groups.indices.filter { groups[$0].contains(name) }
    return own.map(IndistinguishableGroups<String>.letter).joined()
  }

  init(_ agents: [AgentCard]) {
    let quality = agents.compactMap { card in card.figures.quality.score.map { (name: card.agent.name, estimate: $0) } }
    let compared = IndistinguishableGroups(quality)
    (groups, uncompared) = (compared.groups, compared.uncompared)
    usesLetters = Set(groups.joined()).count <= Self.letteredAgents
    speedStar = Award.speedStar(agents)
    qualityModel = Award.qualityModel(agents)
  }
}
