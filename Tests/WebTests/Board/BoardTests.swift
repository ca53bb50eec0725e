import HTTPTypes
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct BoardTests {
  private func place(_ engine: Engine) async throws -> Workplace {
    let place = try await Workplace(engine)
    try await OpenTicketsGiven.enter(into: place)
    return place
  }

  private func visitor(
    _ place: Workplace, _ roles: Roles, agent: String? = nil, team: String? = nil
  ) async throws -> WebClient {
    let user = try await place.add(roles, name: agent, team: team)
    let client = place.stranger
    try await client.signIn(user, at: Workplace.now)
    return client
  }

  @Test("open tickets stand by the time left, overdue first, with their lights in words", arguments: Engine.allCases)
  func order(_ engine: Engine) async throws {
    let browser = try await visitor(place(engine), .manager)

    let body = try await browser.get("/board").body

    let (late, soon) = (body.ranges(of: ">LATE<").first, body.ranges(of: ">SOON<").first)
    #expect(try #require(late).lowerBound < #require(soon).lowerBound)
    #expect(body.contains("−0:10:00") && body.contains("0:30:00"))
    #expect(body.contains("Overdue") && body.contains("Due soon"))
    #expect(!body.contains("DONE") && !body.contains("SPAM"))
  }

  @Test("an agent sees her own tickets and nobody else's", arguments: Engine.allCases)
  func agent(_ engine: Engine) async throws {
    let browser = try await visitor(place(engine), .agent, agent: "小明")

    let body = try await browser.get("/board").body

    #expect(body.contains("LATE") && !body.contains("SOON"))
    #expect(try await browser.get("/board/reasons/\(OpenTicketsGiven.others)").status == .notFound)
    #expect(try await browser.get("/board/reasons/999").status == .notFound)
  }

  @Test("a manager bound to a team sees that team, whatever the address asks for", arguments: Engine.allCases)
  func team(_ engine: Engine) async throws {
    let browser = try await visitor(place(engine), .manager, team: "West")

    #expect(try await browser.get("/board").body.contains("SOON"))
    #expect(try await browser.get("/board?team=East").body.contains("LATE") == false)
    #expect(try await browser.post("/board/reasons/1", ["reason": "understaffed"]).status == .notFound)
  }

  @Test("the rows follow the team, the channel and the light of the address", arguments: Engine.allCases)
  func filter(_ engine: Engine) async throws {
    let browser = try await visitor(place(engine), .manager)
    let seen = [("team=East", "LATE"), ("channel=email", "SOON"), ("light=yellow", "SOON"), ("light=none", "LATE")]
    for (query, seen) in seen {
      let body = try await browser.get("/board?\(query)").body
      #expect(body.contains(">\(seen)<"), "\(query)")
      #expect(query == "light=none" || !body.contains(seen == "LATE" ? ">SOON<" : ">LATE<"), "\(query)")
    }
  }

  @Test("a reason is asked for, recorded and shown at once on every server", arguments: Engine.allCases)
  func reason(_ engine: Engine) async throws {
    let place = try await place(engine)
    let (browser, other) = (try await visitor(place, .agent, agent: "小明"), try await visitor(place, .manager))
    #expect(try await other.get("/board").body.contains("Give the reason"))

    let asked = try await browser.get("/board/reasons/1")
    let refused = try await browser.post("/board/reasons/1", ["reason": "no-such-cause", "note": "rain"])
    let done = try await browser.post("/board/reasons/1", ["reason": "understaffed", "note": "rain"])

    #expect(asked.body.contains("value=\"understaffed\""))
    #expect(refused.body.contains("is no root cause") && refused.body.contains("rain"))
    #expect(done.location == "/board")
    let shown = try await other.get("/board").body
    #expect(!shown.contains(">Give the reason<") && shown.contains("Too few"))
  }

  @Test("reviewers and trainers look and give no reasons", arguments: Engine.allCases)
  func onlookers(_ engine: Engine) async throws {
    let browser = try await visitor(place(engine), .trainer)

    #expect(try await browser.get("/board").body.contains("LATE"))
    #expect(try await browser.get("/board/reasons/1").status == .forbidden)
  }

  @Test("the stream sends the rows of whoever reads it, and the wall has nothing to press", arguments: Engine.allCases)
  func events(_ engine: Engine) async throws {
    let place = try await place(engine)
    let browser = try await visitor(place, .agent, agent: "小明")

    let rows = try await browser.get("/board/events")
    let wall = try await browser.get("/board/wall/events")

    #expect(rows.headers[.contentType]?.hasPrefix("text/event-stream") == true)
    #expect(rows.body.hasPrefix("event: rows\ndata: ") && rows.body.contains("LATE"))
    #expect(!rows.body.contains("SOON"))
    #expect(!wall.body.contains("<a "))
  }

  @Test(
    "given blind names, who only reviews finds no agent on the board, its wall, file and streams",
    arguments: Engine.allCases)
  func blind(_ engine: Engine) async throws {
    let place = try await place(engine)
    let (reviewer, manager) = (try await visitor(place, .reviewer), try await visitor(place, [.reviewer, .manager]))
    let paths = ["/board", "/board/wall", "/board/tickets.csv", "/board/events", "/board/wall/events"]
    for path in paths { #expect(try await reviewer.get(path).body.contains("小明"), "\(path)") }

    try await place.database.write {
      try TeamSettings.set("blind_names", to: "yes", by: .system, at: Workplace.now, $0)
    }

    for path in paths {
      let body = try await reviewer.get(path).body
      #expect(body.contains("LATE") && !body.contains("小明") && !body.contains("小红"), "\(path)")
      #expect(try await manager.get(path).body.contains("小明"), "\(path)")
    }
    #expect(try await visitor(place, .trainer).get("/board").body.contains("小明"))
  }

  @Test("the wall is dark unless told otherwise")
  func wall() async throws {
    let browser = try await visitor(place(.sqlite), .manager)

    #expect(try await browser.get("/board/wall").body.contains("data-theme=\"dark\""))
    #expect(try await browser.get("/board/wall?theme=light").body.contains("data-theme=\"light\""))
    #expect(try await browser.get("/board/wall").body.contains("class=\"rail\"") == false)
  }

  @Test("without a standard and without tickets the board says what to do")
  func empty() async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)

    let body = try await browser.get("/board").body

    #expect(body.contains("No ticket is open") && body.contains("No response standard is published"))
  }
}
