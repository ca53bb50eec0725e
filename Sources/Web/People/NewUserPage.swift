import HTML
import Kernel
import People

/// Adding a user.
struct NewUserPage: Page {
  let form: UserForm
  let choices: UserChoices

  var place: Place? { .people }
  var refusal: Problem? { form.problems.values.first }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { words(PeopleWords.add) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    p(.class("quiet")) { words(PeopleWords.addHelp) }
    frame.form(PeopleLinks.users, .class("fields")) {
      UserFields(form: form, choices: choices, isNew: true, words: words)
      button(.class("primary")) { words(PeopleWords.add) }
    }
  }
}
