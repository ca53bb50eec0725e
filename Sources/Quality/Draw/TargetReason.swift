import Kernel
import Store
import Tickets

/// Why tickets are chosen on purpose; such reviews feed coaching and never a score.
package enum TargetReason: String, CaseIterable, Sendable {
  /// Complaints that came in on the day.
  case complaints
  /// Bad ratings given on the day.
  case lowCSAT = "low_csat"
  /// Clocks that ran over their target on the day.
  case breached
  /// Tickets answered on the day that were ever reopened.
  case reopened
  /// Tickets of the most valued customers answered on the day.
  case vip
  /// Tickets answered on the day by agents in their first 30 days.
  case newHires = "new_hires"
  /// Tickets answered on the day by agents who are fast and often canned.
  case fastAndCanned = "fast_and_canned"
  /// Tickets that somebody named.
  case byHand = "by_hand"

  /// Whether who reviews the ticket is not told it: it would give away the rating, and it alone kept back would do so too.
  package var isKeptFromReviewers: Bool { self == .lowCSAT || self == .byHand }

  /// Selects agent and ticket from the tickets; nil where that does not tell.
  func query(on day: Day, from start: Instant, to end: Instant) -> SQL? {
    switch self {
    case .complaints:
      "SELECT agent_id, id FROM ticket WHERE complaint = 1 AND created_at >= \(start) AND created_at < \(end)"
    case .lowCSAT:
      """
      SELECT agent_id, id FROM ticket WHERE csat = 0
        AND coalesce(csat_at, solved_at, closed_at, created_at) >= \(start)
        AND coalesce(csat_at, solved_at, closed_at, created_at) < \(end)
      """
    case .breached, .reopened, .vip, .newHires, .fastAndCanned, .byHand: nil
    }
  }

  /// What a ticket answered on the day must be, and its agent; nil where the day's answers do not matter.
  func condition(on day: Day) -> SQL? {
    switch self {
    case .reopened: "t.reopens > 0"
    case .vip: "t.tier = \(Int(Tier.vip.rawValue))"
    case .newHires: "g.started_on > \(day - 30) AND g.started_on <= \(day)"
    case .complaints, .lowCSAT, .breached, .fastAndCanned, .byHand: nil
    }
  }
}
