import Charts
import HTML
package import Kernel
import People
package import Store
package import Tickets

/// When customers write: the average number of tickets by weekday and hour.
package struct ArrivalReport: Sendable {
  let arrivals: Arrivals
  /// How often each weekday occurs in the period, Monday first.
  private let occurrences: [Int]

  package init(_ arrivals: Arrivals, in days: ClosedRange<Day>) {
    self.arrivals = arrivals
    var occurrences = Array(repeating: 0, count: 7)
    for number in days.lowerBound.number...days.upperBound.number {
      occurrences[Day(number: number).weekday - 1] += 1
    }
    self.occurrences = occurrences
  }

  /// Makes the report of a period from a database.
  package static func make(
    _ period: ReportPeriod, only filter: ResponseFilter = ResponseFilter(), _ connection: any Connection
  ) throws -> ArrivalReport {
    let arrivals = try Arrivals.read(
      in: period.days, zone: try TeamSettings.read(connection).zone, team: filter.team, channel: filter.channel,
      priority: filter.priority, connection)
    return ArrivalReport(arrivals, in: period.days)
  }

  /// Those that occur.
  private var weekdays: [Int] { occurrences.indices.filter { occurrences[$0] > 0 } }

  private func mean(_ weekday: Int, _ hour: Int) -> Double {
    Double(arrivals.counts[weekday][hour]) / Double(max(occurrences[weekday], 1))
  }

  /// One decimal where the busiest hour has few tickets.
  private var decimals: Int {
    weekdays.contains { weekday in (0..<24).contains { mean(weekday, $0) >= 9.95 } } ? 0 : 1
  }

  /// The picture, a row for each weekday.
  package func picture(_ labels: ReportLabels, width: Double = 760) -> ReportPicture {
    let (words, finding) = (labels.arrivals, finding(labels))
    let isEmpty = arrivals.counts.allSatisfy { $0.allSatisfy { $0 == 0 } }
    let map = HeatMap(
      text: ChartText(id: "arrivals", title: finding, summary: words.summary, empty: words.empty),
      rows: weekdays.map { words.weekdays[$0] }, columns: (0..<24).map(String.init),
      values: isEmpty ? [] : weekdays.map { weekday in (0..<24).map { mean(weekday, $0) } },
      format: .decimals(decimals), width: width)
    return ReportPicture(finding: finding, drawing: map.body)
  }

  /// The same figures to read, a row for each hour.
  package func table(_ labels: ReportLabels) -> ReportTable {
    var table = ReportTable(
      labels.arrivals.title,
      columns: [.init(labels.arrivals.hour, .word)] + weekdays.map { .init(labels.arrivals.weekdays[$0]) })
    table.rows = (0..<24).map { hour in
      ReportTable.Row([.text("\(hour)")] + weekdays.map { .number(mean($0, hour), decimals: 1) })
    }
    table.notes = [labels.arrivals.note]
    return table
  }

  private func finding(_ labels: ReportLabels) -> String {
    let cells = weekdays.flatMap { weekday in (0..<24).map { (weekday: weekday, hour: $0) } }
    guard let most = cells.max(by: { mean($0.weekday, $0.hour) < mean($1.weekday, $1.hour) }),
      mean(most.weekday, most.hour) > 0
    else { return labels.arrivals.title }
    let parts = [
      labels.arrivals.weekdays[most.weekday], "\(most.hour)",
      ReportCell.written(mean(most.weekday, most.hour), decimals),
    ]
    let pieces = labels.arrivals.finding.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    return zip(pieces, parts + [""]).map { $0 + $1 }.joined()
  }
}
