import Content
import HTML
import Kernel
import Quality
import Scorecards
import Tickets

/// Asks why a ticket is overdue.
struct BoardReasonPage: Page {
  let item: BoardItem
  /// Those that run beyond their target.
  let clocks: [OverdueClock]
  let now: Instant
  let rubric: Rubric
  /// The id of the root cause that is chosen.
  let reason: String?
  let note: String?
  let problem: Problem?

  var place: Place? { .board }
  var refusal: Problem? { problem }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { words(BoardWords.reasonTitle(item.number)) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if let subject = item.subject { p { subject } }
    if clocks.isEmpty {
      p(.class("empty")) { words(BoardWords.notOverdue) }
      p { a(.href(BoardLinks.board)) { words(BoardWords.back) } }
    } else {
      late(words)
      if let problem { ProblemNote(problem: problem, words: words) }
      fields(frame)
    }
  }

  private func late(_ words: Words) -> Markup {
    let labels = ReportLabels(words.language)
    return ul {
      for clock in clocks {
        li {
          span(.class("bad"), .ariaHidden("true")) { "■" }
          " \(labels.title(of: clock.kind)) · \(words(BoardWords.late(words.duration(clock.late(at: now)))))"
        }
      }
    }
  }

  private func fields(_ frame: Frame) -> Markup {
    let words = frame.words
    return frame.form(BoardLinks.reason(item.ticket), .class("fields")) {
      Field(words(BoardWords.reason)) {
        select(.name("reason"), .required()) {
          option(.value("")) { words(BoardWords.choose) }
          for bone in Bone.allCases {
            optgroup(Attribute("label", words(bone.title))) {
              for cause in rubric.rootCauses[bone] ?? [] { options(cause, "", words) }
            }
          }
        }
      }
      Field(words(BoardWords.note), help: words(BoardWords.noteHelp)) {
        textarea(.name("note"), .rows(3), .maxLength(500)) { note ?? "" }
      }
      button(.class("primary")) { words(BoardWords.record) }
    }
  }

  /// A cause and the finer ones under it, each with what it hangs under.
  private func options(_ cause: RootCause, _ above: String, _ words: Words) -> Markup {
    let title = above + words(cause.title)
    return Markup(
      joining: [option(.value(cause.id), .selected(cause.id == reason)) { title }]
        + cause.causes.map { options($0, "\(title) › ", words) })
  }
}
