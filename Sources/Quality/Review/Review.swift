package import Kernel
package import People
package import Tickets

/// A version of a review, final as it stands.
package struct Review: Sendable, Equatable {
  package typealias ID = Identifier<Review>

  package let id: ID
  package let assignment: QueuedReview.ID
  /// 1 for the review as it was submitted, more for corrections.
  package let version: Int
  package let kind: StoredDraw.Kind
  /// The business day of the draw.
  package let day: Day
  package let ticket: Ticket.ID
  package let agent: Agent.ID
  package let agentName: String
  package let reviewer: Reviewer.ID
  package let reviewerName: String
  package let part: Int
  /// 0 to 100, 0 when it failed.
  package let score: Double
  /// 0 to 100, as it would be had nothing fatal happened.
  package let unfailed: Double
  /// The ids of what failed it, fatal criteria among them.
  package let fatal: [String]
  package let isCanned: Bool
  /// Why the version before was corrected; nil for the first.
  package let reason: String?
  package let submittedAt: Instant
  /// Whether it is the version that counts.
  package let isLatest: Bool
  /// The hash of the rubric's revision.
  package let rubric: String
  package let verdicts: [String: ReviewDraft.Verdict]
  package let comment: String
  package let seconds: Int?
}

extension Review {
  /// What it says, as a draft to correct; points that the clocks gave are left to them.
  package var asDraft: ReviewDraft {
    ReviewDraft(
      verdicts, fatal: Set(fatal.filter { verdicts[$0] == nil }), comment: comment, seconds: nil, rubric: rubric)
  }
}
