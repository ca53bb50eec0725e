package import Kernel
package import Tickets

/// The response figures of an agent, a channel, a priority, a team or everyone, over some days.
package struct ResponseFigures: Sendable, Equatable {
  /// Different tickets answered in the period.
  package let tickets: Int
  /// Tickets created in the period; of an agent, those now assigned to that agent.
  package let created: Int
  /// Tickets solved in the period and still solved.
  package let solved: Int
  /// Turns that ended by solving or closing without a reply: a count of their own, no interval.
  package let closedUnanswered: Int
  package let firstResponse: ClockFigures
  package let nextReply: ClockFigures
  package let resolution: ClockFigures

  /// The figures of what day sheets come to, with clocks that still run as they stand at an instant.
  ///
  /// Without solves around that time there are no figures of resolutions.
  package init(_ totals: SheetTotals, at now: Instant, hasSolves: Bool = true) {
    tickets = Self.differentValues(totals.values(.handled))
    created = totals[.created]
    solved = totals[.solved]
    closedUnanswered = totals[.closedUnanswered]
    firstResponse = ClockFigures(.firstResponse, totals, at: now)
    nextReply = ClockFigures(.nextReply, totals, at: now)
    resolution = ClockFigures(.resolution, hasSolves ? totals : SheetTotals(), at: now)
  }

  /// The figures of one kind of clock.
  package subscript(_ kind: ClockKind) -> ClockFigures {
    switch kind {
    case .firstResponse: firstResponse
    case .nextReply: nextReply
    case .resolution: resolution
    }
  }

  /// A ticket answered on several days, or by several agents, stands in as many sheets and counts once.
  private static func differentValues(_ values: [Int64]) -> Int {
    var (count, previous) = (0, Int64?.none)
    for value in values.sorted() where value != previous {
      count += 1
      previous = value
    }
    return count
  }
}
