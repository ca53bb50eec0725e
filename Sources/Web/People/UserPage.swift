import Content
import HTML
import Kernel
import People

/// One user: who it is, signing in, sessions, tokens.
struct UserPage: Page {
  let user: User
  let form: UserForm
  let choices: UserChoices
  let sessions: [Session]
  let tokens: [APIToken]
  /// The visitor's own session, which ends by signing out.
  var current: Session.ID?
  var tokenForm = TokenForm()
  var secret: OneTime?
  /// What a button of the page was refused for.
  var problem: Problem?

  var place: Place? { .people }
  var refusal: Problem? { problem ?? tokenForm.problem ?? form.problems.values.first }

  func title(_ words: Words) -> String { user.display }

  func bar(_ frame: Frame) -> Markup {
    UserState(user: user, words: frame.words)
    span(.class("grow"))
    a(.href(AuditLinks.history("user", user.id))) { frame.words(PeopleWords.history) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if let secret { OneTimeNote(secret: secret, words: words) }
    if let problem { ProblemNote(problem: problem, words: words) }
    div(.class("cols")) {
      section {
        h2 { words(PeopleWords.about) }
        frame.form(PeopleLinks.user(user.id), .class("fields")) {
          UserFields(form: form, choices: choices, isNew: false, words: words)
          button(.class("primary")) { words(PeopleWords.save) }
        }
      }
      section { signingIn(frame) }
    }
    h2 { words(PeopleWords.sessions) }
    UserSessions(user: user, sessions: sessions, current: current, frame: frame)
    h2 { words(PeopleWords.tokens) }
    UserTokens(user: user, tokens: tokens, form: tokenForm, frame: frame)
  }

  private func signingIn(_ frame: Frame) -> Markup {
    let words = frame.words
    return Markup(joining: [
      h2 { words(PeopleWords.signIn) },
      dl(.class("proof")) {
        dt { words(PeopleWords.created) }
        dd(.class("num")) { words.time(user.createdAt) }
        dt { words(PeopleWords.seen) }
        dd(.class("num")) { user.seenAt.map(words.time) ?? words(PeopleWords.never) }
      },
      user.isActive ? invitation(frame) : Markup(),
      user.isActive ? disabling(frame) : enabling(frame),
    ])
  }

  private func invitation(_ frame: Frame) -> Markup {
    frame.form(PeopleLinks.invitations(user.id)) {
      button { frame.words(PeopleWords.inviteAgain) }
      p(.class("quiet small")) { frame.words(PeopleWords.inviteHelp) }
    }
  }

  /// Asks once more, with the name.
  private func disabling(_ frame: Frame) -> Markup {
    details {
      summary { frame.words(PeopleWords.disable) }
      frame.form(PeopleLinks.disabling(user.id)) {
        p(.class("small")) { frame.words(PeopleWords.disableHelp) }
        button(.class("danger")) { frame.words(PeopleWords.disable(user.display)) }
      }
    }
  }

  private func enabling(_ frame: Frame) -> Markup {
    frame.form(PeopleLinks.enabling(user.id)) {
      button { frame.words(PeopleWords.enable) }
      p(.class("quiet small")) { frame.words(PeopleWords.enableHelp) }
    }
  }
}
