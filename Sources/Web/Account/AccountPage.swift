import Content
import HTML
import Kernel
import People

/// A user's own account.
struct AccountPage: Page {
  let user: User
  let sessions: [Session]
  let current: Session.ID?
  var problem: Problem?

  var place: Place? { nil }
  var refusal: Problem? { problem }

  func title(_ words: Words) -> String { words(AccountWords.title) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if let problem { ProblemNote(problem: problem, words: words) }
    preferences(frame)
    h2 { words(AccountWords.password) }
    frame.form(AccountLinks.password, .class("fields")) {
      Field(words(AccountWords.present)) {
        input(.name("old"), .type("password"), .autocomplete("current-password"), .required())
      }
      PasswordFields(words: words)
      button { words(AccountWords.change) }
    }
    h2 { words(AccountWords.sessions) }
    table(frame)
    if sessions.count > 1 {
      frame.form(AccountLinks.sessions) { button(.class("danger")) { words(AccountWords.endOthers) } }
    }
  }

  private func preferences(_ frame: Frame) -> Markup {
    let words = frame.words
    let themes: [(Theme, LocalizedText)] = [
      (Theme.system, AccountWords.system), (.light, AccountWords.light), (.dark, AccountWords.dark),
    ]
    return Markup(joining: [
      h2 { words(AccountWords.preferences) },
      frame.form(AccountLinks.preferences, .class("line")) {
        Field(words(AccountWords.language)) {
          select(.name("language")) {
            option(.value("zh"), .lang("zh-CN"), .selected(user.language == .zh)) { words(AccountWords.chinese) }
            option(.value("en"), .lang("en"), .selected(user.language == .en)) { words(AccountWords.english) }
          }
        }
        Field(words(AccountWords.theme)) {
          select(.name("theme")) {
            for (theme, name) in themes {
              option(.value(theme.rawValue), .selected(user.theme == theme)) { words(name) }
            }
          }
        }
        button(.class("primary")) { words(AccountWords.save) }
      },
    ])
  }

  private func table(_ frame: Frame) -> Markup {
    let words = frame.words
    let headings = [AccountWords.browser, AccountWords.address, AccountWords.since, AccountWords.seen]
    return div(.class("wide")) {
      HTML.table {
        thead {
          tr {
            for heading in headings { th(.scope("col")) { words(heading) } }
            th(.scope("col")) { span(.class("hidden")) { words(AccountWords.end) } }
          }
        }
        tbody { for session in sessions { row(session, frame) } }
      }
    }
  }

  private func row(_ session: Session, _ frame: Frame) -> Markup {
    let words = frame.words
    return tr {
      td(.class("prose")) { session.browser }
      td { session.address }
      td(.class("num")) { words.time(session.createdAt) }
      td(.class("num")) { words.time(session.seenAt) }
      td {
        if session.id == current {
          words(AccountWords.thisOne)
        } else {
          frame.form(AccountLinks.sessions) {
            input(.type("hidden"), .name("session"), .value(String(session.id.rawValue)))
            button(.class("plain")) { words(AccountWords.end) }
          }
        }
      }
    }
  }
}
