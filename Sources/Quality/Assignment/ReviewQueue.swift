package import Kernel
import People
import Store
package import Tickets

/// A ticket that waits for a reviewer's score.
package struct QueuedReview: Sendable, Equatable {
  package typealias ID = Identifier<QueuedReview>

  /// The assignment's id.
  package let id: ID
  package let ticket: Ticket.ID
  package let source: String
  /// What people call the ticket.
  package let number: String
  package let agent: String
  package let channel: Channel
  package let subject: String?
  /// The business day that was drawn.
  package let day: Day
  package let kind: StoredDraw.Kind
  /// `daily`, or why the ticket was chosen on purpose.
  package let reason: String
}

extension Reviewers {
  /// How many tickets a reviewer has to score.
  package func waiting(for reviewer: Reviewer.ID) throws -> Int {
    try connection.value("SELECT count(*) FROM assignment WHERE reviewer_id = \(reviewer) AND state = 'open'") ?? 0
  }

  /// What a reviewer has to score: the oldest day first, within a day the daily draw first, and else by chance.
  package func queue(of reviewer: Reviewer.ID) throws -> [QueuedReview] {
    try connection.rows(
      """
      SELECT a.id, a.ticket_id, s.name, t.external_id, g.name, t.channel, t.subject, d.day, d.kind, d.reason
      FROM assignment a JOIN draw d ON d.id = a.draw_id JOIN ticket t ON t.id = a.ticket_id
        JOIN source s ON s.id = t.source_id JOIN agent g ON g.id = a.agent_id
      WHERE a.reviewer_id = \(reviewer) AND a.state = 'open' ORDER BY d.day, d.kind, a.id
      """
    ) { row in
      QueuedReview(
        id: try row.get(0), ticket: try row.get(1), source: try row.get(2), number: try row.get(3),
        agent: try row.get(4), channel: try row.get(5), subject: try row.optional(6), day: try row.get(7),
        kind: try row.get(8), reason: try row.get(9))
    }
  }
}
