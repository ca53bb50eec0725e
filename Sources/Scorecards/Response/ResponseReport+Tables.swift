import Content
import Kernel
import Statistics
import Tickets

/// The unit in which a report shows durations.
enum DurationUnit: Double {
  case minutes = 60_000
  case hours = 3_600_000

  init(_ clock: ClockKind) {
    self = clock == .resolution ? .hours : .minutes
  }

  func value(_ milliseconds: Double) -> Double { milliseconds / rawValue }
  func value(_ milliseconds: Milliseconds) -> Double { Double(milliseconds) / rawValue }
  func value(_ interval: Interval) -> Interval { Interval(low: value(interval.low), high: value(interval.high)) }

  func label(_ labels: ReportLabels) -> String {
    switch self {
    case .minutes: labels.minutes
    case .hours: labels.hours
    }
  }
}

extension ResponseReport {
  /// The report's name and period.
  package func title(_ labels: ReportLabels) -> String { "\(labels.responseMonitor) \(period)" }

  /// How it was cut and as of when, in one line.
  package func subtitle(_ labels: ReportLabels) -> String {
    let join = labels.language == .zh ? "" : " "
    let by = labels.by + join + labels.title(of: grouping).lowercased()
    return "\(by) · \(asOf(labels))"
  }

  /// As of when, in one line.
  package func asOf(_ labels: ReportLabels) -> String { "\(labels.asOf) \(Self.written(now, zone)) · \(zone.name)" }

  /// `2024-05-01 18:30` in a zone.
  static func written(_ instant: Instant, _ zone: Zone) -> String {
    zone.wallClock(at: instant).description.prefix(16).split(separator: "T").joined(separator: " ")
  }

  /// What stands in place of figures when there are none: what will be here and what to do.
  package func findings(_ labels: ReportLabels) -> [String] { rows.isEmpty ? [labels.nothing] : [] }

  /// Table 1 and then, for each kind of clock that has figures, everything about it.
  package func tables(_ labels: ReportLabels) -> [ReportTable] {
    if rows.isEmpty { return [] }
    let details = ClockKind.allCases.filter { !total[$0].isEmpty }.flatMap { kind in
      [detail(kind, labels)] + (total[kind].business == nil ? [] : [business(kind, labels)])
    }
    return [monitor(labels)] + details
  }

  /// The requirements' Table 1, with their column titles.
  func monitor(_ labels: ReportLabels) -> ReportTable {
    var table = ReportTable(
      labels.responseMonitor,
      columns: [
        .init(labels.date, .word), .init(labels.title(of: grouping), .name, id: "name"),
        .init(labels.tickets, id: "tickets"),
        .init(labels.firstResponseColumn.title, unit: labels.firstResponseColumn.unit, id: "response-time"),
        .init(labels.resolutionColumn.title, unit: labels.resolutionColumn.unit, id: "resolution-time"),
        .init(labels.responseMetColumn.title, unit: labels.responseMetColumn.unit, id: "response-met"),
        .init(labels.resolutionMetColumn.title, unit: labels.resolutionMetColumn.unit, id: "resolution-met"),
      ])
    table.rows = all(labels) { name, figures in
      [
        .text("\(period)"), .text(name), .count(figures.tickets), mean(figures.firstResponse), mean(figures.resolution),
        percent(figures.firstResponse.attainment.rate), percent(figures.resolution.attainment.rate),
      ]
    }
    table.notes = [labels.ticketsNote]
    return table
  }

  private func percent(_ labels: ReportLabels) -> String { labels.language == .zh ? "%" : " %" }

  private func detail(_ kind: ClockKind, _ labels: ReportLabels) -> ReportTable {
    let unit = DurationUnit(kind)
    var table = ReportTable(
      labels.title(of: kind) + unit.label(labels),
      columns: durationColumns(labels) + [
        .init(labels.attainment, unit: percent(labels)), .init(labels.judged), .init(labels.pending),
      ])
    let decimals = decimals(total[kind].elapsed, unit)
    table.rows = all(labels) { name, figures in
      let attainment = figures[kind].attainment
      return durations(name, figures[kind].elapsed, unit, decimals) + [
        estimate(attainment.rate),
        .count(attainment.rate.denominator), .count(attainment.pending),
      ]
    }
    table.notes = [labels.attainmentNote] + (table.hasFaintCells ? [labels.faintNote] : [])
    return table
  }

  private func business(_ kind: ClockKind, _ labels: ReportLabels) -> ReportTable {
    let unit = DurationUnit(kind)
    let title = "\(labels.title(of: kind)) · \(labels.businessTime)\(unit.label(labels))"
    var table = ReportTable(title, columns: durationColumns(labels))
    let decimals = decimals(total[kind].business, unit)
    table.rows = all(labels) { name, figures in durations(name, figures[kind].business, unit, decimals) }
    table.notes = table.hasFaintCells ? [labels.faintNote] : []
    return table
  }

  private func durationColumns(_ labels: ReportLabels) -> [ReportTable.Column] {
    [
      .init(labels.title(of: grouping), .name), .init("n"), .init(labels.mean), .init(labels.median),
      .init("p90"), .init("p95"),
    ]
  }

  private func durations(
    _ name: String, _ figures: DurationFigures?, _ unit: DurationUnit, _ decimals: Int
  ) -> [ReportCell] {
    guard let figures else { return [.text(name), .count(0), .none, .none, .none, .none] }
    return [
      .text(name), .count(figures.count), .number(unit.value(figures.mean.mean), decimals: decimals),
      .number(unit.value(figures.median.median), decimals: decimals),
      .number(unit.value(figures.p90), decimals: decimals, isFaint: figures.p90IsFaint),
      .number(unit.value(figures.p95), decimals: decimals, isFaint: figures.p95IsFaint),
    ]
  }

  /// One decimal; two where half of all values are below one.
  private func decimals(_ figures: DurationFigures?, _ unit: DurationUnit) -> Int {
    figures.map { unit.value($0.median.median) < 1 ? 2 : 1 } ?? 1
  }

  private func mean(_ figures: ClockFigures) -> ReportCell {
    figures.elapsed.map { .number(DurationUnit(figures.kind).value($0.mean.mean), decimals: 1) } ?? .none
  }

  private func percent(_ rate: Rate) -> ReportCell {
    rate.value.map { .number($0 * 100, decimals: 1) } ?? .none
  }

  private func estimate(_ rate: Rate) -> ReportCell {
    guard let value = rate.value else { return .none }
    return .estimate(value * 100, rate.interval.map { $0.scaled(100) }, decimals: 1, intervalDecimals: 0)
  }

  private func all(
    _ labels: ReportLabels, _ cells: (String, ResponseFigures) -> [ReportCell]
  ) -> [ReportTable.Row] {
    rows.map { ReportTable.Row(cells(labels.name(of: $0.subject, in: grouping), $0.figures)) }
      + [ReportTable.Row(cells(labels.total, total), isTotal: true)]
  }
}
