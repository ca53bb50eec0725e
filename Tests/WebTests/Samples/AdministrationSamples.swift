import Kernel

@testable import People
@testable import Web

extension Sample {
  private static let choices = UserChoices(agents: [Agent.ID(1): "何宽"], reviewers: [:], teams: ["East"])

  private static var refusedForm: UserForm {
    UserForm(Fields(["name": "", "display": "何宽 <&>"])).refused(Problem(.conflict, "No.", remedy: "Try again."))
  }

  private static var userPage: UserPage {
    UserPage(
      user: .sample, form: UserForm(.sample, choices), choices: choices, sessions: [.sample, .sample], tokens: [])
  }

  private static var userPageWithSecret: UserPage {
    var page = userPage
    page.secret = .link(path: "/invitation/x", until: Workplace.now)
    page.problem = Problem(.conflict, "No.")
    return page
  }

  static let peoplePages = [
    Sample("people", PeoplePage(users: [.sample], count: 51, query: Fields(["sort": "-name"]))),
    Sample("people, nobody", PeoplePage(users: [], count: 0, query: Fields(["q": "<&>"]))),
    Sample("new user", NewUserPage(form: UserForm(language: .zh), choices: choices)),
    Sample("new user, refused", NewUserPage(form: refusedForm, choices: choices)),
    Sample("user added", AddedUserPage(user: .sample, path: "/invitation/x", until: Workplace.now)),
    Sample("user", userPage), Sample("user, with a link", userPageWithSecret),
  ]

  private static var refusedSettings: SettingsForm {
    var form = SettingsForm(.standard, words: Words(language: .en, zone: .shanghai))
    form.take(Fields(["appeal_days": "<0>", "zone": "x"]), [.appealDays])
    return form
  }

  static let settingsPages = [
    Sample(
      "settings",
      SettingsPage(
        form: SettingsForm(.standard, words: Words(language: .en, zone: .shanghai)),
        changes: [.zone: SettingChange(at: Workplace.now, name: "何宽")], allowed: Set(TeamSetting.allCases))),
    Sample("settings, refused", SettingsPage(form: refusedSettings, changes: [:], allowed: [.appealDays])),
  ]

  private static let entries = AuditAction.allCases.enumerated().map { index, action in
    AuditEntry(
      seq: index + 1, at: Workplace.now, actor: index.isMultiple(of: 2) ? "system" : "user:1", action: action.rawValue,
      subject: AuditSubject(AuditWords.kinds[index % 8], "1"), before: #"{"roles":["agent"],"value":"<&>"}"#,
      after: #"{"roles":["agent","manager"],"value":"7","agent":1,"active":true}"#, previous: "")
  }

  static let auditPages =
    [
      Sample(
        "audit log", AuditPage(entries: entries, names: AuditNames(), query: Fields([:]), head: AuditHead.empty)),
      Sample(
        "audit log, nothing",
        AuditPage(entries: [], names: AuditNames(), query: Fields(["before": "9"]), head: AuditHead.empty)),
    ]
    + ([
      nil, .changed(1), .missing(1...1), .missing(1...2), .moved(1, from: 2), .detached(2), .cutOff(after: 1, of: 3),
      .rewritten(1),
    ] as [AuditFault?]).map { fault in
      Sample(
        "audit log verified: \(fault.map { "\($0)" } ?? "fits")",
        AuditCheckPage(found: AuditVerification(entries: 3, head: .empty, fault: fault), kept: .empty))
    }
}
