import HTTPTypes
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct TargetedTests {
  @Test("tickets that a manager names are chosen, for coaching only", arguments: Engine.allCases)
  func byHand(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let browser = try await team.place.visitor(.manager)
    let answer = try await browser.post(
      "/draws/targeted",
      [
        "reason": "by_hand", "day": "\(team.day)", "most": "50",
        "numbers": "\(team.sample[0].number)，\(team.sample[1].number)",
      ]
    )
    #expect(answer.location == "/draws/targeted")
    let list = try await browser.get("/draws/targeted").body
    #expect(list.contains("they never enter a score") && list.contains("By hand"))
    let draw = try #require(try await team.database.read { try Draws($0).targeted().first })
    #expect(draw.shares.whole.drawn == 2)
    #expect(try await browser.get("/draws/targeted/\(draw.draw.id)").body.contains(team.sample[1].number))
    let why = try await browser.get("/draws/\(team.day)/tickets/\(team.sample[0].ticket)").body
    #expect(why.contains("chosen on purpose (By hand)"))
  }

  @Test(
    "given tickets chosen for bad ratings, a reviewer reads only that they are for coaching, a manager why",
    arguments: Engine.allCases)
  func rating(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let ticket = team.sample[0]
    let manager = try await team.place.visitor(.manager)
    for (reason, sample) in zip(["low_csat", "by_hand"], team.sample) {
      _ = try await manager.post(
        "/draws/targeted",
        ["reason": "by_hand", "day": "\(team.day)", "most": "50", "numbers": sample.number])
      try await team.database.write {
        try $0.execute(
          "UPDATE draw SET reason = \(reason) WHERE id = (SELECT max(id) FROM draw WHERE kind = 'targeted')")
      }
    }
    let draws = try await team.database.read { try Draws($0).targeted() }
    let draw = try #require(draws.first { $0.draw.reason == "low_csat" }).draw.id
    let own = try #require(ticket.reviewer)
    try await team.database.write {
      try $0.execute("UPDATE assignment SET reviewer_id = \(own) WHERE draw_id = \(draw)")
    }
    let reviewer = try await team.reviewer(of: ticket)

    for path in [
      "/draws/targeted", "/draws/targeted?reason=low_csat&sort=reason", "/draws/targeted/targeted.csv?reason=low_csat",
      "/draws/targeted/\(draw)", "/draws/\(team.day)/tickets/\(ticket.ticket)", "/tickets/\(ticket.ticket)",
    ] {
      let told = try await manager.get(path).body
      #expect(told.contains("Bad ratings"), "\(path)")
      let body = try await reviewer.get(path).body
      for piece in ["Bad ratings", "By hand", "\"low_csat\"", "sort=-reason"] {
        #expect(!body.contains(piece), "\(path): \(piece)")
      }
      #expect(body.lowercased().contains("coaching"), "\(path)")
    }
    let file = try await reviewer.get("/draws/targeted/targeted.csv?reason=low_csat").body
    #expect(file.ranges(of: "Coaching").count == 2)
  }

  @Test(
    "a form that is wrong comes back with a sentence and what was typed",
    arguments: [
      ["reason": "nonsense", "day": "2026-09-20", "most": "50"],
      ["reason": "complaints", "day": "someday", "most": "50"],
      ["reason": "complaints", "day": "2026-09-20", "most": "0"],
      ["reason": "complaints", "day": "2026-09-20", "most": "many"],
      ["reason": "complaints", "day": "2026-09-20", "most": "5", "numbers": "T1"],
      ["reason": "by_hand", "day": "2026-09-20", "most": "5", "numbers": "no-such-ticket"],
      ["reason": "by_hand", "day": "2026-09-20", "most": "5"],
    ])
  func wrong(_ fields: [String: String]) async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)
    let answer = try await browser.postFields("/draws/targeted", fields)
    #expect([.unprocessableContent, .notFound].contains(answer.status) && answer.body.contains("class=\"problem\""))
    if let numbers = fields["numbers"] { #expect(answer.body.contains(numbers)) }
  }

  @Test("there is no targeted draw under another's number", arguments: ["0", "1", "99999", "x"])
  func missing(_ id: String) async throws {
    let team = try await DrawnTeam(.sqlite)
    #expect(try await team.place.visitor(.manager).get("/draws/targeted/\(id)").status == .notFound)
  }
}
