import HTML
import Kernel
import Scorecards
import Tickets

/// What was overdue in a month, why, and what still lacks a reason.
struct OvertimePage: ReportPage {
  static let kind = ReportKind.overtime
  let cut: ReportCut
  let report: OvertimeReport

  @MarkupBuilder func figures(_ frame: Frame) -> Markup {
    let (words, labels) = (frame.words, ReportLabels(frame.words.language))
    p(.class("quiet small")) { report.subtitle(labels) }
    for finding in report.findings(labels) { p { finding } }
    if !report.clocks.isEmpty {
      ReportSections(tables: report.summaries(labels), pictures: report.pictures(labels), links: .exact).body
      if !report.unexplained.isEmpty { missing(words, labels) }
      p {
        ReportDownload(path: ReportLinks.overtimeFile, cut: cut, words: words)
      }
    }
  }

  @MarkupBuilder private func missing(_ words: Words, _ labels: ReportLabels) -> Markup {
    let count = report.unexplained.count
    section(.id("unexplained")) {
      ReportTableMarkup(report.missing(labels, cut.piece.range(of: count))).body
      p(.class("note")) { a(.href(Place.board.href)) { words(ReportWords.explainOnBoard) } }
      Pager(piece: cut.piece, count: count, path: ReportLinks.overtime, query: cut.query, words: words).body
    }
  }
}
