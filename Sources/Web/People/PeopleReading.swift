import Kernel
import People
import Quality
import Store

/// Reads what the pages about users need.
enum PeopleReading {
  static func list(_ visit: Visit) async throws -> PeoplePage {
    let asked = PeopleQuery(visit.query)
    let (users, count) = try await visit.read { connection in
      let users = Users(connection)
      return (
        try users.page(
          asked.filter, by: asked.order, limit: PageNumber.size, offset: asked.page.offset),
        try users.count(asked.filter)
      )
    }
    return PeoplePage(users: users, count: count, query: visit.query)
  }

  static func choices(_ connection: any Connection) throws -> UserChoices {
    let agents = Agents(connection)
    let reviewers = try Reviewers(connection).all().map { (User.ReviewerID($0.id.rawValue), $0.name) }
    return UserChoices(
      agents: Dictionary(keepingFirst: try agents.all().map { ($0.id, $0.name) }),
      reviewers: Dictionary(keepingFirst: reviewers), teams: try agents.teams().map(\.name))
  }

  /// The page of the user whose id stands in the address; throws a `Problem` when there is none.
  static func page(_ visit: Visit, _ form: UserForm? = nil) async throws -> UserPage {
    let id = User.ID(try visit.caller.number("id"))
    return try await visit.read { connection in
      let (user, choices) = (try Users(connection).user(id), try choices(connection))
      return UserPage(
        user: user, form: form ?? UserForm(user, choices), choices: choices,
        sessions: try Sessions(connection).all(of: id, at: visit.now), tokens: try APITokens(connection).all(of: id),
        current: visit.session)
    }
  }
}
