import Kernel
import Statistics
import Tabular
import Tickets

extension ResponseReport {
  /// The report as CSV, a row for each subject and the total last; column names are stable and the same in every language.
  ///
  /// As in every CSV of this program, names that end in `_s` hold seconds and those in `_share` parts of 1; `…_low` and
  /// `…_high` before that are the ends of the 95 % interval; an empty cell means no figure.
  package func csv(byteOrderMark: Bool = false) -> [UInt8] {
    let columns = Self.csvColumns
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    writer.row((["period", "grouping", "name"] + columns.map(\.name)).map { .text($0) })
    for row in rows { writer.row(lead(row.subject.word) + columns.map { $0.cell(row.figures) }) }
    writer.row(lead("total") + columns.map { $0.cell(total) })
    return writer.bytes
  }

  private func lead(_ name: String) -> [CSVWriter.Cell] {
    [.text("\(period)"), .text(name == "total" ? "total" : grouping.rawValue), .text(name)]
  }

  private typealias CSVColumn = (name: String, cell: (ResponseFigures) -> CSVWriter.Cell)

  private static var csvColumns: [CSVColumn] {
    [
      ("tickets", { .integer($0.tickets) }), ("created", { .integer($0.created) }),
      ("solved", { .integer($0.solved) }), ("closed_unanswered", { .integer($0.closedUnanswered) }),
    ] + ClockKind.allCases.flatMap(csvColumns)
  }

  private static func csvColumns(_ kind: ClockKind) -> [CSVColumn] {
    durationColumns(kind.name) { $0[kind].elapsed }
      + durationColumns("\(kind.name)_business") { $0[kind].business }
      + [
        ("\(kind.name)_met", { .integer($0[kind].attainment.rate.numerator) }),
        ("\(kind.name)_judged", { .integer($0[kind].attainment.rate.denominator) }),
        ("\(kind.name)_met_share", { Self.share($0[kind].attainment.rate.value) }),
        ("\(kind.name)_met_low_share", { Self.share($0[kind].attainment.rate.interval?.low) }),
        ("\(kind.name)_met_high_share", { Self.share($0[kind].attainment.rate.interval?.high) }),
        ("\(kind.name)_still_open", { .integer($0[kind].attainment.stillOpen) }),
        ("\(kind.name)_pending", { .integer($0[kind].attainment.pending) }),
        ("\(kind.name)_without_target", { .integer($0[kind].attainment.withoutTarget) }),
      ]
  }

  private static func durationColumns(
    _ name: String, _ figures: @escaping (ResponseFigures) -> DurationFigures?
  ) -> [CSVColumn] {
    func column(_ figure: String, _ value: @escaping (DurationFigures) -> Double?) -> CSVColumn {
      ("\(name)_\(figure)_s", { figures($0).flatMap(value).map { .number($0 / 1000, decimals: 3) } ?? .empty })
    }
    return [
      ("\(name)_n", { .integer(figures($0)?.count ?? 0) }), column("mean") { $0.mean.mean },
      column("mean_low") { $0.meanInterval?.low }, column("mean_high") { $0.meanInterval?.high },
      column("median") { Double($0.median.median) }, column("median_low") { $0.median.interval?.low },
      column("median_high") { $0.median.interval?.high }, column("p90") { Double($0.p90) },
      column("p95") { Double($0.p95) },
    ]
  }

  private static func share(_ share: Double?) -> CSVWriter.Cell {
    share.map { .number($0, decimals: 4) } ?? .empty
  }
}

extension ResponseReport.Subject {
  /// The subject as exports name it; nobody has an empty name.
  var word: String {
    switch self {
    case .agent(_, let name), .team(let name): name
    case .channel(let channel): channel.name
    case .priority(let priority): priority.name
    case .unassigned: ""
    }
  }
}
