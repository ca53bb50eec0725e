import Charts
import Content
import HTML
import Kernel
import People
import Quality
import Scorecards

/// One criterion of an agent's month: how its points are spread, and the reviews behind it, the lowest first.
struct CriterionPage: Page {
  let month: Month
  let agent: Agent
  let criterion: String
  let isOwn: Bool
  let count: Int
  /// How many reviews gave each number of points.
  let spread: [Int: Int]
  let piece: PageNumber
  let list: ServiceQualityList
  let namesReviewers: Bool
  let query: Fields

  var place: Place? { .scorecards }

  func title(_ words: Words) -> String { list.title(of: criterion, words.language) }

  func bar(_ frame: Frame) -> Markup {
    span(.class("quiet")) { "\(agent.name) · \(month)" }
    a(.href(ScorecardLinks.agent(agent.id, month))) { frame.words(ScorecardsWords.backToCard) }
    span(.class("grow"))
    // The points of every criterion, this one's among them.
    a(.class("button"), .href(ScorecardLinks.reviewsFile(of: agent.id, month)), .download("")) {
      frame.words(FrameWords.csv)
    }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    figure {
      figcaption { finding(words) }
      div(.class("drawing")) { bars(words) }
    }
    h2 { words(ScorecardsWords.behind) }
    ol(.class("reviews")) { for review in list.reviews { item(review, words) } }
    Pager(
      piece: piece, count: count, path: ScorecardLinks.criterion(criterion, of: agent.id, month), query: query,
      words: words
    ).body
  }

  private func finding(_ words: Words) -> String {
    let low = spread.filter { $0.key <= 2 }.reduce(0) { $0 + $1.value }
    return words(ScorecardsWords.lowPoints(low, of: count))
  }

  private func bars(_ words: Words) -> BarList {
    let anchors = list.anchors(of: criterion, words.language)
    return BarList(
      text: ChartText(
        id: "points", title: finding(words), summary: words(ScorecardsWords.pointsSummary),
        empty: words(ScorecardsWords.noReviews)),
      bars: (1...5).reversed().map { points in
        let number = spread[points] ?? 0
        let anchor = anchors[points].map { " · \($0)" } ?? ""
        return BarList.Bar(
          label: "\(points)\(anchor)", value: Double(number), written: "\(number)", isEmphasised: points <= 2)
      }, width: 640)
  }

  private func item(_ review: ReviewedTicket, _ words: Words) -> Markup {
    let verdict = review.points[criterion]
    return li {
      header {
        PointsMark(points: verdict?.points).body
        a(.href(ScorecardLinks.review(review.id, of: agent.id, month))) { review.ticket }
        span(.class("quiet small num")) { "\(review.day)" }
        if namesReviewers { span(.class("quiet small")) { review.reviewer } }
      }
      VerdictDetail(verdict: verdict, rubric: list.rubrics[review.rubric], words: words).body
    }
  }
}

/// Points as a figure on a ground that says low or not, without resting on colour: the figure stands there.
struct PointsMark: Component {
  let points: Int?

  var body: Markup {
    span(.class("points-mark", look)) { points.map(String.init) ?? "–" }
  }

  private var look: String? {
    switch points {
    case 1?, 2?: "low"
    case 4?, 5?: "high"
    default: nil
    }
  }
}

/// What a reviewer said about a criterion: the evidence, the comment, the root cause, and why the clocks were overruled.
struct VerdictDetail: Component {
  let verdict: ReviewDraft.Verdict?
  let rubric: Rubric?
  let words: Words

  var body: Markup {
    if let evidence = verdict?.evidence { blockquote(.class("evidence")) { evidence } }
    if let comment = verdict?.comment { p(.class("small")) { comment } }
    if let cause { p(.class("quiet small")) { words(ScorecardsWords.rootCause) + cause } }
    if let overruled = verdict?.overruled { p(.class("quiet small")) { words(ScorecardsWords.overruled) + overruled } }
  }

  private var cause: String? {
    guard let id = verdict?.rootCause else { return nil }
    guard let (bone, path) = rubric?.rootCause(id) else { return id }
    return ([bone.title] + path.map(\.title)).map { $0[words.language] }.joined(separator: " › ")
  }
}
