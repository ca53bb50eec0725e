import Content
import HTML
import Kernel
import Quality

/// The form that a reviewer fills: criteria, fatal items, a comment on the whole, and the way to submit.
struct RubricForm: Component {
  let session: ReviewSession
  let words: Words

  private var draft: ReviewDraft { session.state.draft }

  var body: Markup {
    form(.class("rubric"), .noValidate(), .ariaLabel(words(ReviewPageWords.rubric))) {
      button(.type("button"), .class("handle"), Attribute("data-do", "sheet"), .ariaExpanded("false")) {
        words(ReviewPageWords.sheet)
      }
      p(.class("quiet small")) { words(ReviewPageWords.standard(words(session.rubric.title))) }
      for criterion in session.rubric.criteria {
        CriterionField(criterion: criterion, session: session, words: words)
      }
      fatal
      label(.class("field whole")) {
        span { words(ReviewPageWords.whole) }
        textarea(.name("comment"), .rows(2), .maxLength(2_000)) { draft.comment }
      }
      p(.class("fault"), .role("alert"), Attribute("data-fault", ""), .hidden()) {}
      submit
    }
  }

  private var fatal: Markup {
    let items = session.rubric.fatalItems
    if items.isEmpty { return Markup() }
    return details(.class("fatal"), .open(!draft.fatal.isEmpty)) {
      summary {
        words(ReviewPageWords.fatal)
        span(.class("quiet small")) { words(ReviewPageWords.fatalHelp) }
        kbd { "x" }
      }
      for (index, item) in items.enumerated() {
        label {
          input(.type("checkbox"), .name("fatal"), .value(item.id), .checked(draft.fatal.contains(item.id)))
          span {
            if index < 9 { kbd { index + 1 } }
            " \(words(item.title))"
            if let guidance = item.guidance { small(.class("quiet")) { words(guidance) } }
          }
        }
      }
    }
  }

  private var submit: Markup {
    let standing = ReviewStanding(session, words)
    return div(.class("submit")) {
      HTML.output(.class("score num"), Attribute("data-score", "")) { standing.score }
      span(.class("standing quiet small")) {
        span(Attribute("data-standing", "")) { standing.note }
        span(.class("saved"), .role("status"), Attribute("data-saved", "")) {}
      }
      button(.class("primary")) {
        words(ReviewPageWords.submit)
        kbd { "Enter" }
      }
    }
  }
}
