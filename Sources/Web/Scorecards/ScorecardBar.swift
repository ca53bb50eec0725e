import HTML
import Kernel
import Scorecards

/// The files of a scorecard, as links that download.
struct ExportLinks: Component {
  let words: Words
  let href: (ScorecardFormat) -> String

  private static let names: [(ScorecardFormat, String)] = [
    (.xlsx, "Excel"), (.csv, "CSV"), (.html, "HTML"), (.json, "JSON"),
  ]

  var body: Markup {
    nav(.class("exports line"), .ariaLabel(words(ScorecardsWords.exports))) {
      span(.class("quiet small")) { words(ScorecardsWords.exports) }
      for (format, name) in Self.names {
        a(.class("button"), .href(href(format)), .download(""), .title(words(ScorecardsWords.export(name)))) { name }
      }
    }
  }
}

/// The teams to choose from, as links; nothing when there is nothing to choose.
struct TeamLinks: Component {
  let teams: [String]
  let chosen: String?
  let words: Words
  let href: (String?) -> String

  var body: Markup {
    if !teams.isEmpty {
      nav(.class("tabs"), .ariaLabel(words(FrameWords.team))) {
        link(words(FrameWords.everybody), nil)
        for team in teams { link(team, team) }
      }
    }
  }

  private func link(_ name: String, _ team: String?) -> Markup {
    a(.href(href(team)), .ariaCurrent(team == chosen ? "page" : nil)) { name }
  }
}

/// What a month without anything says, and what to do.
struct NothingYet: Component {
  let month: Month
  let words: Words
  /// Whether the reader can import.
  let imports: Bool

  var body: Markup {
    div(.class("empty")) {
      p { words(ScorecardsWords.nothing(month)) }
      p { words(imports ? ScorecardsWords.importFirst : ScorecardsWords.otherMonth) }
      if imports { p { a(.href(Place.imports.href)) { words(RailWords.imports) } } }
    }
  }
}
