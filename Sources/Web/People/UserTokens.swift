import HTML
import Kernel
import People

/// What was typed for a new token.
struct TokenForm: Sendable {
  var name = ""
  var scopes: Set<TokenScope> = [.read]
  var expires = ""
  var problem: Problem?

  init() {}

  init(_ form: Fields) {
    name = String((form["token"] ?? "").prefix(500))
    scopes = Set(form.all("scope").compactMap(TokenScope.init))
    expires = String((form["expires"] ?? "").prefix(20))
  }

  /// The same; throws a `Problem` when a scope was sent that is none.
  func checked(_ form: Fields) throws -> TokenForm {
    for scope in form.all("scope") where TokenScope(rawValue: scope) == nil { throw Fields.noChoice(scope) }
    return self
  }

  /// The end of the day until which it counts, nil for good; throws a `Problem` when it is no day.
  func expiry(in zone: Zone) throws -> Instant? {
    guard let text = expires.orNil else { return nil }
    guard let day = Day(text) else {
      throw Problem(.invalid, "“\(OneLine.tidy(text))” is no day.", remedy: "Write one such as 2027-03-31.")
    }
    return zone.start(of: day + 1)
  }
}

/// A user's API tokens, each to be revoked, and a form for another.
struct UserTokens: Component {
  let user: User
  let tokens: [APIToken]
  let form: TokenForm
  let frame: Frame

  private var words: Words { frame.words }

  var body: Markup {
    if tokens.isEmpty {
      p(.class("quiet")) { words(PeopleWords.noTokens) }
    } else {
      div(.class("wide")) {
        table {
          Headings(
            [
              PeopleWords.tokenName, PeopleWords.scopes, PeopleWords.created, PeopleWords.expires, PeopleWords.used,
              PeopleWords.revoke,
            ].map { words($0) })
          tbody { for token in tokens { row(token) } }
        }
      }
    }
    if user.isActive { making }
  }

  private func row(_ token: APIToken) -> Markup {
    tr {
      td { token.name }
      td { words.list(token.scopes.sorted().map { words(PeopleWords.short($0)) }) }
      td(.class("num left")) { words.day(token.createdAt) }
      td(.class("num left")) { token.expiresAt.map { words.day($0 - 1) } ?? words(PeopleWords.forGood) }
      td(.class("num left")) { token.usedAt.map(words.time) ?? words(PeopleWords.never) }
      td {
        frame.form(PeopleLinks.revocations(user.id)) {
          input(.type("hidden"), .name("id"), .value(String(token.id.rawValue)))
          button(.class("plain")) { words(PeopleWords.revoke) }
        }
      }
    }
  }

  private var making: Markup {
    frame.form(PeopleLinks.tokens(user.id), .class("fields")) {
      if let problem = form.problem { ProblemNote(problem: problem, words: words) }
      Field(words(PeopleWords.tokenName)) {
        input(.name("token"), .value(form.name), .autocomplete("off"), .required(), .maxLength(100))
      }
      fieldset(.class("choices")) {
        legend { words(PeopleWords.scopes) }
        for scope in TokenScope.allCases.sorted(by: { $0 > $1 }) { box(scope) }
      }
      Field(words(PeopleWords.expires), help: words(PeopleWords.expiresHelp)) {
        input(.name("expires"), .type("date"), .value(form.expires), .placeholder("2027-03-31"))
      }
      button { words(PeopleWords.makeToken) }
    }
  }

  private func box(_ scope: TokenScope) -> Markup {
    label {
      input(.type("checkbox"), .name("scope"), .value(scope.rawValue), .checked(form.scopes.contains(scope)))
      words(PeopleWords.title(scope))
    }
  }
}
