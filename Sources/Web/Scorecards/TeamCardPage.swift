import HTML
import Kernel
import People
import Scorecards

/// Everybody's month, or a team's: who stands where, what was missed, who gets the awards, whom to talk to.
struct TeamCardPage: Page {
  let month: Month
  let team: String?
  /// To choose from.
  let teams: [String]
  /// Whether the visitor sees one team only.
  let isBound: Bool
  /// Nil when the month has nothing to show.
  let card: Scorecard?
  let query: Fields

  var place: Place? { .scorecards }

  func title(_ words: Words) -> String { words(ScorecardsWords.title) }

  func bar(_ frame: Frame) -> Markup {
    let words = frame.words
    MonthPicker(
      month: month, current: frame.month, action: ScorecardLinks.start, kept: team.map { [("team", $0)] } ?? [],
      words: words
    ) { ScorecardLinks.team($0, team: chosen) }.body
    if isBound, let team { span(.class("quiet small")) { team } }
  }

  /// The team as addresses name it; a visitor with one team needs not to.
  private var chosen: String? { isBound ? nil : team }

  func content(_ frame: Frame) -> Markup {
    let (words, spoken) = (frame.words, ScorecardWords(frame.words.language))
    TeamLinks(teams: teams, chosen: team, words: words) { ScorecardLinks.team(month, team: $0) }.body
    if let card {
      p(.class("quiet small")) { "\(month) · \(card.subtitle(spoken))" }
      ul(.class("findings")) { for line in card.headlines(spoken) { li { line } } }
      pictures(card, spoken)
      agents(card, frame)
      if let comparison = card.comparison {
        TeamFindings(card: card, comparison: comparison, team: chosen, words: words).body
      }
      TargetPart(card: card, team: chosen, frame: frame).body
      monitor(card, frame)
      p { a(.href(ScorecardLinks.reviews(of: nil, month, team: chosen))) { words(ScorecardsWords.allReviews) } }
      ExportLinks(words: words) { ScorecardLinks.export($0, of: nil, month, team: chosen) }.body
    } else {
      NothingYet(month: month, words: words, imports: frame.admits(.imports)).body
    }
  }

  @MarkupBuilder private func pictures(_ card: Scorecard, _ spoken: ScorecardWords) -> Markup {
    let pictures = TeamPictures(card, spoken, width: 548)
    div(.class("pictures")) {
      pictures.quadrant
      // A row for each of many would be a picture that nobody looks at; the table sorts.
      if let comparison = card.comparison, card.agents.count <= TeamComparison.letteredAgents {
        pictures.quality(comparison)
      }
    }
  }

  @MarkupBuilder private func agents(_ card: Scorecard, _ frame: Frame) -> Markup {
    let (piece, spoken) = (PageNumber(query), ScorecardWords(frame.words.language))
    let all = card.wideTable(spoken).sorted(ReportOrder(query.text("sort")))
    section(.id("agents")) {
      ReportTableMarkup(all.piece(piece), links: links(card, anchor: "#agents")).body
      Pager(
        piece: piece, count: all.rows.count, path: ScorecardLinks.team(month), query: query, words: frame.words
      ).body
    }
  }

  /// Table 1.
  @MarkupBuilder private func monitor(_ card: Scorecard, _ frame: Frame) -> Markup {
    let table = card.monitorTable(ScorecardWords(frame.words.language)).sorted(ReportOrder(query.text("sort")))
    section(.id("table-1")) {
      ReportTableMarkup(table.piece(PageNumber(query)), links: links(card, anchor: "#table-1")).body
    }
  }

  /// Heads sort, names lead to cards.
  private func links(_ card: Scorecard, anchor: String) -> ReportTableLinks {
    let ids = Dictionary(keepingFirst: card.agents.map { ($0.agent.name, $0.agent.id) })
    let (query, month, chosen) = (query, month, chosen)
    let order = ReportOrder(query.text("sort"))
    return ReportTableLinks { column in
      column.sortHead(order, path: ScorecardLinks.team(month), query: query, anchor: anchor)
    } cell: { column, cell, _ in
      guard column.kind == .name, case .text(let name) = cell else { return nil }
      return ids[name].map { ScorecardLinks.agent($0, month, team: chosen) }
    }
  }
}
