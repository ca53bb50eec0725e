package import Kernel

/// The days that a report is about.
package enum ReportPeriod: Sendable, Hashable {
  case day(Day)
  case month(Month)

  /// First to last.
  package var days: ClosedRange<Day> {
    switch self {
    case .day(let day): day...day
    case .month(let month): month.first...month.last
    }
  }
}

extension ReportPeriod: CustomStringConvertible {
  /// `2024-05-01` or `2024-05`.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .month(let month): month.description
    }
  }
}
