import Charts
package import Foundation
package import HTML
import Kernel
import Statistics
import Tabular

extension Diagnosis {
  /// A row for each figure and month; column names are stable.
  ///
  /// The unit named beside the figure is `s`, seconds, or
  /// `share`, a part of 1.
  package func csv(byteOrderMark: Bool = false) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    writer.row(
      [
        "figure", "unit", "month", "value", "value_low", "value_high", "numerator", "n", "change", "change_low",
        "change_high", "verdict",
      ].map { .text($0) })
    for series in series {
      let figure = series.figure
      func number(_ value: Double?) -> CSVWriter.Cell {
        value.map { figure.unit == .percent ? .number($0, decimals: 4) : .number($0 / 1000, decimals: 3) } ?? .empty
      }
      for point in series.points {
        let (estimate, change) = (point.estimate, point.change)
        writer.row([
          .text(figure.rawValue), .text(figure.unit == .percent ? "share" : "s"), .text("\(point.month)"),
          number(estimate?.value),
          number(estimate?.interval?.low), number(estimate?.interval?.high),
          estimate?.numerator.map { .integer($0) } ?? .empty, .integer(estimate?.count ?? 0), number(change?.value),
          number(change?.interval?.low), number(change?.interval?.high), .text(change?.verdict.rawValue ?? ""),
        ])
      }
    }
    return writer.bytes
  }

  /// The diagnosis as JSON; the fields are those of `DiagnosisDocument`, their names with underscores.
  package func json() throws -> Data { try ReportJSON.encode(DiagnosisDocument(self)) }

  /// The diagnosis as one HTML file, with each figure as a line over the months.
  package func page(_ labels: ReportLabels) -> Markup {
    ReportPage(
      labels.language, title: title(labels), subtitle: subtitle(labels), findings: findings(labels),
      tables: tables(labels), pictures: pictures(labels)
    ).body
  }

  /// Each figure as a line over the months, under the table of that index.
  package func pictures(_ labels: ReportLabels) -> [Int: ReportPicture] {
    var pictures: [Int: ReportPicture] = [:]
    for (index, series) in series.enumerated() where series.points.contains(where: { $0.estimate != nil }) {
      pictures[index + 1] = line(series, labels)
    }
    return pictures
  }

  private func line(_ series: Series, _ labels: ReportLabels) -> ReportPicture {
    let (figure, heading) = (series.figure, labels.heading(of: series.figure))
    let scale = figure.unit.scale
    let last = series.points.last?.change.map { labels.word(for: $0.verdict) }
    let finding = [heading, last].compactMap(\.self).joined(separator: " · ")
    let chart = MonthLine(
      text: ChartText(id: figure.rawValue, title: finding, summary: labels.change.notes[0], empty: labels.nothing),
      axis: Axis(
        title: heading, bounds: Charts.Interval(0, figure.unit == .percent ? 100 : .infinity),
        lowerIsBetter: false), series: "", countTitle: "n",
      months: series.points.map { point in
        MonthLine.Month(
          label: "\(point.month)",
          estimate: point.estimate.map { estimate in
            Estimate(
              estimate.value * scale, estimate.interval.map { Charts.Interval($0.low * scale, $0.high * scale) })
          }, count: "\(point.estimate?.count ?? 0)")
      }, height: 200)
    return ReportPicture(finding: finding, drawing: chart.body)
  }
}

extension DiagnosisEstimate {
  /// The numerator of a rate; nil for durations.
  var numerator: Int? {
    if case .rate(let rate) = self { rate.numerator } else { nil }
  }
}

/// A diagnosis as JSON; what has no figure is left out.
struct DiagnosisDocument: Encodable {
  /// Always `diagnosis`.
  let report = "diagnosis"
  /// `2024-05`, the oldest first.
  let months: [String]
  let zone: String
  /// ISO 8601.
  let asOf: String
  let figures: [Figure]

  init(_ diagnosis: Diagnosis) {
    months = diagnosis.months.map { "\($0)" }
    (zone, asOf) = (diagnosis.zone.name, "\(diagnosis.now)")
    figures = diagnosis.series.map(Figure.init)
  }

  struct Figure: Encodable {
    let id: String
    /// `ms` for durations, `share` 0…1 for rates.
    let unit: String
    /// `higher_is_better` or `lower_is_better`.
    let direction: String
    let points: [Point]

    init(_ series: Diagnosis.Series) {
      id = series.figure.rawValue
      unit = series.figure.unit == .percent ? "share" : "ms"
      direction = series.figure.direction == .higherIsBetter ? "higher_is_better" : "lower_is_better"
      points = series.points.map(Point.init)
    }
  }

  struct Point: Encodable {
    let month: String
    let value: Double?
    /// Of the 95 % interval.
    let low: Double?
    /// Of the 95 % interval.
    let high: Double?
    /// How many values, or the denominator of a rate.
    let n: Int
    let numerator: Int?
    let change: Change?

    init(_ point: Diagnosis.Point) {
      (month, value, n) = ("\(point.month)", point.estimate?.value, point.estimate?.count ?? 0)
      (low, high) = (point.estimate?.interval?.low, point.estimate?.interval?.high)
      numerator = point.estimate?.numerator
      change = point.change.map(Change.init)
    }
  }

  /// On the month before.
  struct Change: Encodable {
    let value: Double
    let low: Double?
    let high: Double?
    /// `better`, `worse` or `cannot_be_told`.
    let verdict: String

    init(_ change: DiagnosisChange) {
      (value, verdict) = (change.value, change.verdict.rawValue)
      (low, high) = (change.interval?.low, change.interval?.high)
    }
  }
}
