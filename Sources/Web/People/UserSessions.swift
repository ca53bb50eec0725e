import HTML
import Kernel
import People

/// Where a user is signed in, each to be ended.
struct UserSessions: Component {
  let user: User
  let sessions: [Session]
  let current: Session.ID?
  let frame: Frame

  private var words: Words { frame.words }

  var body: Markup {
    if sessions.isEmpty {
      p(.class("quiet")) { words(PeopleWords.noSessions) }
    } else {
      div(.class("wide")) {
        table {
          Headings(
            [AccountWords.browser, AccountWords.address, AccountWords.since, AccountWords.seen, AccountWords.end]
              .map { words($0) })
          tbody { for session in sessions { row(session) } }
        }
      }
      if sessions.count > 1 {
        frame.form(PeopleLinks.sessions(user.id)) { button(.class("danger")) { words(PeopleWords.endAll) } }
      }
    }
  }

  private func row(_ session: Session) -> Markup {
    tr {
      td(.class("prose")) { session.browser }
      td { session.address }
      td(.class("num left")) { words.time(session.createdAt) }
      td(.class("num left")) { words.time(session.seenAt) }
      td {
        if session.id == current {
          words(AccountWords.thisOne)
        } else {
          frame.form(PeopleLinks.sessions(user.id)) {
            input(.type("hidden"), .name("session"), .value(String(session.id.rawValue)))
            button(.class("plain")) { words(AccountWords.end) }
          }
        }
      }
    }
  }
}
