import HTML
import Kernel
import People

/// A user who was just added, with the link that lets them in.
struct AddedUserPage: Page {
  let user: User
  let path: String
  let until: Instant

  var place: Place? { .people }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { words(PeopleWords.added(user.display)) }

  func content(_ frame: Frame) -> Markup {
    OneTimeNote(secret: .link(path: path, until: until), words: frame.words)
    p(.class("line")) {
      a(.class("button"), .href(PeopleLinks.user(user.id))) { frame.words(PeopleWords.toUser) }
      a(.class("button"), .href(PeopleLinks.new)) { frame.words(PeopleWords.addAnother) }
    }
  }
}
