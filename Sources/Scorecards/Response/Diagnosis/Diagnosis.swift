package import Kernel
import People
package import Store
package import Tickets

/// How the team's service moved over some months: each figure with its interval and its change on the month before.
package struct Diagnosis: Sendable, Equatable {
  /// A figure in a month.
  package struct Point: Sendable, Equatable {
    package let month: Month
    /// Nil when there is nothing to go by.
    package let estimate: DiagnosisEstimate?
    /// Nil for the first month, and when either month has no figure.
    package let change: DiagnosisChange?
  }

  /// A figure over all months.
  package struct Series: Sendable, Equatable {
    package let figure: DiagnosisFigure
    /// The oldest month first.
    package let points: [Point]
  }

  /// The oldest first.
  package let months: [Month]
  /// Where months begin and end.
  package let zone: Zone
  package let now: Instant
  package let series: [Series]

  /// The diagnosis of consecutive months, the oldest first, from what their day sheets come to.
  package init(months: [(month: Month, totals: SheetTotals)], zone: Zone, now: Instant) {
    self.months = months.map(\.month)
    (self.zone, self.now) = (zone, now)
    series = DiagnosisFigure.allCases.map { figure in
      let estimates = months.map { DiagnosisEstimate(figure, $0.totals) }
      let points = months.indices.map { index in
        let change =
          index > 0 ? DiagnosisChange(figure, from: estimates[index - 1], to: estimates[index]) : nil
        return Point(month: months[index].month, estimate: estimates[index], change: change)
      }
      return Series(figure: figure, points: points)
    }
  }

  /// Whether no month has any figure.
  package var isEmpty: Bool {
    series.allSatisfy { $0.points.allSatisfy { $0.estimate == nil } }
  }
}

extension Diagnosis {
  /// Makes the diagnosis of so many months up to one from the day sheets of a database; of a team, its agents' sheets.
  ///
  /// Without a last month it is the last whole one in which tickets came in.
  package static func make(
    months count: Int, until last: Month?, team: String? = nil, at now: Instant, _ connection: any Connection
  ) throws -> Diagnosis {
    let zone = try TeamSettings.read(connection).zone
    let sheets = DaySheets(connection)
    let members = try team.map { team in
      Set(try Agents(connection).all().filter { $0.team == team }.map(\.id))
    }
    let current = zone.day(of: now).month
    let end = try last ?? StoredTickets(connection).lastMonth(before: current, zone: zone) ?? current.previous
    var months: [Month] = []
    var month = end
    for _ in 0..<max(1, count) {
      months.insert(month, at: 0)
      month = month.previous
    }
    let totals = try months.map { month in
      var sum = SheetTotals()
      for (agent, totals) in try sheets.totals(in: month.first...month.last) {
        if members.map({ members in agent.map(members.contains) ?? false }) ?? true { sum.add(totals) }
      }
      return (month: month, totals: sum)
    }
    return Diagnosis(months: totals, zone: zone, now: now)
  }
}
