import HTML
import Kernel
import People
import Scorecards

/// The service quality table (Table 2) of a month: one agent's reviews, a team's or all.
struct ReviewListPage: Page {
  let month: Month
  /// Whose reviews; nil for a team's or everybody's.
  let agent: Agent?
  let team: String?
  let count: Int
  let piece: PageNumber
  let list: ServiceQualityList
  let namesReviewers: Bool
  let query: Fields

  var place: Place? { .scorecards }

  func title(_ words: Words) -> String { words(ScorecardsWords.tableTwo) }

  func bar(_ frame: Frame) -> Markup {
    let words = frame.words
    span(.class("quiet")) { [agent?.name ?? team, month.description].compactMap(\.self).joined(separator: " · ") }
    a(.href(back)) { words(ScorecardsWords.backToCard) }
  }

  private var back: String {
    agent.map { ScorecardLinks.agent($0.id, month) } ?? ScorecardLinks.team(month, team: query.text("team"))
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if list.reviews.isEmpty {
      p(.class("empty")) { words(ScorecardsWords.noReviews) }
    } else {
      p(.class("quiet small")) { words(ScorecardsWords.basis(count)) }
      for part in list.byRubric { table(part, words) }
      Pager(
        piece: piece, count: count, path: ScorecardLinks.reviews(of: agent?.id, month), query: query, words: words
      ).body
    }
  }

  private func table(_ part: ServiceQualityList, _ words: Words) -> Markup {
    let (reviews, month) = (part.reviews, month)
    return section {
      ReportTableMarkup(
        part.table(ScorecardWords(words.language), namesAgents: agent == nil, namesReviewers: namesReviewers),
        links: ReportTableLinks(cell: { column, _, index in
          column.id == "ticket" ? ScorecardLinks.review(reviews[index].id, of: reviews[index].agentID, month) : nil
        })
      ).body
    }
  }
}
