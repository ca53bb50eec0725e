import HTML
import Scorecards

/// A page of the reports: the same tabs and cut around other figures.
protocol ReportPage: Page {
  static var kind: ReportKind { get }
  var cut: ReportCut { get }
  /// Whether the period has no tickets that could be reported on.
  var isEmpty: Bool { get }
  @MarkupBuilder func figures(_ frame: Frame) -> Markup
}

extension ReportPage {
  var place: Place? { .reports }
  var isEmpty: Bool { false }

  func title(_ words: Words) -> String { words(RailWords.reports) }

  func bar(_ frame: Frame) -> Markup {
    PeriodBar(kind: Self.kind, cut: cut, current: frame.month, words: frame.words).body
  }

  @MarkupBuilder func content(_ frame: Frame) -> Markup {
    ReportTabs(current: Self.kind, cut: cut, words: frame.words).body
    CutForm(kind: Self.kind, cut: cut, words: frame.words).body
    if isEmpty { NoTickets(words: frame.words, imports: frame.admits(.imports)).body } else { figures(frame) }
  }
}

/// The button that takes a report along as a file, whole.
struct ReportDownload: Component {
  let path: String
  let cut: ReportCut
  let words: Words

  var body: Markup {
    a(.class("button"), .href(ReportLinks.link(path, cut.changed("page", to: nil))), .download("")) {
      words(ReportWords.csv)
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
