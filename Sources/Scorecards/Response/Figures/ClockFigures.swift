package import Kernel
import Statistics
package import Tickets

/// Everything about the clocks of one kind: how long they took and how many kept their target.
package struct ClockFigures: Sendable, Equatable {
  package let kind: ClockKind
  /// By the wall clock; nil when none ended.
  package let elapsed: DurationFigures?
  /// In the team's hours; nil when none ended under a calendar.
  package let business: DurationFigures?
  package let attainment: Attainment

  /// The figures of the clocks of a kind as they stand at an instant.
  package init(_ kind: ClockKind, _ totals: SheetTotals, at now: Instant) {
    let measures = ClockMeasures(kind)
    self.kind = kind
    elapsed = DurationFigures(totals.values(measures.elapsed))
    business = DurationFigures(totals.values(measures.business))
    attainment = Attainment(kind, totals, at: now)
  }

  /// Whether there is anything to show.
  package var isEmpty: Bool {
    elapsed == nil && attainment.rate.denominator == 0 && attainment.pending == 0
  }
}
