package import Kernel
import Store

extension Reviews {
  /// A finished draft with the assignment it is for.
  package struct Submission: Sendable {
    package let assignment: QueuedReview.ID
    package let reviewer: Reviewer.ID
    package let draft: ReviewDraft

    package init(assignment: QueuedReview.ID, reviewer: Reviewer.ID, draft: ReviewDraft) {
      self.assignment = assignment
      self.reviewer = reviewer
      self.draft = draft
    }
  }

  /// Submits many drafts at once, up to a thousand, all or none; throws `Problems` with every fault.
  package func submit(_ submissions: [Submission], at now: Instant) throws {
    let tasks = ReviewTasks(connection)
    let requests = try submissions.map { submission in
      let task = try tasks.task(submission.assignment)
      try refuse(task, unlessOf: submission.reviewer)
      return ReviewIntake.Request(task: task, draft: submission.draft)
    }
    var intake = try ReviewIntake(connection, at: now)
    var problems: [Problem] = []
    for case .failure(let faults) in try intake.take(requests) { problems += faults.problems.all }
    try Problems.refuse(problems)
    try intake.finish()
  }
}
