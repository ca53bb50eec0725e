import HTML
import Kernel
import Quality
import Tickets

/// One review of mine: what was found, why these points, and the conversation beside it.
struct MyReviewPage: Page {
  let reading: MyReviewReading

  var place: Place? { .myReviews }

  private var review: Review { reading.review }

  func title(_ words: Words) -> String { words(MyReviewWords.title(reading.task.number)) }

  func bar(_ frame: Frame) -> Markup {
    a(.class("quiet"), .href(MyReviewsLinks.list)) { frame.words(MyReviewWords.back) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    p(.class("print-only strong")) { words(MyReviewWords.table2) }
    head(words)
    score(words)
    div(.class("cols beside")) {
      section(.class("found")) {
        h2 { words(MyReviewWords.criteria) }
        for criterion in reading.rubric.criteria {
          CriterionResult(criterion: criterion, reading: reading, words: words)
        }
        if !review.comment.isEmpty {
          h2 { words(MyReviewWords.whole) }
          p(.class("kept")) { review.comment }
        }
        if reading.versions.count > 1 { ReviewVersions(reading: reading, words: words) }
        acknowledgement(frame)
      }
      section(.class("said"), .ariaLabel(words(MyReviewWords.conversation)), .tabIndex(0)) {
        h2 { words(MyReviewWords.conversation) }
        MyConversation(reading: reading, words: words)
      }
    }
  }

  private func head(_ words: Words) -> Markup {
    let rating = reading.csat.map { $0 ? MyReviewWords.content : MyReviewWords.notContent } ?? MyReviewWords.noRating
    let facts: [(LocalizedText, String?)] = [
      (MyReviewWords.ticket, reading.task.number), (MyReviewWords.day, review.day.description),
      (MyReviewWords.agent, review.agentName), (MyReviewWords.channel, words(ReviewWords.name(reading.task.channel))),
      (MyReviewWords.category, words(ReviewWords.name(reading.task.category))),
      (MyReviewWords.rating, words(rating)), (MyReviewWords.reviewer, reading.reviewer),
      (MyReviewWords.reviewedAt, words.time(review.submittedAt)),
    ]
    return Markup(joining: [
      reading.subject.map { subject in p(.class("strong")) { subject } } ?? Markup(),
      dl(.class("facts")) {
        for (title, value) in facts {
          if let value {
            div {
              dt { words(title) }
              dd { value }
            }
          }
        }
      },
    ])
  }

  private func score(_ words: Words) -> Markup {
    div(.class("result")) {
      span(.class("score num")) { words.decimals(review.score, 1) }
      span(.class("quiet")) { "/ 100" }
      if review.kind == .targeted { span(.class("tag")) { words(MyReviewWords.coaching) } }
      if !review.fatal.isEmpty {
        span(.class("state bad")) {
          span(.ariaHidden("true")) { "■" }
          words(MyReviewWords.failedBy(words.list(review.fatal.map { fatal($0, words) })))
        }
        p { words(MyReviewWords.unfailed(words.decimals(review.unfailed, 1))) }
      }
      if review.isCanned {
        span(.class("state warn")) {
          span(.ariaHidden("true")) { "▲" }
          words(MyReviewWords.canned)
        }
      }
    }
  }

  private func fatal(_ id: String, _ words: Words) -> String {
    let title = reading.rubric.fatalItem(id)?.title ?? reading.rubric.criterion(id)?.title
    return title.map { words($0) } ?? id
  }

  private func acknowledgement(_ frame: Frame) -> Markup {
    let words = frame.words
    let until = reading.appealUntil
    return section(.class("acknowledge")) {
      p(.class("quiet")) {
        words(reading.isAppealOver ? MyReviewWords.appealOver(until) : MyReviewWords.appealUntil(until))
      }
      if let at = reading.acknowledgedAt {
        p { words(MyReviewWords.acknowledgedAt(words.time(at))) }
      } else {
        frame.form(MyReviewsLinks.acknowledgement(review.id), .class("note")) {
          button(.class("primary")) { words(MyReviewWords.acknowledge) }
          span(.class("quiet small")) { words(MyReviewWords.acknowledgeHelp) }
        }
        p(.class("print-only")) { words(MyReviewWords.signature) + " ____________________" }
      }
    }
  }
}
