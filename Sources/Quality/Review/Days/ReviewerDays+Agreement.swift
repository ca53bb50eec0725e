import Content
package import Kernel
import Store

extension ReviewerDays {
  private struct Pair {
    let mine: Review.ID
    let other: Review.ID
    /// The hash of the rubric's revision by which both scored.
    let rubric: String
  }

  /// How a reviewer's points agree with those of the others who scored the same tickets, in the weeks up to a day.
  ///
  /// Nil when there is no such ticket. Points that the clocks gave are left out, as they agree by themselves.
  package func agreement(of reviewer: Reviewer.ID, until day: Day) throws -> ReviewerAgreement? {
    let pairs = try pairs(of: reviewer, until: day)
    guard !pairs.isEmpty else { return nil }
    let points = try points(of: pairs.flatMap { [$0.mine, $0.other] })
    let rubrics = try RubricChoice(connection)
    var (judgements, same) = (0, 0)
    for pair in pairs {
      guard let rubric = try rubrics.revision(pair.rubric)?.value else { continue }
      for criterion in rubric.criteria where !criterion.isComputed {
        guard let mine = points[pair.mine]?[criterion.id], let other = points[pair.other]?[criterion.id] else {
          continue
        }
        judgements += 1
        if mine == other { same += 1 }
      }
    }
    return ReviewerAgreement(tickets: pairs.count, judgements: judgements, same: same)
  }

  private func pairs(of reviewer: Reviewer.ID, until day: Day) throws -> [Pair] {
    try connection.rows(
      """
      SELECT r.id, o.id, r.rubric_hash FROM review r JOIN assignment a ON a.id = r.assignment_id
        JOIN assignment b ON b.draw_id = a.draw_id AND b.agent_id = a.agent_id AND b.ticket_id = a.ticket_id
          AND b.part <> a.part
        JOIN review o ON o.assignment_id = b.id AND o.latest = 1 AND o.rubric_hash = r.rubric_hash
      WHERE r.reviewer_id = \(reviewer) AND r.latest = 1
        AND r.submitted_at >= \(zone.start(of: day - (Self.agreementDays - 1)))
        AND r.submitted_at < \(zone.start(of: day + 1)) ORDER BY r.id
      """
    ) { Pair(mine: try $0.get(0), other: try $0.get(1), rubric: try $0.get(2)) }
  }

  private func points(of reviews: [Review.ID]) throws -> [Review.ID: [String: Mark]] {
    var marks: [Review.ID: [String: Mark]] = [:]
    try connection.forEach("SELECT review_id, criterion, points FROM review_point WHERE review_id IN \(list: reviews)")
    {
      marks[try $0.get(0), default: [:]][try $0.get(1)] = try $0.optional(2).map(Mark.points) ?? .notApplicable
    }
    return marks
  }
}
