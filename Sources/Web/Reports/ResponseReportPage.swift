import HTML
import Kernel
import Scorecards
import Tickets

/// Table 1: who answered and solved how fast, cut by agent, channel, priority or team.
struct ResponseReportPage: ReportPage {
  static let kind = ReportKind.response
  let cut: ReportCut
  let report: ResponseReport

  var isEmpty: Bool { report.rows.isEmpty }

  @MarkupBuilder func figures(_ frame: Frame) -> Markup {
    let (words, labels) = (frame.words, ReportLabels(frame.words.language))
    p(.class("quiet small")) { report.subtitle(labels) }
    tables(report.tables(labels).map { $0.piece(cut.piece) })
    Pager(
      piece: cut.piece, count: report.rows.count, path: ReportLinks.response, query: cut.query, words: words
    ).body
    p(.class("line")) {
      ReportDownload(path: ReportLinks.responseFile, cut: cut, words: words)
      if case .month = cut.period {
        a(.href(ReportLinks.link(ReportLinks.response, cut.moved(to: .day(lastDay(frame)))))) {
          words(ReportWords.oneDay)
        }
      } else {
        a(.href(ReportLinks.link(ReportLinks.response, cut.moved(to: .month(cut.month))))) {
          words(ReportWords.wholeMonth)
        }
      }
    }
  }

  /// Table 1, and everything about each clock for those who open it.
  @MarkupBuilder private func tables(_ tables: [ReportTable]) -> Markup {
    if let first = tables.first { section { ReportTableMarkup(first, links: links).body } }
    for (index, table) in tables.dropFirst().enumerated() {
      details(.open(index == 0)) {
        summary { table.title }
        ReportTableMarkup(table, hasHeading: false, links: links).body
      }
    }
  }

  /// Of the month, as far as it has come.
  private func lastDay(_ frame: Frame) -> Day {
    let today = frame.visit.map { frame.words.zone.day(of: $0.now) } ?? cut.month.last
    return min(cut.month.last, max(today, cut.month.first))
  }

  private var links: ReportTableLinks {
    let (cut, period) = (cut, cut.month)
    let agents = Dictionary(
      keepingFirst: report.rows.compactMap { row in
        if case .agent(let id, let name) = row.subject { (name, id) } else { nil }
      })
    return ReportTableLinks { column in
      column.sortHead(cut.order, path: ReportLinks.response, query: cut.query)
    } cell: { column, cell, _ in
      guard column.kind == .name, case .text(let name) = cell, let id = agents[name] else { return nil }
      return ScorecardLinks.agent(id, period)
    }
  }
}
