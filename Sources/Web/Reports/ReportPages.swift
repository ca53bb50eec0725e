import HTML
import Kernel
import Scorecards
import Tickets

/// Table 1: who answered and solved how fast, cut by agent, channel, priority or team.
struct ResponseReportPage: Page {
  let cut: ReportCut
  let report: ResponseReport

  var place: Place? { .reports }

  func title(_ words: Words) -> String { words(RailWords.reports) }

  func bar(_ frame: Frame) -> Markup {
    PeriodBar(kind: .response, cut: cut, current: frame.month, words: frame.words).body
  }

  func content(_ frame: Frame) -> Markup {
    let (words, labels) = (frame.words, ReportLabels(frame.words.language))
    ReportTabs(current: .response, cut: cut, words: words).body
    CutForm(kind: .response, cut: cut, words: words).body
    if report.rows.isEmpty {
      NoTickets(words: words, imports: frame.admits(.imports)).body
    } else {
      p(.class("quiet small")) { report.subtitle(labels) }
      tables(report.tables(labels).map { $0.piece(cut.piece) })
      Pager(
        piece: cut.piece, count: report.rows.count, path: ReportLinks.response, query: cut.query, words: words
      ).body
      p(.class("line")) {
        a(
          .class("button"), .href(ReportLinks.link(ReportLinks.responseFile, cut.changed("page", to: nil))),
          .download("")
        ) {
          words(ReportWords.csv)
        }
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

/// How durations are spread, and when customers write.
struct SpreadPage: Page {
  let cut: ReportCut
  let report: ResponseReport
  let arrivals: ArrivalReport

  var place: Place? { .reports }

  func title(_ words: Words) -> String { words(RailWords.reports) }

  func bar(_ frame: Frame) -> Markup {
    PeriodBar(kind: .spread, cut: cut, current: frame.month, words: frame.words).body
  }

  func content(_ frame: Frame) -> Markup {
    let (words, labels) = (frame.words, ReportLabels(frame.words.language))
    ReportTabs(current: .spread, cut: cut, words: words).body
    CutForm(kind: .spread, cut: cut, words: words).body
    if report.rows.isEmpty {
      NoTickets(words: words, imports: frame.admits(.imports)).body
    } else {
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
    }
  }
}

/// What was overdue in a month, why, and what still lacks a reason.
struct OvertimePage: Page {
  let cut: ReportCut
  let report: OvertimeReport

  var place: Place? { .reports }

  func title(_ words: Words) -> String { words(RailWords.reports) }

  func bar(_ frame: Frame) -> Markup {
    PeriodBar(kind: .overtime, cut: cut, current: frame.month, words: frame.words).body
  }

  func content(_ frame: Frame) -> Markup {
    let (words, labels) = (frame.words, ReportLabels(frame.words.language))
    ReportTabs(current: .overtime, cut: cut, words: words).body
    CutForm(kind: .overtime, cut: cut, words: words).body
    p(.class("quiet small")) { report.subtitle(labels) }
    for finding in report.findings(labels) { p { finding } }
    if !report.clocks.isEmpty {
      ReportSections(tables: report.summaries(labels), pictures: report.pictures(labels), links: .exact).body
      if !report.unexplained.isEmpty { missing(words, labels) }
      p {
        a(
          .class("button"), .href(ReportLinks.link(ReportLinks.overtimeFile, cut.changed("page", to: nil))),
          .download("")
        ) {
          words(ReportWords.csv)
        }
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

/// How the service moved over three months.
struct DiagnosisPage: Page {
  let cut: ReportCut
  let diagnosis: Diagnosis

  var place: Place? { .reports }

  func title(_ words: Words) -> String { words(RailWords.reports) }

  func bar(_ frame: Frame) -> Markup {
    PeriodBar(kind: .diagnosis, cut: cut, current: frame.month, words: frame.words).body
  }

  func content(_ frame: Frame) -> Markup {
    let (words, labels) = (frame.words, ReportLabels(frame.words.language))
    ReportTabs(current: .diagnosis, cut: cut, words: words).body
    CutForm(kind: .diagnosis, cut: cut, words: words).body
    if diagnosis.isEmpty {
      NoTickets(words: words, imports: frame.admits(.imports)).body
    } else {
      p(.class("quiet small")) { diagnosis.subtitle(labels) }
      ul(.class("findings")) { for finding in diagnosis.findings(labels) { li { finding } } }
      div(.class("paired")) {
        ReportSections(tables: diagnosis.tables(labels), pictures: diagnosis.pictures(labels), links: .exact).body
      }
      p {
        a(
          .class("button"), .href(ReportLinks.link(ReportLinks.diagnosisFile, cut.changed("page", to: nil))),
          .download("")
        ) {
          words(ReportWords.csv)
        }
      }
    }
  }
}

/// What a period without tickets says, and what to do.
struct NoTickets: Component {
  let words: Words
  /// Whether the reader can import.
  let imports: Bool

  var body: Markup {
    div(.class("empty")) {
      p { words(ReportWords.nothing) }
      if imports { p { a(.href(Place.imports.href)) { words(RailWords.imports) } } }
    }
  }
}
