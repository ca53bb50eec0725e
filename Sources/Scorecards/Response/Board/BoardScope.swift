package import People

/// Whose open tickets somebody sees.
package enum BoardScope: Sendable, Hashable {
  case everybody
  case team(String)
  case agent(Agent.ID)
  case nobody

  /// An agent sees her own; who is bound to a team sees that team; the others see all.
  package init(_ user: User) {
    if user.roles.isDisjoint(with: [.reviewer, .trainer, .manager, .administrator]) {
      self = user.agent.map(Self.agent) ?? .nobody
    } else {
      self = user.team.map { .team($0.name) } ?? .everybody
    }
  }

  func takes(_ holder: Agent.ID?, team: String?) -> Bool {
    switch self {
    case .everybody: true
    case .team(let own): team == own
    case .agent(let own): holder == own
    case .nobody: false
    }
  }
}
