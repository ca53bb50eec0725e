import Kernel
package import Store
package import Tickets

/// Reads reviews.
package struct StoredReviews {
  private let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Every version of every review of a ticket, assignment by assignment, the first version first.
  package func all(of ticket: Ticket.ID) throws -> [Review] {
    try reviews("r.ticket_id = \(ticket)")
  }

  /// Every version of the review that has a version of that id, the first first; none when there is no such review.
  package func versions(with id: Review.ID) throws -> [Review] {
    try reviews("r.assignment_id = (SELECT assignment_id FROM review WHERE id = \(id))")
  }

  /// The version that counts of those assignments' reviews.
  func latest(of assignments: [QueuedReview.ID]) throws -> [QueuedReview.ID: Review] {
    let found = try reviews("r.assignment_id IN \(list: assignments) AND r.latest = 1")
    return Dictionary(keepingFirst: found.map { ($0.assignment, $0) })
  }

  private func reviews(_ condition: SQL) throws -> [Review] {
    var verdicts: [Review.ID: [String: ReviewDraft.Verdict]] = [:]
    try connection.forEach(
      """
      SELECT p.review_id, p.criterion, p.points, p.evidence, p.comment, p.root_cause, p.overruled
      FROM review r JOIN review_point p ON p.review_id = r.id WHERE \(condition)
      """
    ) { row in
      verdicts[try row.get(0), default: [:]][try row.get(1)] = ReviewDraft.Verdict(
        try row.optional(2).map(Mark.points) ?? .notApplicable, evidence: try row.optional(3),
        comment: try row.optional(4), rootCause: try row.optional(5), overruled: try row.optional(6))
    }
    return try connection.rows(
      """
      SELECT r.id, r.assignment_id, r.version, r.kind, r.day, r.ticket_id, r.agent_id, g.name, r.reviewer_id, w.name,
        r.part, r.score, r.unfailed_score, r.fatal, r.canned, r.reason, r.submitted_at, r.latest, r.rubric_hash,
        r.comment, r.seconds
      FROM review r JOIN agent g ON g.id = r.agent_id JOIN reviewer w ON w.id = r.reviewer_id
      WHERE \(condition) ORDER BY r.assignment_id, r.version
      """
    ) { row in
      Review(
        id: try row.get(0), assignment: try row.get(1), version: try row.get(2), kind: try row.get(3),
        day: try row.get(4), ticket: try row.get(5), agent: try row.get(6), agentName: try row.get(7),
        reviewer: try row.get(8), reviewerName: try row.get(9), part: try row.get(10), score: try row.get(11),
        unfailed: try row.get(12),
        fatal: try row.optional(13, as: String.self)?.split(separator: " ").map(String.init) ?? [],
        isCanned: try row.get(14), reason: try row.optional(15), submittedAt: try row.get(16),
        isLatest: try row.get(17), rubric: try row.get(18), verdicts: verdicts[try row.get(0)] ?? [:],
        comment: try row.get(19), seconds: try row.optional(20))
    }
  }
}
