import Store

extension User {
  /// What a person does here; a person may do several things.
  package enum Role: String, CaseIterable, Sendable, SQLConvertible {
    /// Answers customers, and sees what is found about that.
    case agent
    /// Scores drawn tickets.
    case reviewer
    /// Trains agents.
    case trainer
    /// Leads a team, or all of them: draws, scorecards, reports.
    case manager
    /// Users, settings, content.
    case administrator
  }
}
