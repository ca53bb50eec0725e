import Content
import HTML
import Kernel
import Quality

/// One criterion: its points with their anchors, and what they rest on.
struct CriterionField: Component {
  let criterion: Criterion
  let session: ReviewSession
  let words: Words

  private var verdict: ReviewDraft.Verdict { session.state.draft.verdicts[criterion.id] ?? ReviewDraft.Verdict() }
  private var computed: Int? { session.ticket.computed[criterion.id] }

  /// What holds while the reviewer says nothing, as the value of its radio button; empty for nothing.
  private var byItself: String {
    computed.map(String.init) ?? (criterion.isNotApplicableByItself ? "0" : "")
  }

  var body: Markup {
    fieldset(
      .class("criterion"), Attribute("data-criterion", criterion.id), Attribute("data-by-itself", byItself),
      Attribute("data-computed", criterion.isComputed), Attribute("data-low", session.rubric.lowPoints)
    ) {
      legend {
        span { words(criterion.title) }
        span(.class("quiet small num")) { note }
      }
      details(.class("guidance small")) {
        summary(.class("quiet")) { words(ReviewPageWords.guidance) }
        p { words(criterion.guidance) }
      }
      for point in criterion.scale.points.reversed() {
        anchor(String(point), String(point), words(criterion.anchors[point] ?? LocalizedText(zh: "", en: "")))
      }
      if criterion.allowsNotApplicable { anchor("0", "0", words(ReviewPageWords.notApplicable)) }
      grounds
      p(.class("fault"), .role("alert"), Attribute("data-fault", ""), .hidden()) {}
    }
  }

  private var note: String {
    var parts = ["\(words(ReviewPageWords.weight)) \(criterion.weight)"]
    if criterion.isFatal { parts.append(words(ReviewPageWords.fatalPoint)) }
    if let computed {
      parts.append(words(ReviewPageWords.byClocks(computed)))
    } else if criterion.isComputed {
      parts.append(words(ReviewPageWords.noPoints))
    } else if criterion.isNotApplicableByItself {
      parts.append(words(ReviewPageWords.usual))
    }
    return parts.joined(separator: " · ")
  }

  private func anchor(_ value: String, _ key: String, _ text: String) -> Markup {
    let mark: Mark? = value == "0" ? .notApplicable : Int(value).map(Mark.points)
    let template = Int(value).flatMap { criterion.templates[$0] }.map { words($0) }
    return label(.class("anchor"), Attribute("data-template", template)) {
      input(
        .type("radio"), .name("points-\(criterion.id)"), .value(value), .checked(session.mark(criterion.id) == mark))
      b { key }
      span { text }
    }
  }

  @MarkupBuilder private var grounds: Markup {
    blockquote(.class("evidence"), Attribute("data-evidence", ""), .hidden(verdict.evidence == nil)) {
      span { verdict.evidence ?? "" }
      remove("evidence")
    }
    label(.class("field"), Attribute("data-comment", ""), .hidden(verdict.comment == nil)) {
      span { words(ReviewPageWords.comment) }
      textarea(.rows(2), .maxLength(2_000)) { verdict.comment ?? "" }
    }
    if criterion.isComputed {
      label(.class("field"), Attribute("data-overruled", ""), .hidden(verdict.overruled == nil)) {
        span { words(ReviewPageWords.overrule) }
        textarea(.rows(2), .maxLength(2_000)) { verdict.overruled ?? "" }
      }
    }
    p(
      .class("cause"), Attribute("data-cause", verdict.rootCause ?? ""), .hidden(verdict.rootCause == nil)
    ) {
      b { words(ReviewPageWords.cause) }
      span { verdict.rootCause.map { CauseDialog.path($0, session.rubric, words) } ?? "" }
      remove("cause")
    }
    div(.class("actions small")) {
      action("quote", ReviewPageWords.quote, "q")
      action("comment", ReviewPageWords.comment, "c")
      action("cause", ReviewPageWords.cause, "r")
    }
  }

  private func remove(_ what: String) -> Markup {
    button(.type("button"), .class("plain"), Attribute("data-remove", what)) { words(ReviewPageWords.remove) }
  }

  private func action(_ name: String, _ title: LocalizedText, _ key: String) -> Markup {
    button(.type("button"), .class("plain"), Attribute("data-do", name)) {
      words(title)
      kbd { key }
    }
  }
}
