import Content
import HTML
import Kernel
import People
import Quality
import Scorecards
import Tabular

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
    span(.class("grow"))
    ExportLink(
      address: ListAddress(path: path, file: ScorecardLinks.reviewsFile(of: agent?.id, month), query: query),
      words: words)
  }

  private var path: String { ScorecardLinks.reviews(of: agent?.id, month) }

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
        piece: piece, count: count, path: path, query: query, words: words
      ).body
    }
  }

  private func table(_ part: ServiceQualityList, _ words: Words) -> Markup {
    let (reviews, month, path, query) = (part.reviews, month, path, query)
    let order = ReportOrder(query.text("sort"))
    return section {
      ReportTableMarkup(
        part.table(ScorecardWords(words.language), namesAgents: agent == nil, namesReviewers: namesReviewers),
        links: ReportTableLinks { column in
          column.sortHead(order, path: path, query: query)
        } cell: { column, _, index in
          column.id == "ticket" ? ScorecardLinks.review(reviews[index].id, of: reviews[index].agentID, month) : nil
        }
      ).body
    }
  }
}

/// The columns of the file of reviews: Table 2 with the points of every criterion that occurs.
struct ReviewColumns: Sendable {
  let criteria: [(id: String, title: LocalizedText)]
  let namesReviewers: Bool

  var all: [ListColumn<ReviewedTicket>] {
    var all: [ListColumn<ReviewedTicket>] = [
      ListColumn(MyReviewWords.ticket) { review, _ in review.ticket },
      ListColumn(MyReviewWords.day) { review, _ in review.day.description },
      ListColumn(MyReviewWords.agent) { review, _ in review.agent },
    ]
    for criterion in criteria { all.append(ListColumn(criterion.title) { $0.points[criterion.id]?.points }) }
    all.append(
      ListColumn(MyReviewWords.score, .number) { review, words in words.decimals(review.score, 1) }
        .kept { review, _ in .number(review.score, decimals: 1) })
    all.append(ListColumn(MyReviewWords.comment) { review, words in review.remark(ScorecardWords(words.language)) })
    if namesReviewers { all.append(ListColumn(MyReviewWords.reviewer) { review, _ in review.reviewer }) }
    return all
  }
}
