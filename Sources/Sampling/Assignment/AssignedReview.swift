/// A ticket given to a reviewer.
package struct AssignedReview: Hashable, Sendable {
  /// Which of a ticket's reviews this is.
  package enum Part: Int, Comparable, Sendable {
    case first = 0
    /// The second, independent review of a ticket that is silently reviewed twice.
    case second = 1

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The ticket's position in the frame.
  package let position: Int
  package let part: Part
  /// The reviewer's key; nil when nobody may or can take the ticket.
  package var reviewer: String?

  package init(position: Int, part: Part, reviewer: String?) {
    self.position = position
    self.part = part
    self.reviewer = reviewer
  }
}
