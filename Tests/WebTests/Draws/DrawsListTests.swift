import HTTPTypes
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct DrawsListTests {
  @Test("given drawn days, then a manager sees them, who has them, and the next commitment", arguments: Engine.allCases)
  func list(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let body = try await team.place.visitor(.manager).get("/draws").body
    let next = try await team.database.read { try SeedCommitments($0).next(from: Workplace.today) }
    for piece in [
      "href=\"/draws/\(team.day)\"", "not yet", try #require(team.sample[0].reviewerName),
      try #require(next).commitment, "href=\"/draws/targeted\"",
    ] {
      #expect(body.contains(piece), "\(piece)")
    }
    #expect(!body.contains("To be drawn"))
  }

  @Test("given yesterday is not drawn, then a manager draws it from the list", arguments: Engine.allCases)
  func draw(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    try await team.undraw()
    let browser = try await team.place.visitor(.manager)
    #expect(try await browser.get("/draws").body.contains("To be drawn"))
    let answer = try await browser.post("/draws", ["day": "\(team.day)"])
    #expect(answer.location == "/draws/\(team.day)")
    #expect(try await team.sampleNow().isEmpty == false)
    #expect(try await browser.post("/draws", ["day": "\(team.day)"]).status == .conflict)
  }

  @Test("a reviewer sees what is due to nobody but managers, and draws nothing", arguments: Engine.allCases)
  func reviewer(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    try await team.undraw()
    let browser = try await team.place.visitor(.reviewer, name: "Somebody")
    let body = try await browser.get("/draws").body
    #expect(!body.contains("To be drawn"))
    #expect(try await browser.post("/draws", ["day": "\(team.day)"]).status == .forbidden)
  }

  @Test("what is no day cannot be drawn", arguments: ["", "tomorrow", "2026-02-30", "2999-01-01"])
  func noDay(_ day: String) async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)
    let status = try await browser.post("/draws", ["day": day]).status
    #expect([.unprocessableContent, .conflict].contains(status), "\(day): \(status)")
  }

  @Test("the list is sorted, cut to a month and exported by what the address says", arguments: Engine.allCases)
  func query(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let browser = try await team.place.visitor(.manager)
    let days = try await browser.get("/draws?sort=day").body
    let (first, last) = (days.firstRange(of: "/draws/\(team.day - 2)\""), days.firstRange(of: "/draws/\(team.day)\""))
    #expect(try #require(first).lowerBound < #require(last).lowerBound)
    #expect(days.contains("aria-sort=\"ascending\"") && days.contains("/draws/draws.csv?sort=day"))
    #expect(try await browser.get("/draws?month=2020-01").body.contains("No day fits."))
    let rows = try await browser.get("/draws/draws.csv?sort=day").body.split(separator: "\r\n")
    #expect(rows.count == 4 && rows[1].hasPrefix("\(team.day - 2),"))
  }

  @Test(
    "what no address of ours says is as if it were not said", arguments: ["sort=x", "month=x", "page=x", "page=99"])
  func nonsense(_ query: String) async throws {
    let browser = try await DrawnTeam(.sqlite).place.visitor(.manager)
    #expect(try await browser.get("/draws?\(query)").status == .ok)
    #expect(try await browser.get("/draws/draws.csv?\(query)").status == .ok)
  }
}
