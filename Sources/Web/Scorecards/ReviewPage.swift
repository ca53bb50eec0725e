import HTML
import Kernel
import People
import Quality
import Scorecards

/// One review behind a scorecard: every criterion with its points, what they stand for, and what shows it.
struct ReviewPage: Page {
  let month: Month
  let agent: Agent
  let review: ReviewedTicket
  /// The revision that it was made by; nil when it cannot be read any more.
  let rubric: Rubric?
  let namesReviewers: Bool

  var place: Place? { .scorecards }

  func title(_ words: Words) -> String { review.ticket }

  func bar(_ frame: Frame) -> Markup {
    span(.class("quiet")) { "\(agent.name) · \(review.day)" }
    a(.href(ScorecardLinks.reviews(of: agent.id, month))) { frame.words(ScorecardsWords.tableTwo) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    p {
      span(.class("score")) { words.decimals(review.score, 1) }
      span(.class("quiet")) { " " + words(ScorecardsWords.outOfHundred) }
      if namesReviewers { span(.class("quiet small")) { " · \(review.reviewer)" } }
    }
    if !review.remark(spoken(words)).isEmpty { p { review.remark(spoken(words)) } }
    if !fatal(words).isEmpty { p(.class("below")) { "■ " + words.list(fatal(words)) } }
    ol(.class("reviews")) { for criterion in criteria { item(criterion, words) } }
  }

  private func spoken(_ words: Words) -> ScorecardWords { ScorecardWords(words.language) }

  private func fatal(_ words: Words) -> [String] {
    review.fatal.map { id in
      (rubric?.fatalItem(id)?.title ?? rubric?.criterion(id)?.title)?[words.language] ?? id
    }
  }

  /// In the rubric's order, then those that it does not know.
  private var criteria: [String] {
    let known = (rubric?.criteria ?? []).map(\.id).filter { review.points[$0] != nil }
    return known + Set(review.points.keys).subtracting(known).sorted()
  }

  private func item(_ id: String, _ words: Words) -> Markup {
    let (criterion, verdict) = (rubric?.criterion(id), review.points[id])
    let anchor = verdict?.points.flatMap { criterion?.anchors[$0] }
    return li {
      header {
        PointsMark(points: verdict?.points).body
        b { criterion?.title[words.language] ?? id }
      }
      if verdict?.points == nil { p(.class("quiet small")) { words(ScorecardsWords.notApplicable) } }
      if let anchor { p(.class("quiet small")) { anchor[words.language] } }
      VerdictDetail(verdict: verdict, rubric: rubric, words: words).body
    }
  }
}

/// Said to an agent whose account names no agent.
struct UnlinkedPage: Page {
  var place: Place? { .scorecards }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { words(ScorecardsWords.title) }

  func content(_ frame: Frame) -> Markup { p(.class("empty")) { frame.words(ScorecardsWords.unlinked) } }
}
