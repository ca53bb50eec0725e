package import Kernel
package import People
import Store

/// What came of giving a reviewer's open tickets to another.
package struct ReassignReport: Sendable, Equatable {
  /// Number of reviews that went over.
  package var moved = 0
  /// Number of reviews that stay, as the other may not do them.
  package var kept = 0
}

extension Draws {
  /// Who may get an open review: those on duty who are not its agent, have no conflict and not the ticket's other review.
  package func candidates(for assignment: QueuedReview.ID) throws -> [Reviewer] {
    guard let open = try openReviews("a.id = \(assignment)").first else { return [] }
    return try Reviewers(connection).all().filter { $0.isActive && open.fits($0) }
  }

  /// Gives an open review to another reviewer; what is half written about it goes.
  ///
  /// Throws a `Problem` when the review is done or skipped, and when that reviewer may not do it.
  package func reassign(
    _ assignment: QueuedReview.ID, to reviewer: Reviewer.ID, by actor: Actor, at now: Instant
  ) throws {
    guard let open = try openReviews("a.id = \(assignment)").first else {
      throw Problem(.conflict, "The ticket does not wait for a review.", remedy: "Load the page again.")
    }
    guard let target = try candidates(for: assignment).first(where: { $0.id == reviewer }) else {
      throw Problem(
        .invalid, "This reviewer may not have the ticket.",
        remedy: "Choose somebody else: not the agent, nobody with a conflict, nobody who had it already.")
    }
    try give([open], to: target, by: actor, at: now)
  }

  /// Gives what waits for a reviewer to another, of a draw or of all; what the other may not review stays.
  @discardableResult
  package func reassign(
    from reviewer: Reviewer.ID, to other: Reviewer.ID, of draw: StoredDraw.ID? = nil, by actor: Actor, at now: Instant
  ) throws -> ReassignReport {
    let all = try Reviewers(connection).all()
    guard all.contains(where: { $0.id == reviewer }) else {
      throw Problem(.missing, "There is no such reviewer.", remedy: "Choose one of the list.")
    }
    guard let target = all.first(where: { $0.id == other && $0.isActive }) else {
      throw Problem(.missing, "There is no such reviewer on duty.", remedy: "Choose one of the list.")
    }
    let part: SQL = draw.map { "AND a.draw_id = \($0)" } ?? ""
    let open = try openReviews("a.reviewer_id = \(reviewer) \(part)")
    let moving = open.filter { $0.fits(target) }
    try give(moving, to: target, by: actor, at: now)
    return ReassignReport(moved: moving.count, kept: open.count - moving.count)
  }

  private struct Open {
    let id: QueuedReview.ID
    let draw: StoredDraw.ID
    let agent: Agent.ID
    let reviewer: Reviewer.ID?
    /// Who has the ticket's other review.
    let other: Reviewer.ID?

    func fits(_ candidate: Reviewer) -> Bool {
      candidate.id != reviewer && candidate.id != other && !candidate.barred.contains(agent)
    }
  }

  private func openReviews(_ condition: SQL) throws -> [Open] {
    try connection.rows(
      """
      SELECT a.id, a.draw_id, a.agent_id, a.reviewer_id, o.reviewer_id FROM assignment a
        LEFT JOIN assignment o ON o.draw_id = a.draw_id AND o.agent_id = a.agent_id AND o.ticket_id = a.ticket_id
          AND o.part <> a.part
      WHERE \(condition) AND a.state = 'open' ORDER BY a.id
      """
    ) { row in
      Open(
        id: try row.get(0), draw: try row.get(1), agent: try row.get(2), reviewer: try row.optional(3),
        other: try row.optional(4))
    }
  }

  private func give(_ reviews: [Open], to target: Reviewer, by actor: Actor, at now: Instant) throws {
    for review in reviews {
      try connection.execute("DELETE FROM review_draft WHERE assignment_id = \(review.id)")
      try connection.execute(
        "UPDATE assignment SET reviewer_id = \(target.id), assigned_at = \(now) WHERE id = \(review.id)")
    }
    let moves = Dictionary(grouping: reviews) { Move(draw: $0.draw, from: $0.reviewer) }
    for (move, reviews) in moves.sorted(by: { $0.value[0].id < $1.value[0].id }) {
      try AuditLog(connection).append(
        .drawReassigned, AuditSubject("draw", move.draw),
        before: ["reviewer": move.from.map { .text($0.description) } ?? .null],
        after: ["reviewer": .text(target.id.description), "reviews": .list(reviews.map(\.id.description))], by: actor,
        at: now)
    }
  }

  private struct Move: Hashable {
    let draw: StoredDraw.ID
    let from: Reviewer.ID?
  }
}
