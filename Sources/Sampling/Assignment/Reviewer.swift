/// Someone who may be given tickets to review.
package struct Reviewer: Hashable, Sendable {
  package var key: String
  /// The reviewer's part of the work in proportion to the others'; 0 for none.
  package var weight: Int
  /// How many tickets the reviewer may hold in all; nil for no limit.
  package var capacity: Int?
  /// How many the reviewer already holds.
  package var carried: Int
  /// Agents whose tickets the reviewer must not see: the reviewer's own self, and conflicts of interest.
  package var barred: Set<String>

  package init(key: String, weight: Int = 1, capacity: Int? = nil, carried: Int = 0, barred: Set<String> = []) {
    self.key = key
    self.weight = weight
    self.capacity = capacity
    self.carried = carried
    self.barred = barred
  }
}

/// A ticket given to a reviewer.
package struct Assignment: Hashable, Sendable {
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
