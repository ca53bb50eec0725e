import HTTPTypes
import Kernel
import People
import TestSupport
import Testing

@testable import Web

@Suite struct MissReasonTests {
  private static let path = CardPlace.month + "/reasons"

  @Test("given a missed target, when a manager says why, then it stands beside the target", arguments: Engine.allCases)
  func explained(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.manager)
    let before = try await browser.get(CardPlace.month).body
    #expect(before.contains("name=\"reason\"") && before.contains("(not given)"))
    let answer = try await browser.post(Self.path, ["target": "quality", "reason": "  New  hires "])
    #expect(answer.location == CardPlace.month + "#targets")
    let after = try await browser.get(CardPlace.month).body
    #expect(after.contains(">New hires</td>") && !after.contains("(not given)"))
  }

  @Test("given a reason, when another is said, then the later one counts", arguments: Engine.allCases)
  func later(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.administrator)
    for reason in ["First", "Second"] {
      _ = try await browser.post(Self.path, ["target": "quality", "reason": "\(reason)"])
    }
    let body = try await browser.get(CardPlace.month).body
    #expect(body.contains(">Second</td>") && !body.contains(">First</td>"))
  }

  @Test("given a team, then its reason is not everybody's", arguments: Engine.allCases)
  func ofTeam(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.manager)
    _ = try await browser.post(Self.path + "?team=South", ["target": "quality", "reason": "Only here"])
    #expect(try await browser.get(CardPlace.month + "?team=South").body.contains("Only here"))
    #expect(!(try await browser.get(CardPlace.month).body.contains("Only here")))
  }

  @Test(
    "given what is no reason or no target, then nothing is kept",
    arguments: [("quality", ""), ("quality", String(repeating: "x", count: 501)), ("other", "Why"), ("", "Why")])
  func refused(_ target: String, _ reason: String) async throws {
    let browser = try await CardPlace(.sqlite).place.visitor(.manager)
    let answer = try await browser.post(Self.path, ["target": "\(target)", "reason": "\(reason)"])
    #expect([.unprocessableContent, .notFound].contains(answer.status))
    #expect(try await browser.get(CardPlace.month).body.contains("(not given)"))
  }

  @Test("given a manager of one team, then another team's targets are not explained", arguments: Engine.allCases)
  func otherTeam(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.manager, team: "North")
    let answer = try await browser.post(Self.path + "?team=South", ["target": "quality", "reason": "Why"])
    #expect(answer.status == .notFound)
  }

  @Test("given a trainer or an agent, then the form is not there and not taken", arguments: [Roles.trainer, .agent])
  func others(_ roles: Roles) async throws {
    let browser = try await CardPlace(.sqlite).place.visitor(roles, name: "Ann")
    #expect(try await browser.post(Self.path, ["target": "quality", "reason": "Why"]).status == .forbidden)
    if roles == .trainer { #expect(!(try await browser.get(CardPlace.month).body.contains("name=\"reason\""))) }
  }
}
