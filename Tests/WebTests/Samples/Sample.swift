import HTML
import HTTPTypes
import Kernel

@testable import People
@testable import Web

/// A page with made-up content, as tests render it in every language.
struct Sample: Sendable, CustomStringConvertible {
  let description: String
  let page: any Page

  init(_ description: String, _ page: any Page) {
    (self.description, self.page) = (description, page)
  }

  /// Every page has one at least; each part of the workbench adds its own list.
  static let all: [Sample] = [
    signInPages, accountPages, homePages, drawPages, myReviewPages, reviewPages, scorecardPages, boardPages,
    peoplePages, settingsPages, auditPages, rubricPages, searchPages, importPages, knowledgePages,
  ].flatMap(\.self)

  /// The page as a visitor sees it, inside the frame.
  func html(_ language: Language) -> String {
    let words = Words(language: language, zone: .shanghai)
    return Shell(page: page, frame: Frame(words: words, assets: Assets(), flash: nil, visit: nil)).body.string
  }
}

extension Sample {
  private static let user = User.sample
  static let signInPages = [
    Sample("sign-in", SignInPage()),
    Sample("sign-in, refused", SignInPage(name: "何宽", problem: Problem(.forbidden, "No.", remedy: "Try again."))),
    Sample("first administrator", InvitationPage(secret: "secret", user: nil)),
    Sample("invitation", InvitationPage(secret: "secret", user: user)),
    Sample(
      "form to send again",
      SendAgainPage(
        target: "/settings", fields: Fields(["zone": "Asia/Shanghai", "password": "secret"]),
        problem: Problem(.forbidden, "No.", remedy: "Try again."))),
    Sample("problem", ProblemPage(problems: [Caller.nothingHere], status: .notFound)),
  ]
  static let accountPages = [
    Sample("account", AccountPage(user: user, sessions: [.sample], current: Session.sample.id))
  ]
  static let homePages = [
    Sample("home, nothing to do", HomePage(day: Workplace.today, lines: [])),
    Sample(
      "home",
      HomePage(
        day: Workplace.today,
        lines: [
          HomeLine(
            figure: "3", title: HomeWords.toReview, detail: HomeWords.waiting([("2026-09-18", 3)], more: 0),
            href: "/review", isPressing: true),
          HomeLine(
            figure: "82.4", title: HomeWords.myMonth, detail: HomeWords.interval("79.1", "85.7", 14),
            href: "/scorecards", isStanding: true),
        ])),
  ]
}

extension User {
  static let sample = User(
    id: User.ID(1), name: "he.kuan", display: "何宽 <&>", roles: [.reviewer], language: .zh, theme: .system,
    isActive: true,
    hasPassword: true, agent: nil, reviewer: nil, team: nil, createdAt: Workplace.now, seenAt: nil)
}

extension Session {
  static let sample = Session(
    id: Session.ID(1), user: User.ID(1), createdAt: Workplace.now, seenAt: Workplace.now, address: "127.0.0.1",
    browser: "Firefox")
}
