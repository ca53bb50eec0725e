import Content
import HTML
import HTTPTypes
import Kernel

/// Name and password.
struct SignInPage: Page {
  var next: String?
  var name = ""
  var problem: Problem?

  var place: Place? { nil }
  var refusal: Problem? { problem }
  /// Only too many attempts keep the door shut for a while.
  var status: HTTPResponse.Status {
    problem?.kind == .unavailable ? .tooManyRequests : problem?.kind.status ?? .ok
  }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { words(SignInWords.title) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    h1 { "◆ Assay" }
    frame.form(SignInLinks.signIn, .class("fields")) {
      if let problem { ProblemNote(problem: problem, words: words) }
      input(.type("hidden"), .name("next"), .value(next))
      Field(words(SignInWords.name)) {
        input(
          .id("name"), .name("name"), .value(name), .autocomplete("username"), .required(), .autoFocus(name.isEmpty))
      }
      Field(words(SignInWords.password)) {
        input(.id("password"), .name("password"), .type("password"), .autocomplete("current-password"), .required())
      }
      button(.class("primary")) { words(SignInWords.submit) }
      p(.class("quiet small")) { words(SignInWords.forgotten) }
    }
    frame.form(SignInLinks.language, .class("small")) {
      input(.type("hidden"), .name("language"), .value(words.language == .zh ? "en" : "zh"))
      button(.class("plain")) { words(SignInWords.otherLanguage) }
    }
  }
}
