import Charts
import HTML
import Kernel
import Statistics
import Tabular
package import Tickets

extension ResponseReport {
  /// How the durations of a kind of clock are spread, with their percentiles; nil when none ended.
  package func spread(of kind: ClockKind, _ labels: ReportLabels, width: Double = 640) -> ReportPicture? {
    guard let figures = total[kind].elapsed else { return nil }
    let (words, format) = (labels.spread, DurationText(labels).format)
    let points = [(labels.median, figures.median.median), ("p90", figures.p90), ("p95", figures.p95)]
    let marks = points.map { name, value in
      DurationHistogram.Mark("\(name) \(format(Double(value)))", at: Double(value))
    }
    let finding = words.title(of: kind).replacing("%", with: format(Double(figures.p90)))
    let chart = DurationHistogram(
      text: ChartText(id: "spread-\(kind.name)", title: finding, summary: words.summary, empty: words.empty),
      title: labels.title(of: kind), countTitle: "n", durations: durations[kind] ?? [], marks: marks, format: format,
      width: width)
    return ReportPicture(finding: finding, drawing: chart.body)
  }

  private static let shares = [0.5, 0.75, 0.9, 0.95, 0.99]

  /// The same percentiles as CSV, a row for each kind of clock: its number of values, then seconds.
  package func percentileCSV(byteOrderMark: Bool = false) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    writer.row(
      (["period", "clock", "n"] + Self.shares.map { "p\(Int($0 * 100))_s" } + ["longest_s"]).map { .text($0) })
    for kind in ClockKind.allCases {
      var values = durations[kind] ?? []
      guard let longest = values.max() else { continue }
      let found = NearestRank.percentiles(Self.shares, of: &values) + [longest]
      writer.row(
        [.text("\(period)"), .text(kind.name), .integer(values.count)]
          + found.map { .number(Double($0) / 1000, decimals: 3) })
    }
    return writer.bytes
  }

  /// The percentiles of every kind of clock: what the pictures of their spread are read from.
  package func percentileTable(_ labels: ReportLabels) -> ReportTable {
    let (shares, format) = (Self.shares, DurationText(labels).format)
    var table = ReportTable(
      labels.spread.percentiles,
      columns: [.init(labels.overtime.clock, .name), .init("n")]
        + ["p50", "p75", "p90", "p95", "p99"].map { .init($0) } + [.init(labels.spread.longest)])
    table.rows = ClockKind.allCases.compactMap { kind in
      var values = durations[kind] ?? []
      guard let longest = values.max() else { return nil }
      let found = zip(shares, NearestRank.percentiles(shares, of: &values)).map { share, value in
        // A percentile needs as many values as its rank tells apart: ten for p90, a hundred for p99.
        let isFaint = Double(values.count) * (1 - share) < 0.999
        return ReportCell.text((isFaint ? "~" : "") + format(Double(value)))
      }
      return ReportTable.Row(
        [.text(labels.title(of: kind)), .count(values.count)] + found + [.text(format(Double(longest)))])
    }
    table.notes = [labels.spread.note]
    return table
  }
}
