import Content
import HTML
import Kernel

/// Editing a text in YAML, with what is wrong beside it and a preview.
struct EditPage: Page {
  let draft: ContentDraft
  let checked: CheckedText?
  /// What publishing was refused for.
  var problem: Problem?
  /// What is current though the draft was made from another.
  var newer: String?

  var place: Place? { .rubrics }
  var refusal: Problem? { problem }
  var scripts: [String] { ["rubric-editor.js"] }

  func title(_ words: Words) -> String {
    draft.origin.map { words(RubricWords.editing($0.name)) } ?? words(RubricWords.newTitle)
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    div(.class("editor")) {
      frame.form(RubricLinks.publications, .id("editor"), Attribute("data-checks", RubricLinks.checks)) {
        if let problem { refusal(problem, words) }
        if let origin = draft.origin {
          input(.type("hidden"), .name("kind"), .value(origin.kind))
          input(.type("hidden"), .name("name"), .value(origin.name))
          input(.type("hidden"), .name("base"), .value(origin.hash))
        } else {
          p(.class("quiet small")) { words(RubricWords.newHelp) }
        }
        Field(words(RubricWords.text)) {
          // A browser drops the first line break of a text area.
          textarea(
            .name("text"), .class("code"), .rows(30), Attribute("spellcheck", "false"), Attribute("wrap", "off")
          ) { "\n" + draft.text }
        }
        div(.class("line")) {
          button(Attribute("formaction", RubricLinks.checks)) { words(RubricWords.check) }
          button(.class("primary")) { words(RubricWords.publish) }
        }
        p(.class("quiet small")) { words(RubricWords.publishHelp) }
      }
      section(.id("checked"), .class("checked"), .ariaLabel(words(RubricWords.preview))) {
        if let checked { CheckedView(checked: checked, text: draft.text, words: words) }
      }
    }
  }

  @MarkupBuilder private func refusal(_ problem: Problem, _ words: Words) -> Markup {
    ProblemNote(problem: problem, words: words)
    if let newer, let origin = draft.origin {
      p {
        a(.href(RubricLinks.changes(origin.kind, origin.name, from: origin.hash, to: newer)), .target("_blank")) {
          words(RubricWords.seeChanges)
        }
      }
      label(.class("choice")) {
        input(.type("checkbox"), .name("over"), .value(newer))
        words(RubricWords.over)
      }
    }
  }
}

/// What is wrong with a text, by place, and how it will read.
struct CheckedView: Component {
  let checked: CheckedText
  let text: String
  let words: Words

  var body: Markup {
    div(.id("findings"), .ariaLive("polite")) {
      if checked.problems.isEmpty {
        p(.class("good")) { "● " + words(RubricWords.fine) }
        for remark in checked.document?.remarks ?? [] { p(.class("caution")) { "▲ " + words(remark) } }
      } else {
        h2 { "■ " + words(RubricWords.findings(checked.problems.count)) }
        ol(.class("findings-list")) { for problem in checked.problems.prefix(100) { item(problem) } }
      }
    }
    if let value = checked.value {
      div(.id("preview")) {
        h2 { words(RubricWords.preview) + ": " + words(value.title) }
        ContentView(content: value, words: words)
      }
    } else {
      p(.class("quiet"), .id("no-preview")) { words(RubricWords.notYet) }
    }
  }

  private func item(_ problem: Problem) -> Markup {
    let (line, column) = (problem.place?.line, problem.place?.column ?? 1)
    return li {
      if let line {
        button(
          .type("button"), .class("plain num"), Attribute("data-line", line), Attribute("data-column", column)
        ) { words(RubricWords.place(line, column)) }
        if let excerpt = excerpt(line) { pre(.class("yaml")) { excerpt } }
      }
      p { words(problem.what) }
      if !problem.remedy.isEmpty { p(.class("quiet")) { words(problem.remedy) } }
    }
  }

  private func excerpt(_ line: Int) -> String? {
    let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
    guard line >= 1, line <= lines.count else { return nil }
    let shown = lines[line - 1].drop { $0 == " " }
    return shown.isEmpty ? nil : String(shown.prefix(120))
  }
}
