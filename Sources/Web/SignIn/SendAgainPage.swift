import HTML
import Kernel

/// A form that did not count because of who sent it, with everything that was typed, to be sent again.
struct SendAgainPage: Page {
  /// Where the form goes to.
  let target: String
  let fields: Fields
  let problem: Problem

  /// Never written into a page.
  private static let secrets: Set = ["csrf", "password", "again", "old"]

  var place: Place? { nil }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { words(SignInWords.notSent) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if frame.visit == nil { h1 { title(words) } }
    ProblemNote(problem: problem, words: words)
    if frame.visit == nil { p { a(.href(SignInLinks.signIn), .target("_blank")) { words(SignInWords.title) } } }
    frame.form(target, .class("fields")) {
      for (name, value) in fields.pairs where !Self.secrets.contains(name) {
        input(.type("hidden"), .name(name), .value(value))
      }
      p(.class("quiet")) { words(SignInWords.kept) }
      button(.class("primary")) { words(SignInWords.sendAgain) }
    }
  }
}
