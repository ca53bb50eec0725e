import HTML
import Kernel
import Quality

/// Says that a ticket of the reviewer needs no review any more.
struct ClosedTicketPage: Page {
  let task: ReviewTask

  var place: Place? { .review }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { task.number }

  func content(_ frame: Frame) -> Markup {
    p { frame.words(task.state == .reviewed ? ReviewPageWords.finished : ReviewPageWords.skippedAlready) }
    p { a(.href(ReviewLinks.review)) { frame.words(ReviewPageWords.toNext) } }
  }
}
