package import Kernel

/// How long something may take, by priority if wanted, and in which hours.
package struct Target: Hashable, Sendable {
  package let low: Milliseconds?
  package let normal: Milliseconds?
  package let high: Milliseconds?
  package let urgent: Milliseconds?
  /// The calendar in whose hours the time runs, as an index into the standard's calendars; nil for round the clock.
  package let calendar: Int16?

  /// A target of `within` for every priority but those that have their own.
  package init(within: Milliseconds?, byPriority: [Priority: Milliseconds] = [:], calendar: Int16? = nil) {
    low = byPriority[.low] ?? within
    normal = byPriority[.normal] ?? within
    high = byPriority[.high] ?? within
    urgent = byPriority[.urgent] ?? within
    self.calendar = calendar
  }

  /// Milliseconds allowed at a priority; nil when there is no target.
  package func limit(_ priority: Priority) -> Milliseconds? {
    switch priority {
    case .low: low
    case .normal: normal
    case .high: high
    case .urgent: urgent
    }
  }
}
