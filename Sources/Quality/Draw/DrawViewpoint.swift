import Kernel
package import People
import Store

/// From where somebody looks at a draw: what of it is theirs to see.
///
/// A reviewer sees every ticket that waits for the reviewer as the reviewer's own, whether it is the ticket's first review or
/// the second, silent one, and of all others the first; so nothing tells which tickets are reviewed twice.
package struct DrawViewpoint: Sendable, Equatable {
  /// Who looks, among the reviewers; nil for somebody who reviews nothing.
  package var reviewer: Reviewer.ID?
  /// The only team whose tickets are seen, beside those that the reviewer has.
  package var team: Team.ID?

  package init(reviewer: Reviewer.ID? = nil, team: Team.ID? = nil) {
    (self.reviewer, self.team) = (reviewer, team)
  }

  /// Who sees everything.
  package static let everything = DrawViewpoint()

  /// The first review of a ticket as `a`, and the viewer's own second one as `m`.
  var tables: SQL {
    """
    assignment a LEFT JOIN assignment m ON m.draw_id = a.draw_id AND m.agent_id = a.agent_id
      AND m.ticket_id = a.ticket_id AND m.part = 1 AND m.reviewer_id = \(reviewer)
    """
  }

  /// What of `a`, `m` is seen.
  var condition: SQL {
    guard let team else { return "a.part = 0" }
    return """
      a.part = 0 AND (a.agent_id IN (SELECT id FROM agent WHERE team_id = \(team)) OR a.reviewer_id = \(reviewer)
        OR m.id IS NOT NULL)
      """
  }
}
