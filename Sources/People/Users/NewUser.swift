package import Kernel

/// What is said about a user who is to be added.
package struct NewUser: Sendable {
  package var name: String
  /// Without it, the name.
  package var display: String?
  package var roles: Roles
  package var language: Language
  /// Who an agent is among the agents, by name; without it, the agent of the displayed name.
  package var agent: String?
  /// Who a reviewer is among the reviewers, by name; without it, the reviewer of the displayed name.
  package var reviewer: String?
  /// The only team that the user is to see.
  package var team: String?

  package init(
    _ name: String, display: String? = nil, roles: Roles, language: Language = .zh, agent: String? = nil,
    reviewer: String? = nil, team: String? = nil
  ) {
    (self.name, self.display, self.roles, self.language) = (name, display, roles, language)
    (self.agent, self.reviewer, self.team) = (agent, reviewer, team)
  }
}
