package import Kernel
import Statistics
package import Store

/// Reads what reviewers did on a day.
package struct ReviewerDays {
  /// Second reviews are few, so that agreement looks back so many days.
  package static let agreementDays = 28

  let connection: any Connection
  let zone: Zone

  package init(_ connection: any Connection, zone: Zone) {
    self.connection = connection
    self.zone = zone
  }

  /// Number of reviews that a reviewer submitted on a day.
  package func done(by reviewer: Reviewer.ID, on day: Day) throws -> Int {
    try connection.value("SELECT count(*) FROM review r WHERE \(first(reviewer, on: day))") ?? 0
  }

  /// What a reviewer did on a day.
  package func day(_ day: Day, of reviewer: Reviewer.ID) throws -> ReviewerDay {
    ReviewerDay(
      day: day, done: try done(by: reviewer, on: day), left: try Reviewers(connection).waiting(for: reviewer),
      skipped: try skipped(by: reviewer, on: day), medianSeconds: try median(reviewer, on: day),
      lowest: try lowest(reviewer, on: day), agreement: try agreement(of: reviewer, until: day))
  }

  /// Reviews as they were submitted first, on that day.
  private func first(_ reviewer: Reviewer.ID, on day: Day) -> SQL {
    """
    r.reviewer_id = \(reviewer) AND r.submitted_at >= \(zone.start(of: day))
    AND r.submitted_at < \(zone.start(of: day + 1)) AND r.version = 1
    """
  }

  private func skipped(by reviewer: Reviewer.ID, on day: Day) throws -> Int {
    try connection.value(
      """
      SELECT count(*) FROM draw_skip WHERE skipped_by = (SELECT name FROM reviewer WHERE id = \(reviewer))
        AND skipped_at >= \(zone.start(of: day)) AND skipped_at < \(zone.start(of: day + 1))
      """) ?? 0
  }

  private func median(_ reviewer: Reviewer.ID, on day: Day) throws -> Int? {
    let seconds = try connection.rows(
      "SELECT r.seconds FROM review r WHERE \(first(reviewer, on: day)) AND r.seconds IS NOT NULL ORDER BY r.seconds"
    ) { try $0.get(0, as: Int.self) }
    return NearestRank.percentile(0.5, ofSorted: seconds)
  }

  private func lowest(_ reviewer: Reviewer.ID, on day: Day) throws -> ReviewerDay.LowestCriterion? {
    var tallies: [String: (sum: Int, count: Int)] = [:]
    try connection.forEach(
      """
      SELECT p.criterion, p.points, count(*) FROM review r JOIN review_point p ON p.review_id = r.id
      WHERE \(first(reviewer, on: day)) AND p.points IS NOT NULL GROUP BY p.criterion, p.points
      """
    ) { row in
      let (points, count): (Int, Int) = (try row.get(1), try row.get(2))
      tallies[try row.get(0), default: (0, 0)].sum += points * count
      tallies[try row.get(0), default: (0, 0)].count += count
    }
    let lowest = tallies.min { left, right in
      let (one, other) = (left.value.sum * right.value.count, right.value.sum * left.value.count)
      return one != other ? one < other : left.key < right.key
    }
    return lowest.map { criterion, tally in
      ReviewerDay.LowestCriterion(
        criterion: criterion, mean: Double(tally.sum) / Double(tally.count), count: tally.count)
    }
  }
}
