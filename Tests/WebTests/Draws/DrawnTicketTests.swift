import HTTPTypes
import Kernel
import People
import Quality
import Sampling
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct DrawnTicketTests {
  private func path(_ team: DrawnTeam, _ ticket: SampleTicket) -> String {
    "/draws/\(team.day)/tickets/\(ticket.ticket)"
  }

  @Test("why a ticket was picked is said in words, with the line that computes its lot", arguments: Engine.allCases)
  func why(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let ticket = team.sample[0]
    let seed = try await team.database.read { try Draws($0).random(on: team.day).seed.hexadecimal }
    let body = try await team.place.visitor(.manager).get(path(team, ticket)).body
    for piece in ["Why this ticket was picked", "So it was drawn.", "hexkey:\(seed)", "it is number \(ticket.rank) of"]
    {
      #expect(body.contains(piece), "\(piece)")
    }
  }

  @Test(
    "given blind names, a reviewer reads why without the agent's counts, other tickets or lots",
    arguments: Engine.allCases)
  func blind(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let ticket = team.sample[0]
    try await team.database.write {
      try TeamSettings.set("blind_names", to: "yes", by: .system, at: Workplace.now, $0)
    }
    let parts = try await team.database.read { try Draws($0).frameParts(holding: ticket.ticket, day: team.day) }
    let lots = parts.flatMap(\.tickets)

    let body = try await team.reviewer(of: ticket).get(path(team, ticket)).body

    #expect(body.contains("It is one of the agent’s tickets of the day") && body.contains("So it was drawn."))
    #expect(!body.contains("of the day’s \(parts[0].draw.frameSize) tickets; the agent’s share"))
    #expect(!body.contains("it is number") && !body.contains(ticket.agentName))
    for lot in lots {
      #expect(!body.contains(String(lot.standing.hash.prefix(12))))
      #expect(lot.ticket == ticket.ticket || !body.contains(">\(lot.standing.ticket)<"))
    }
    #expect(try await team.place.visitor(.manager).get(path(team, ticket)).body.contains("it is number"))
  }

  @Test("a ticket that was not picked says why not", arguments: Engine.allCases)
  func whyNot(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let parts = try await team.database.read { try Draws($0).frameParts(on: team.day) }
    let other = try #require(parts.flatMap(\.tickets).first { $0.outcome == .notDrawn })
    let body = try await team.place.visitor(.manager).get("/draws/\(team.day)/tickets/\(other.ticket)").body
    #expect(body.contains("Why this ticket was not picked") && body.contains("So it was not drawn."))
  }

  @Test("tickets that the day's draws know nothing of are not there", arguments: ["0", "999999", "x"])
  func missing(_ id: String) async throws {
    let team = try await DrawnTeam(.sqlite)
    let browser = try await team.place.visitor(.manager)
    #expect(try await browser.get("/draws/\(team.day)/tickets/\(id)").status == .notFound)
  }

  @Test("a ticket goes to another reviewer, but never to its agent", arguments: Engine.allCases)
  func giveTo(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let ticket = team.sample[0]
    let (other, herself) = try await team.database.write { connection in
      (
        try Reviewers(connection).add("Newcomer", dailyLoad: 9, by: .system, at: Workplace.now).id,
        try Reviewers(connection).add(ticket.agentName, dailyLoad: 9, by: .system, at: Workplace.now).id
      )
    }
    let browser = try await team.place.visitor(.manager)
    let refused = try await browser.post(
      "\(path(team, ticket))/reviewer", ["assignment": "\(ticket.assignment)", "reviewer": "\(herself)"])
    #expect(refused.status == .unprocessableContent)
    let answer = try await browser.post(
      "\(path(team, ticket))/reviewer", ["assignment": "\(ticket.assignment)", "reviewer": "\(other)"])
    #expect(answer.location == path(team, ticket))
    #expect(try await team.sampleNow().first { $0.ticket == ticket.ticket }?.reviewer == other)
  }

  @Test("a form for another ticket's review is refused", arguments: Engine.allCases)
  func otherAssignment(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let browser = try await team.place.visitor(.manager)
    let answer = try await browser.post(
      "\(path(team, team.sample[0]))/reviewer",
      ["assignment": "\(team.sample[1].assignment)", "reviewer": "1"])
    #expect(answer.status == .notFound)
  }

  @Test("a skip needs a reason, and “other” a note", arguments: Engine.allCases)
  func skip(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let ticket = team.sample[0]
    let browser = try await team.place.visitor(.manager)
    for var fields in [["reason": ""], ["reason": "nonsense"], ["reason": "other", "note": "  "]] {
      fields["agent"] = "\(ticket.agent)"
      let body = try await browser.postFields("\(path(team, ticket))/skips", fields).body
      #expect(body.contains("class=\"problem\""), "\(fields)")
    }
    let answer = try await browser.post(
      "\(path(team, ticket))/skips", ["agent": "\(ticket.agent)", "reason": "duplicate", "note": "of T1"])
    #expect(answer.location == path(team, ticket))
    let now = try await team.sampleNow()
    #expect(now.first { $0.ticket == ticket.ticket }?.state == .skipped)
    #expect(now.count == team.sample.count + 1)
    #expect(try await browser.get("/draws/\(team.day)").body.contains("Duplicate of a drawn ticket"))
  }

  @Test("a manager of one team finds no ticket of another", arguments: Engine.allCases)
  func otherTeam(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let mine = team.sample[0]
    let other = try #require(team.sample.first { $0.agent != mine.agent })
    try await team.database.write { try Agents($0).assign(mine.agent, toTeam: "north") }
    let user = try await team.place.add(.manager, name: "north", team: "north")
    let browser = team.place.stranger
    try await browser.signIn(user, at: Workplace.now)
    #expect(try await browser.get(path(team, mine)).status == .ok)
    #expect(try await browser.get(path(team, other)).status == .notFound)
    let refused = try await browser.post(
      "\(path(team, other))/skips", ["agent": "\(other.agent)", "reason": "duplicate"])
    #expect(refused.status == .notFound)
    #expect(try await !browser.get("/draws/\(team.day)/tickets.csv").body.contains(other.agentName))
  }
}
