import HTML
import Kernel

/// A field of a form: the label above it, help and what is wrong with its value below it.
struct Field: Component {
  private let label: String
  private let help: String?
  private let problem: String?
  private let field: Markup

  init(_ label: String, help: String? = nil, problem: String? = nil, @MarkupBuilder field: () -> Markup) {
    (self.label, self.help, self.problem, self.field) = (label, help, problem, field())
  }

  var body: Markup {
    HTML.label(.class("field")) {
      span { label }
      field
      if let problem { FieldProblem(problem: problem) }
      if let help { small(.class("quiet")) { help } }
    }
  }
}

/// What is wrong with the value of a field, beside it.
struct FieldProblem: Component {
  let problem: String

  var body: Markup {
    small(.class("bad"), .role("alert")) { "▲ " + problem }
  }
}

/// What is wrong with a form, where its reader sees it first.
struct ProblemNote: Component {
  let problem: Problem
  let words: Words

  var body: Markup {
    div(.class("problem"), .role("alert")) {
      p { words(problem.what) }
      if !problem.remedy.isEmpty { p(.class("quiet")) { words(problem.remedy) } }
    }
  }
}
