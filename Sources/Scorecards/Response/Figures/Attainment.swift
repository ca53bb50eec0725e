package import Kernel
package import Statistics
package import Tickets

/// How many clocks kept their target, of those whose fate fell into a period.
///
/// Attainment = met / (met + breached). A clock counts on the day it ended or, when that came first, the day on which
/// its target was reached; one that still runs beyond its target is breached.
package struct Attainment: Sendable, Equatable {
  /// Met, of met and breached.
  package let rate: Rate
  /// Of the breached ones, those that still run.
  package let stillOpen: Int
  /// Clocks that fall due in the period and still run within their target.
  package let pending: Int
  /// Ended clocks that had no target: outside the rate.
  package let withoutTarget: Int

  /// The attainment of the clocks of a kind as they stand at an instant.
  package init(_ kind: ClockKind, _ totals: SheetTotals, at now: Instant) {
    let measures = ClockMeasures(kind)
    let due = totals.values(measures.open)
    stillOpen = due.count { $0 < now.rawValue }
    pending = due.count - stillOpen
    let met = totals[measures.met]
    rate = Rate(numerator: met, denominator: met + totals[measures.breached] + stillOpen)
    withoutTarget = totals[measures.withoutTarget]
  }
}

/// Where day sheets keep what belongs to one kind of clock.
struct ClockMeasures {
  let elapsed: Measure
  let business: Measure
  let open: Measure
  let met: Measure
  let breached: Measure
  let withoutTarget: Measure

  init(_ kind: ClockKind) {
    switch kind {
    case .firstResponse:
      (elapsed, business, open) = (.firstResponse, .firstResponseBusiness, .firstResponseOpen)
      (met, breached, withoutTarget) = (.firstResponseMet, .firstResponseBreached, .firstResponseWithoutTarget)
    case .nextReply:
      (elapsed, business, open) = (.nextReply, .nextReplyBusiness, .nextReplyOpen)
      (met, breached, withoutTarget) = (.nextReplyMet, .nextReplyBreached, .nextReplyWithoutTarget)
    case .resolution:
      (elapsed, business, open) = (.resolution, .resolutionBusiness, .resolutionOpen)
      (met, breached, withoutTarget) = (.resolutionMet, .resolutionBreached, .resolutionWithoutTarget)
    }
  }
}
