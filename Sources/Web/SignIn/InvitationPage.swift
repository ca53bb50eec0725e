import Content
import HTML
import Kernel
import People

/// Choosing a password with a one-time link.
struct InvitationPage: Page {
  let secret: String
  /// Whom the link lets in; nil for the first administrator, who chooses a name as well.
  let user: User?
  var name = ""
  var display = ""
  var problem: Problem?

  var place: Place? { nil }
  var refusal: Problem? { problem }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { words(user == nil ? SignInWords.welcome : SignInWords.choosePassword) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    h1 { title(words) }
    if user == nil { p { words(SignInWords.first) } }
    frame.form(SignInLinks.invitation(secret), .class("fields")) {
      if let problem { ProblemNote(problem: problem, words: words) }
      if let user {
        p { words(SignInWords.name) + ": " + user.name }
      } else {
        Field(words(SignInWords.name)) { input(.name("name"), .value(name), .autocomplete("username"), .required()) }
        Field(words(SignInWords.display)) { input(.name("display"), .value(display), .autocomplete("name")) }
      }
      PasswordFields(words: words)
      button(.class("primary")) { words(SignInWords.begin) }
    }
  }
}

/// A new password, twice.
struct PasswordFields: Component {
  let words: Words

  var body: Markup {
    Field(words(SignInWords.password), help: words(SignInWords.passwordHelp)) { field("password") }
    Field(words(SignInWords.again)) { field("again") }
  }

  private func field(_ name: String) -> Markup {
    input(
      .name(name), .type("password"), .autocomplete("new-password"), .required(),
      .minLength(NewPassword.lengths.lowerBound))
  }
}
