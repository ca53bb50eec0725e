import Content
import HTML
import Kernel
import People

/// What a form says about a user, as it was typed, and what is wrong with it.
struct UserForm: Sendable {
  var name = ""
  var display = ""
  var roles: Roles = []
  var language = Language.zh
  var agent = ""
  var reviewer = ""
  var team = ""
  /// By the name of the field; what belongs to no field stands under an empty name.
  var problems: [String: Problem] = [:]

  init(language: Language) { self.language = language }

  init(_ form: Fields) {
    let text = { (name: String) in String((form[name] ?? "").prefix(500)) }
    (name, display, team) = (text("name"), text("display"), text("team"))
    (agent, reviewer) = (text("agent"), text("reviewer"))
    roles = Roles(form.all("role").compactMap(User.Role.init))
    language = form["language"].flatMap(Language.init) ?? .zh
    check()
    if let text = form["language"], Language(rawValue: text) == nil { problems["language"] = Fields.noChoice(text) }
    if let text = form.all("role").first(where: { User.Role(rawValue: $0) == nil }) {
      problems["role"] = Fields.noChoice(text)
    }
  }

  /// How a user stands now.
  init(_ user: User, _ choices: UserChoices) {
    (name, display, roles, language) = (user.name, user.display, user.roles, user.language)
    agent = user.agent.flatMap { choices.agents[$0] } ?? ""
    reviewer = user.reviewer.flatMap { choices.reviewers[$0] } ?? ""
    team = user.team?.name ?? ""
  }

  private mutating func check() {
    problems["name"] = Self.nameProblem(name, of: "A user")
    if !display.isBlank { problems["display"] = Self.nameProblem(display, of: "A user") }
    if !agent.isBlank { problems["agent"] = Self.nameProblem(agent, of: "An agent") }
    if !reviewer.isBlank { problems["reviewer"] = Self.nameProblem(reviewer, of: "A reviewer") }
    if roles.isEmpty { problems["role"] = Problem(.invalid, "A user needs a role.", remedy: "Choose one or more.") }
  }

  /// Why a text is no name; nil when it is one.
  private static func nameProblem(_ text: String, of owner: Sentence) -> Problem? {
    do {
      _ = try PersonName.read(text, of: owner)
      return nil
    } catch {
      return error as? Problem
    }
  }

  /// The same form with what the feature refused.
  func refused(_ problem: Problem) -> UserForm {
    var form = self
    form.problems[""] = problem
    return form
  }

  var new: NewUser {
    NewUser(
      name, display: display.orNil, roles: roles, language: language, agent: agent.orNil, reviewer: reviewer.orNil,
      team: team.orNil)
  }
}

/// Whom a user can be among agents and reviewers, and the teams to see.
struct UserChoices: Sendable {
  var agents: [Agent.ID: String] = [:]
  var reviewers: [User.ReviewerID: String] = [:]
  var teams: [String] = []
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text; nil when nothing of it shows.
  var orNil: String? { isBlank ? nil : self }
}
