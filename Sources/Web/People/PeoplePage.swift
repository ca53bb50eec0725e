import Content
import HTML
import Kernel
import People
import Store

/// The list of users.
struct PeoplePage: Page {
  let users: [User]
  let count: Int
  let query: Fields

  var place: Place? { .people }

  private var asked: PeopleQuery { PeopleQuery(query) }
  private var address: ListAddress { ListAddress(path: PeopleLinks.list, file: PeopleLinks.csv, query: query) }

  func title(_ words: Words) -> String { words(RailWords.people) }

  func bar(_ frame: Frame) -> Markup {
    span(.class("quiet small num")) { frame.words(PeopleWords.count(count)) }
    span(.class("grow"))
    ExportLink(address: address, words: frame.words)
    a(.class("button primary"), .href(PeopleLinks.new)) { frame.words(PeopleWords.add) }
  }

  func content(_ frame: Frame) -> Markup {
    filter(frame.words)
    if users.isEmpty {
      p(.class("empty")) { frame.words(PeopleWords.nobody) }
    } else {
      ListTable(
        columns: UserTable(choices: UserChoices()).columns, rows: users, order: asked.order.text, address: address,
        words: frame.words)
    }
    Pager(piece: asked.page, count: count, path: PeopleLinks.list, query: query, words: frame.words)
  }

  private func filter(_ words: Words) -> Markup {
    form(.class("line filter"), .method("get"), .action(PeopleLinks.list)) {
      if let sort = query["sort"] { input(.type("hidden"), .name("sort"), .value(sort)) }
      Field(words(PeopleWords.search)) { input(.name("q"), .type("search"), .value(asked.filter.text)) }
      Field(words(PeopleWords.role)) {
        select(.name("role")) {
          option(.value("")) { words(PeopleWords.anyRole) }
          for role in User.Role.allCases {
            option(.value(role.rawValue), .selected(role == asked.filter.role)) { words(PeopleWords.title(role)) }
          }
        }
      }
      Field(words(PeopleWords.state)) {
        select(.name("state")) {
          option(.value("")) { words(PeopleWords.anyState) }
          option(.value("active"), .selected(asked.filter.isActive == true)) { words(PeopleWords.active) }
          option(.value("disabled"), .selected(asked.filter.isActive == false)) { words(PeopleWords.disabled) }
        }
      }
      button { words(PeopleWords.show) }
    }
  }
}

/// Whether a user may sign in, and can.
struct UserState: Component {
  let user: User
  let words: Words

  var body: Markup {
    if !user.isActive {
      span(.class("state quiet")) { "■ " + words(PeopleWords.disabled) }
    } else if !user.hasPassword {
      span(.class("state warn")) { "▲ " + words(PeopleWords.invited) }
    } else {
      span(.class("state good")) { "● " + words(PeopleWords.active) }
    }
  }
}
