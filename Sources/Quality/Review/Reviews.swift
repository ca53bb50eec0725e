package import Kernel
package import People
package import Store

/// Submits and corrects reviews.
package struct Reviews {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Makes a draft the final review of an open assignment.
  ///
  /// Throws a `Problem` when the assignment is another reviewer's, was reviewed or skipped, and `Problems` with everything
  /// that is wrong with the draft.
  @discardableResult
  package func submit(
    _ draft: ReviewDraft, for assignment: QueuedReview.ID, by reviewer: Reviewer.ID, at now: Instant
  ) throws -> Review {
    do {
      return try settle(draft, for: assignment, by: reviewer, at: now).get()
    } catch let faults as ReviewFaults {
      throw faults.problems
    }
  }

  /// As `submit`, but gives what is wrong with the draft field by field.
  ///
  /// - Parameter isCanned: What `isCanned` said before; nil to find it out while others wait to write.
  package func settle(
    _ draft: ReviewDraft, for assignment: QueuedReview.ID, by reviewer: Reviewer.ID, isCanned: Bool? = nil,
    at now: Instant
  ) throws -> Result<Review, ReviewFaults> {
    let task = try ReviewTasks(connection).task(assignment)
    try refuse(task, unlessOf: reviewer)
    return try take(
      ReviewIntake.Request(task: task, draft: draft), canned: isCanned.map { $0 ? [assignment] : [] }, at: now)
  }

  /// Whether the agent answered mostly with stock phrases, by the rubric of the draft; needs no write.
  package func isCanned(_ task: ReviewTask, _ draft: ReviewDraft, at now: Instant) throws -> Bool {
    try !ReviewIntake(connection, at: now).canned([ReviewIntake.Request(task: task, draft: draft)]).isEmpty
  }

  /// Adds a corrected version to a review and makes it the one that counts; the old version stays.
  ///
  /// Throws a `Problem` without a reason and when there is nothing to correct, `Problems` with what is wrong with the draft.
  @discardableResult
  package func correct(
    _ assignment: QueuedReview.ID, reason: String, to draft: ReviewDraft, by actor: Actor, at now: Instant
  ) throws -> Review {
    guard !reason.isBlank else {
      throw Problem(.missing, "A correction needs a reason.", remedy: "Say why the review is changed.")
    }
    let task = try ReviewTasks(connection).task(assignment)
    guard task.state == .reviewed else {
      throw Problem(
        .conflict, "\(task.number) has no review yet.", remedy: "Review it with: assay review \(task.number)")
    }
    do {
      return try take(
        ReviewIntake.Request(task: task, draft: draft, reason: reason), correctedBy: actor, at: now
      ).get()
    } catch let faults as ReviewFaults {
      throw faults.problems
    }
  }

  /// Throws a `Problem` unless the assignment is that reviewer's and has no review yet.
  func refuse(_ task: ReviewTask, unlessOf reviewer: Reviewer.ID) throws {
    guard task.reviewer == reviewer else {
      throw Problem(
        .forbidden, "\(task.number) is \(task.reviewerName)'s to review.",
        remedy: "See your own tickets with: assay queue REVIEWER")
    }
    guard task.state != .reviewed else {
      throw Problem(
        .conflict, "\(task.number) has been reviewed by \(task.reviewerName).",
        remedy: "A submitted review is final; correct it with: assay review correct \(task.number)")
    }
  }

  private func take(
    _ request: ReviewIntake.Request, correctedBy actor: Actor? = nil, canned: Set<QueuedReview.ID>? = nil,
    at now: Instant
  ) throws -> Result<Review, ReviewFaults> {
    var intake = try ReviewIntake(connection, correctedBy: actor, canned: canned, at: now)
    for result in try intake.take([request]) {
      switch result {
      case .failure(let faults): return .failure(faults)
      case .success(.submitted), .success(.corrected): continue
      case .success(.unchanged):
        throw Problem(
          .conflict, "The correction of \(request.task.number) says what the review says already.",
          remedy: "Change points, evidence or a comment.")
      }
    }
    try intake.finish()
    guard let review = try StoredReviews(connection).latest(of: [request.task.id])[request.task.id] else {
      throw StoreError(.unreadable, cause: "a review is not there after it was written")
    }
    return .success(review)
  }
}
