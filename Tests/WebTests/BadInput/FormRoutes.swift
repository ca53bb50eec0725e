import Foundation
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing
import Tickets

@testable import Web

/// A team at work, somebody who may do everything there, and every route that takes a form.
struct FormPlace: Sendable {
  let team: DrawnTeam
  let browser: WebClient
  let routes: [FormRoute]

  init(_ engine: Engine) async throws {
    team = try await DrawnTeam(engine)
    let name = team.reviewed[0]
    browser = try await team.place.visitor(
      [.agent, .reviewer, .trainer, .manager, .administrator], name: name)
    let other = try await team.place.add(.trainer, name: "Other")
    routes = try await Self.routes(team, browser, other)
  }

  private static func routes(_ team: DrawnTeam, _ browser: WebClient, _ other: User) async throws -> [FormRoute] {
    try await own(team, other) + people(team, other) + draws(team) + content(browser) + imports(browser)
      + [board(team, browser)]
  }

  private static func own(_ team: DrawnTeam, _ other: User) async throws -> [FormRoute] {
    let secret = Secret.make()
    let review = try await team.review(of: team.reviewed[0])
    try await team.database.write {
      try Invitations($0).invite(other.id, secret: secret, by: .system, at: Workplace.now)
    }
    return [
      FormRoute("/sign-in", .exact("name", "Other"), .exact("password", "wrong"), isTaken: false),
      FormRoute("/language", .exactOrNone("language", "en")),
      FormRoute(
        "/invitation/:secret", at: "/invitation/\(secret.text)", .exact("password", "four words of nothing"),
        .exact("again", "four words of nothing")),
      FormRoute("/account/preferences", .exactOrNone("language", "en"), .exactOrNone("theme", "dark")),
      FormRoute(
        "/account/password", .exact("old", Workplace.password), .exact("password", "four words of nothing"),
        .exact("again", "four words of nothing")),
      FormRoute("/account/sessions/ending", .exactOrNone("session", "1"), isTaken: false),
      FormRoute("/my-reviews/:review/acknowledgement", at: "/my-reviews/\(review)/acknowledgement"),
      FormRoute("/review/line", .note("line", "All went well")),
      FormRoute("/audit/checks", .exactOrEmpty("kept", ""), isTaken: false),
    ]
  }

  private static func people(_ team: DrawnTeam, _ other: User) -> [FormRoute] {
    let user = "/people/users/\(other.id)"
    return [
      FormRoute(
        "/people/users", .text("name", "Newcomer"), .note("display", "New"), .exact("role", "trainer"),
        .exactOrNone("language", "zh"), .note("agent", ""), .note("reviewer", ""), .exactOrEmpty("team", "")),
      FormRoute(
        "/people/users/:id", at: user, .text("name", "Other"), .note("display", "Other"), .exact("role", "trainer"),
        .note("agent", ""), .note("reviewer", ""), .exactOrEmpty("team", "")),
      FormRoute("/people/users/:id/invitations", at: "\(user)/invitations"),
      FormRoute("/people/users/:id/disabling", at: "\(user)/disabling"),
      FormRoute("/people/users/:id/enabling", at: "\(user)/enabling"),
      FormRoute(
        "/people/users/:id/sessions/ending", at: "\(user)/sessions/ending", .exactOrNone("session", "1"), isTaken: false
      ),
      FormRoute(
        "/people/users/:id/tokens", at: "\(user)/tokens", .text("token", "feed"), .exact("scope", "read"),
        .exactOrEmpty("expires", "2027-03-31")),
      FormRoute(
        "/people/users/:id/tokens/revocations", at: "\(user)/tokens/revocations", .exact("id", "1"), isTaken: false),
      FormRoute(
        "/settings", .exactOrNone("zone", "Asia/Shanghai"), .exactOrNone("sampling_rate", "20"),
        .exactOrNone("double_share", "5"), .exactOrNone("blind_names", "no"), .exactOrNone("show_reviewer", "yes"),
        .exactOrNone("idle_pause_seconds", "30"), .exactOrNone("appeal_days", "7"), .exactOrNone("language", "zh"),
        .exactOrNone("mask_on_import", "no")),
    ]
  }

  private static func draws(_ team: DrawnTeam) async throws -> [FormRoute] {
    let (day, first) = (team.day, team.sample[0])
    let ticket = "/draws/\(day)/tickets/\(first.ticket)"
    let (from, to) = (try #require(first.reviewer), try await spare(team))
    return [
      FormRoute("/draws", .exact("day", "2026-13-01"), isTaken: false),
      FormRoute("/draws/:day/checks", at: "/draws/\(day)/checks"),
      FormRoute("/draws/:day/shares", at: "/draws/\(day)/shares"),
      FormRoute(
        "/draws/:day/tickets/:ticket/reviewer", at: "\(ticket)/reviewer", .exact("assignment", "\(first.assignment)"),
        .exact("reviewer", "\(to)")),
      FormRoute(
        "/draws/:day/tickets/:ticket/skips", at: "\(ticket)/skips", .exact("agent", "\(first.agent)"),
        .exact("reason", "duplicate"), .note("note", "twice"), isTaken: false),
      FormRoute(
        "/draws/:day/handovers", at: "/draws/\(day)/handovers", .exact("from", "\(from)"), .exact("to", "\(to)"),
        .exactOrNone("scope", "day")),
      FormRoute(
        "/draws/targeted", .exact("reason", "by_hand"), .exact("day", "\(day)"), .exact("most", "5"),
        .exact("numbers", team.sample[1].number)),
    ]
  }

  private static func spare(_ team: DrawnTeam) async throws -> Reviewer.ID {
    try await team.database.write {
      try Reviewers($0).add("Newcomer at the desk", dailyLoad: 9, by: .system, at: Workplace.now).id
    }
  }

  /// Published targets, so that one can be missed.
  private static func content(_ browser: WebClient) async throws -> [FormRoute] {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Rubrics").standardized
    let targets = try String(contentsOf: folder.appending(path: "targets.yaml"), encoding: .utf8)
    _ = try await browser.post("/rubrics/publications", ["text": targets])
    let month = Workplace.today.month
    return [
      FormRoute(
        "/scorecards/:month/reasons", at: "/scorecards/\(month)/reasons", .exact("target", "quality"),
        .text("reason", "A storm"), isTaken: false),
      FormRoute("/rubrics/checks", .long("text", targets)),
      FormRoute("/rubrics/publications", .exact("text", targets)),
    ]
  }

  private static func imports(_ browser: WebClient) async throws -> [FormRoute] {
    let sent = try await browser.put("/imports/files?name=a.csv", "ticket id,created at\nT-1,2026-09-20 09:00:00\n")
    let href = try #require(try JSONDecoder().decode([String: String].self, from: Data(sent.body.utf8))["href"])
    let fields = [
      FormField.exactOrNone("kind", "tickets"), .exactOrEmpty("zone", "Asia/Shanghai"), .exactOrEmpty("mapping", ""),
    ]
    return [
      FormRoute("/imports/files"), FormRoute("/imports/files/:file/check", at: "\(href)/check", fields),
      FormRoute("/imports/files/:file/run", at: "\(href)/run", fields),
      FormRoute("/imports/files/:file/removal", at: "\(href)/removal"),
      FormRoute("/imports/:import/undoing", at: "/imports/1/undoing", isTaken: false),
    ]
  }

  private static func board(_ team: DrawnTeam, _ browser: WebClient) async throws -> FormRoute {
    let page = try await browser.get("/board").body
    let address = try #require(page.firstMatch(of: #/href="(\/board\/reasons\/\d+)"/#), "no ticket is overdue")
    return FormRoute(
      "/board/reasons/:ticket", at: String(address.1), .exact("reason", "understaffed"), .note("note", "rain"))
  }
}
