package import Kernel

/// Someone who signs in.
package struct User: Sendable, Hashable {
  package typealias ID = Identifier<User>
  /// The key of a row of the reviewers, whose own type lies in a target above this one.
  package typealias ReviewerID = Identifier<ReviewerRow>

  package let id: ID
  /// What the user signs in with; another spelling of case, width and blanks is the same name.
  package var name: String
  /// What others see.
  package var display: String
  package var roles: Roles
  package var language: Language
  package var theme: Theme
  /// Whether the user may sign in.
  package var isActive: Bool
  /// Whether there is a password to sign in with; an invited user has none yet.
  package var hasPassword: Bool
  /// Who the user is among the agents; kept when the role is taken away.
  package var agent: Agent.ID?
  /// Who the user is among the reviewers; kept when the role is taken away.
  package var reviewer: ReviewerID?
  /// The only team that the user sees; nil for all of them.
  package var team: Team?
  package var createdAt: Instant
  /// When the user was last here, to the minute.
  package var seenAt: Instant?
}

/// Stands for the reviewers' own type in their keys.
package enum ReviewerRow {}
