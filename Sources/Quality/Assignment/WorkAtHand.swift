package import Kernel
import Statistics
import Store

/// A reviewer's work at a glance.
package struct WorkAtHand: Sendable, Equatable {
  /// What waits of one drawn day.
  package struct Waiting: Sendable, Equatable {
    package let day: Day
    package let tickets: Int
  }

  /// The oldest day first.
  package let waiting: [Waiting]
  /// Number of reviews submitted in the day.
  package let done: Int
  /// The median of the seconds that they took (nearest rank), where that is known; nil when it is not.
  package let medianSeconds: Int?
}

extension Reviewers {
  /// What waits for a reviewer, day by day, and what is done between two instants.
  package func day(of reviewer: Reviewer.ID, in span: Range<Instant>) throws -> WorkAtHand {
    let waiting = try connection.rows(
      """
      SELECT d.day, count(*) FROM assignment a JOIN draw d ON d.id = a.draw_id
      WHERE a.reviewer_id = \(reviewer) AND a.state = 'open' GROUP BY d.day ORDER BY d.day
      """
    ) { WorkAtHand.Waiting(day: try $0.get(0), tickets: try $0.get(1)) }
    let seconds = try connection.rows(
      """
      SELECT seconds FROM review
      WHERE reviewer_id = \(reviewer) AND submitted_at >= \(span.lowerBound) AND submitted_at < \(span.upperBound)
        AND version = 1
      """
    ) { try $0.optional(0, as: Int.self) }
    let known = seconds.compactMap(\.self).sorted()
    return WorkAtHand(
      waiting: waiting, done: seconds.count, medianSeconds: NearestRank.percentile(0.5, ofSorted: known))
  }
}
