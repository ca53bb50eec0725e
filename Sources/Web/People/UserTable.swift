import HTML
import Kernel
import People

/// The list of users, column by column.
struct UserTable: Sendable {
  /// The names of agents and reviewers, which only the file holds.
  let choices: UserChoices

  var columns: [ListColumn<User>] { shown + kept }

  private var shown: [ListColumn<User>] {
    [
      ListColumn(PeopleWords.display, by: "display") { user, _ in user.display }
        .shown { user, _ in a(.href(PeopleLinks.user(user.id))) { user.display } },
      ListColumn(PeopleWords.name, by: "name") { user, _ in user.name },
      ListColumn(PeopleWords.roles) { user, words in
        words.list(user.roles.all.map { words(PeopleWords.title($0)) })
      },
      ListColumn(PeopleWords.team) { user, _ in user.team?.name },
      ListColumn(PeopleWords.state) { user, words in words(Self.state(user)) }
        .shown { user, words in UserState(user: user, words: words) },
      ListColumn(PeopleWords.seen, by: "seen", .figures) { user, words in user.seenAt.map(words.time) },
      ListColumn(PeopleWords.created, by: "created", .figures) { user, words in words.day(user.createdAt) },
    ]
  }

  private var kept: [ListColumn<User>] {
    [
      ListColumn(PeopleWords.language, .fileOnly) { user, _ in user.language.rawValue },
      ListColumn(PeopleWords.agent, .fileOnly) { [choices] user, _ in user.agent.flatMap { choices.agents[$0] } },
      ListColumn(PeopleWords.reviewer, .fileOnly) { [choices] user, _ in
        user.reviewer.flatMap { choices.reviewers[$0] }
      },
    ]
  }

  private static func state(_ user: User) -> LocalizedText {
    !user.isActive ? PeopleWords.disabled : user.hasPassword ? PeopleWords.active : PeopleWords.invited
  }

  /// All users that the query finds, in its order.
  static func file(_ visit: Visit) async throws -> Answer {
    let asked = PeopleQuery(visit.query)
    let choices = try await visit.read { try PeopleReading.choices($0) }
    return try await ListFile(name: "users", columns: UserTable(choices: choices).columns, words: visit.words) {
      piece in
      try await visit.read {
        try Users($0).page(asked.filter, by: asked.order, limit: ListPiece<User>.size, offset: piece.offset)
      }
    }.answer()
  }
}
