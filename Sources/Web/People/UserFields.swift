import Content
import HTML
import Kernel
import People

/// The fields of a form about a user.
struct UserFields: Component {
  let form: UserForm
  let choices: UserChoices
  /// Whether the language is asked for, which users choose themselves once they are there.
  let isNew: Bool
  let words: Words

  var body: Markup {
    if let problem = form.problems[""] { ProblemNote(problem: problem, words: words) }
    Field(words(PeopleWords.name), help: words(PeopleWords.nameHelp), problem: words(form.problems["name"])) {
      input(.name("name"), .value(form.name), .autocomplete("off"), .required(), .maxLength(100))
    }
    Field(words(PeopleWords.display), help: words(PeopleWords.displayHelp), problem: words(form.problems["display"])) {
      input(.name("display"), .value(form.display), .autocomplete("off"), .maxLength(100))
    }
    fieldset(.class("choices")) {
      legend { words(PeopleWords.roles) }
      for role in User.Role.allCases { box(role) }
      if let problem = words(form.problems["role"]) { FieldProblem(problem: problem) }
    }
    if isNew { languages }
    Field(words(PeopleWords.agent), help: words(PeopleWords.agentHelp), problem: words(form.problems["agent"])) {
      input(.name("agent"), .value(form.agent), Attribute("list", "agents"), .autocomplete("off"), .maxLength(100))
    }
    list("agents", choices.agents.values.sorted())
    Field(words(PeopleWords.reviewer), help: words(PeopleWords.reviewerHelp), problem: words(form.problems["reviewer"]))
    {
      input(
        .name("reviewer"), .value(form.reviewer), Attribute("list", "reviewers"), .autocomplete("off"), .maxLength(100))
    }
    list("reviewers", choices.reviewers.values.sorted())
    Field(words(PeopleWords.team), help: words(PeopleWords.teamHelp)) {
      select(.name("team")) {
        option(.value("")) { words(PeopleWords.everyTeam) }
        for team in choices.teams { option(.value(team), .selected(team == form.team)) { team } }
      }
    }
  }

  private func box(_ role: User.Role) -> Markup {
    label {
      input(.type("checkbox"), .name("role"), .value(role.rawValue), .checked(form.roles.contains(Roles(role))))
      words(PeopleWords.title(role))
    }
  }

  private var languages: Markup {
    Field(words(PeopleWords.language), problem: words(form.problems["language"])) {
      select(.name("language")) {
        option(.value("zh"), .lang("zh-CN"), .selected(form.language == .zh)) { words(AccountWords.chinese) }
        option(.value("en"), .lang("en"), .selected(form.language == .en)) { words(AccountWords.english) }
      }
    }.body
  }

  private func list(_ id: String, _ names: [String]) -> Markup {
    datalist(.id(id)) { for name in names { option(.value(name)) } }
  }
}
