import HTTPTypes
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct DrawDayTests {
  @Test("given a drawn day, then its page has people, tickets and the proof", arguments: Engine.allCases)
  func page(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let draw = try await team.database.read { try Draws($0).random(on: team.day) }
    let body = try await team.place.visitor(.manager).get("/draws/\(team.day)").body
    for piece in [
      team.sample[0].number, team.sample[0].agentName, draw.commitment, draw.frameHash, draw.algorithm,
      "Why this draw can be trusted", "/draws/\(team.day)/frame.txt", "Hand over what waits",
    ] {
      #expect(body.contains(piece), "\(piece)")
    }
  }

  @Test("days that are none or were not drawn are not there", arguments: ["no-day", "2020-01-01", "2026-13-01"])
  func missing(_ day: String) async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)
    for path in ["/draws/\(day)", "/draws/\(day)/tickets.csv", "/draws/\(day)/frame.txt", "/draws/\(day)/tickets/1"] {
      #expect(try await browser.get(path).status == .notFound, "\(path)")
    }
  }

  @Test("the tickets are filtered, sorted and exported by what the address says", arguments: Engine.allCases)
  func filter(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let browser = try await team.place.visitor(.manager)
    #expect(try await browser.get("/draws/\(team.day)?state=reviewed").body.contains("No ticket fits."))
    let csv = try await browser.get("/draws/\(team.day)/tickets.csv?agent=\(team.sample[0].agent)&sort=-ticket")
    let rows = csv.body.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",")[2] }
    let own = team.sample.filter { $0.agent == team.sample[0].agent }.map(\.number)
    #expect(rows.map(String.init) == own.sorted().reversed())
    #expect(csv.headers[.contentDisposition]?.contains("draw-\(team.day).csv") == true)
  }

  @Test("to verify draws the day again, says the result and keeps it", arguments: Engine.allCases)
  func verify(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let browser = try await team.place.visitor(.reviewer, name: "Somebody")
    #expect(try await browser.post("/draws/\(team.day)/checks", [:]).body.contains("byte for byte"))
    #expect(try await browser.get("/draws").body.contains("holds"))
    try await team.database.write { connection in
      try connection.execute("UPDATE assignment SET rank = rank + 1 WHERE id = \(team.sample[0].assignment)")
      try connection.execute("UPDATE draw SET frame_size = frame_size + 1")
    }
    #expect(try await browser.post("/draws/\(team.day)/checks", [:]).body.contains("differs"))
  }

  @Test("a reviewer sees the own tickets and no other reviewer's name", arguments: Engine.allCases)
  func reviewer(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let mine = team.sample[0]
    let others = Set(team.sample.compactMap(\.reviewerName)).subtracting([try #require(mine.reviewerName)])
    let browser = try await team.reviewer(of: mine)
    for path in ["/draws", "/draws/\(team.day)", "/draws/\(team.day)/tickets/\(mine.ticket)"] {
      let body = try await browser.get(path).body
      for name in others { #expect(!body.contains(name), "\(path): \(name)") }
      #expect(!body.contains("do not know of each other"), "\(path)")
    }
  }

  @Test(
    "a silent second review looks to its reviewer like any other, and to the first as well", arguments: Engine.allCases)
  func silent(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let first = team.sample[0]
    let second = try await team.database.write { connection in
      let name = "Second Reader"
      let reviewer = try Reviewers(connection).add(name, dailyLoad: 5, by: .system, at: Workplace.now)
      try connection.execute(
        """
        INSERT INTO assignment (id, draw_id, agent_id, ticket_id, part, rank, reviewer_id, state, assigned_at)
        SELECT 100000, draw_id, agent_id, ticket_id, 1, rank, \(reviewer.id), 'open', 0 FROM assignment
        WHERE id = \(first.assignment)
        """)
      try connection.execute("UPDATE assignment SET state = 'reviewed' WHERE id = \(first.assignment)")
      return name
    }
    let csv = "/draws/\(team.day)/tickets.csv?sort=ticket"
    func row(_ browser: WebClient) async throws -> String? {
      try await browser.get(csv).body.split(whereSeparator: \.isNewline).map(String.init).first {
        $0.contains(first.number)
      }
    }
    let mine = try #require(try await row(try await team.place.visitor(.reviewer, name: second)))
    #expect(mine.contains(",open,you,"))
    let theirs = try #require(try await row(try await team.reviewer(of: first)))
    #expect(theirs.contains(",reviewed,you,"))
  }

  @Test("given blind names, then a reviewer finds no agent's name on any page of tickets", arguments: Engine.allCases)
  func blind(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    try await team.database.write { connection in
      try connection.execute("INSERT INTO setting (name, value) VALUES ('blind_names', 'yes')")
    }
    let ticket = team.sample[0]
    let browser = try await team.place.visitor(.reviewer, name: "Somebody")
    #expect(try await browser.get("/draws/\(team.day)/frame.txt").status == .notFound)
    #expect(try await !browser.get("/draws/\(team.day)/tickets.csv").body.contains(ticket.agentName))
    #expect(try await !browser.get("/draws/\(team.day)/tickets/\(ticket.ticket)").body.contains(ticket.agentName))
    for path in ["/draws/\(team.day)", "/draws/\(team.day)?sort=agent&agent=\(ticket.agent)"] {
      let day = try await browser.get(path).body
      for name in Set(team.sample.map(\.agentName)) { #expect(!day.contains(name), "\(path): \(name)") }
      #expect(day.contains("so the list by agent is not shown") && !day.contains("Quota"), "\(path)")
    }
    let manager = try await team.place.visitor([.reviewer, .manager])
    #expect(try await manager.get("/draws/\(team.day)").body.contains("Quota"))
    #expect(try await manager.get("/draws/\(team.day)/tickets.csv").body.contains(ticket.agentName))
  }

  @Test("a reviewer's tickets go to another, and what may not go stays", arguments: Engine.allCases)
  func handOver(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let from = try #require(team.sample[0].reviewer)
    let to = try await team.database.write {
      try Reviewers($0).add("Newcomer", dailyLoad: 9, by: .system, at: Workplace.now).id
    }
    let browser = try await team.place.visitor(.administrator)
    let answer = try await browser.post("/draws/\(team.day)/handovers", ["from": "\(from)", "to": "\(to)"])
    #expect(answer.location == "/draws/\(team.day)")
    #expect(try await team.sampleNow().allSatisfy { $0.reviewer != from })
    #expect(try await browser.post("/draws/\(team.day)/handovers", ["from": "\(from)"]).status == .unprocessableContent)
  }
}
