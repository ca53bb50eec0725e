import HTML
import Kernel
import Scorecards
import Tickets

/// How durations are spread, and when customers write.
struct SpreadPage: ReportPage {
  static let kind = ReportKind.spread
  let cut: ReportCut
  let report: ResponseReport
  let arrivals: ArrivalReport

  var isEmpty: Bool { report.rows.isEmpty }

  @MarkupBuilder func figures(_ frame: Frame) -> Markup {
    let (words, labels) = (frame.words, ReportLabels(frame.words.language))
    p(.class("quiet small")) { report.asOf(labels) }
    div(.class("pictures")) {
      for kind in ClockKind.allCases {
        if let picture = report.spread(of: kind, labels, width: 548) { picture }
      }
    }
    ReportTableMarkup(report.percentileTable(labels)).body
    arrivals.picture(labels, width: 1100)
    details {
      summary { words(ReportWords.figuresBehind) }
      ReportTableMarkup(arrivals.table(labels), hasHeading: false).body
    }
    p(.class("line")) { ReportDownload(path: ReportLinks.spreadFile, cut: cut, words: words) }
  }
}
