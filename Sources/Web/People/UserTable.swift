import Kernel
import People
import Tabular

/// The listed users as a file.
enum UserTable {
  /// All users that the query finds, in its order, on all pages.
  static func file(_ visit: Visit) async throws -> Download {
    let (asked, words) = (PeopleQuery(visit.query), visit.words)
    let bytes = try await visit.read { connection in
      let choices = try PeopleReading.choices(connection)
      var table = CSVWriter(byteOrderMark: true)
      table.row(titles.map { .text(words($0)) })
      var offset = 0
      while true {
        let users = try Users(connection).page(
          asked.filter, by: asked.order, descending: asked.isDescending, limit: 500, offset: offset)
        for user in users { table.row(cells(user, choices, words)) }
        if users.count < 500 { return table.take() }
        offset += 500
      }
    }
    return Download(name: "users.csv", type: "text/csv; charset=utf-8", bytes: bytes)
  }

  private static let titles = [
    PeopleWords.name, PeopleWords.display, PeopleWords.roles, PeopleWords.state, PeopleWords.language, PeopleWords.team,
    PeopleWords.agent, PeopleWords.reviewer, PeopleWords.seen, PeopleWords.created,
  ]

  private static func cells(_ user: User, _ choices: UserChoices, _ words: Words) -> [CSVWriter.Cell] {
    let state = !user.isActive ? PeopleWords.disabled : user.hasPassword ? PeopleWords.active : PeopleWords.invited
    let texts: [String?] = [
      user.name, user.display, words.list(user.roles.all.map { words(PeopleWords.title($0)) }), words(state),
      user.language.rawValue, user.team?.name, user.agent.flatMap { choices.agents[$0] },
      user.reviewer.flatMap { choices.reviewers[$0] }, user.seenAt.map(words.time), words.time(user.createdAt),
    ]
    return texts.map { $0.map(CSVWriter.Cell.text) ?? .empty }
  }
}
