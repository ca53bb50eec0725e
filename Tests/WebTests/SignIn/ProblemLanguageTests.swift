import HTTPTypes
import Kernel
import People
import TestSupport
import Testing

@testable import Web

@Suite("A refusal speaks the visitor's language")
struct ProblemLanguageTests {
  private static let wrong: KeyValuePairs = ["old": "not it", "new": "a b c d e f g", "again": "a b c d e f g"]

  @Test(
    "a refused form says why in the user's language",
    arguments: [(Language.zh, "当前密码不对。"), (.en, "The present password is not right.")])
  func form(_ language: Language, _ sentence: String) async throws {
    let browser = try await Workplace(.sqlite).visitor(.reviewer, language: language)
    let refused = try await browser.post("/account/password", Self.wrong)
    #expect(refused.body.contains(sentence))
  }

  @Test(
    "a page that is not there says so in the user's language",
    arguments: [(Language.zh, "没有这次定向抽检。"), (.en, "There is no such choice of tickets.")])
  func page(_ language: Language, _ sentence: String) async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager, language: language)
    let missing = try await browser.get("/draws/targeted/99999")
    #expect(missing.status == .notFound && missing.body.contains(sentence))
  }

  @Test("a script is told in the browser's language that nobody is signed in")
  func script() async throws {
    let stranger = try await Workplace(.sqlite).stranger
    let refused = try await stranger.get(
      "/account", headers: [.accept: "application/json", .acceptLanguage: "zh-CN,zh;q=0.9"])
    #expect(refused.status == .unauthorized && refused.body.contains("您已退出登录。请在另一个标签页重新登录"))
  }
}
