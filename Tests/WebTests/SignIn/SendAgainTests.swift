import HTTPTypes
import Kernel
import People
import TestSupport
import Testing

@testable import Web

@Suite("A form that comes after the session has ended is not lost")
struct SendAgainTests {
  private static let ours: HTTPFields = [
    .contentType: "application/x-www-form-urlencoded", .secFetchSite: "same-origin", .secFetchMode: "navigate",
  ]
  private static let form = "theme=dark&language=en&password=not+for+pages&csrf=old"

  @Test("who is not signed in any more finds everything on the page that says so, but no password")
  func signedOut() async throws {
    let stranger = try await Workplace(.sqlite).stranger
    let kept = try await stranger.postRaw("/account/preferences", Self.form, headers: Self.ours)
    #expect(kept.status == .unauthorized)
    #expect(kept.body.contains("name=\"theme\" value=\"dark\""))
    #expect(!kept.body.contains("not for pages"))
  }

  @Test("who has signed in again is asked to send it once more, with a token that counts")
  func signedInAgain() async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager, language: .zh)
    let asked = try await browser.postRaw("/account/preferences", Self.form, headers: Self.ours)
    #expect(asked.body.contains("再次提交") && asked.body.contains("name=\"theme\" value=\"dark\""))
    #expect(try await !browser.get("/account").body.contains("data-theme=\"dark\""))
    let token = try #require(asked.body.firstMatch(of: /name="csrf" value="([^"]+)"/)).1
    _ = try await browser.postRaw("/account/preferences", "theme=dark&language=zh&csrf=\(token)", headers: Self.ours)
    #expect(try await browser.get("/account").body.contains("data-theme=\"dark\""))
  }

  @Test(
    "a form from somebody else’s page is refused, not offered",
    arguments: [
      [.contentType: "application/x-www-form-urlencoded"],
      [.contentType: "application/x-www-form-urlencoded", .secFetchSite: "cross-site", .secFetchMode: "navigate"],
    ] as [HTTPFields])
  func foreign(_ headers: HTTPFields) async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager, language: .zh)
    let refused = try await browser.postRaw("/account/preferences", Self.form, headers: headers)
    #expect(refused.status == .forbidden && !refused.body.contains("再次提交"))
  }
}
