import Foundation
import HTTPTypes
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@testable import Web

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SearchTests {
  /// Agents Bo and Cy, Bo with the tickets T1 and T2, Cy with T10.
  private func place(_ engine: Engine) async throws -> Workplace {
    let place = try await Workplace(engine)
    try await place.database.write { connection in
      try connection.execute("INSERT INTO source (id, name) VALUES (1, 'desk')")
      let agents = Agents(connection)
      let (bo, cy) = (try agents.id(named: "Bo"), try agents.id(named: "Cy"))
      try agents.assign(cy, toTeam: "East")
      for (id, number, agent) in [(1, "T1", bo), (2, "T2", bo), (3, "T10", cy)] {
        try connection.execute(
          """
          INSERT INTO ticket (id, source_id, external_id, channel, priority, tier, status, excluded, category, subject,
            agent_id, created_at, outbound, reopens, complaint, csat, offered, digest)
          VALUES (\(id), 1, \(number), 1, 1, 0, 4, 0, 'complaint', 'Where is it?', \(agent), \(Workplace.now), 0, 0, 0, 1,
            0, 0)
          """)
        try connection.execute(
          """
          INSERT INTO message (ticket_id, seq, role, public, author, at, body)
          VALUES (\(id), 1, 0, 1, 'Customer', \(Workplace.now), 'A <parcel> is lost')
          """)
      }
    }
    return place
  }

  @Test("the only thing found opens, several are listed", arguments: Engine.allCases)
  func results(_ engine: Engine) async throws {
    let place = try await place(engine)
    let manager = try await place.visitor(.manager)
    #expect(try await manager.get("/search?q=T2").location == "/tickets/2")
    #expect(try await manager.get("/search?q=cy").location == "/scorecards/2026-09/agents/2")
    let both = try await manager.get("/search?q=T1").body
    #expect(both.contains("href=\"/tickets/1\"") && both.contains("href=\"/tickets/3\""))
    #expect(try await manager.get("/search?q=%3Cnothing%3E").body.contains("&lt;nothing&gt;"))
    #expect(try await manager.get("/search").status == .ok)
  }

  @Test("found tickets are sorted and exported by what the address says", arguments: Engine.allCases)
  func file(_ engine: Engine) async throws {
    let place = try await place(engine)
    let manager = try await place.visitor(.manager)
    let page = try await manager.get("/search?q=T1&sort=-number").body
    let (ten, one) = (page.firstRange(of: ">T10<"), page.firstRange(of: ">T1<"))
    #expect(try #require(ten).lowerBound < #require(one).lowerBound)
    #expect(page.contains("/search/tickets.csv?q=T1&amp;sort=-number"))
    let rows = try await manager.get("/search/tickets.csv?q=T&sort=-number").body.split(separator: "\r\n").dropFirst()
    #expect(rows.map { $0.prefix { $0 != "," } } == ["T2", "T10", "T1"])
    let bo = try await place.visitor(.agent, name: "Bo")
    #expect(try await !bo.get("/search/tickets.csv?q=T").body.contains("T10"))
  }

  @Test("users are found by administrators only", arguments: Engine.allCases)
  func users(_ engine: Engine) async throws {
    let place = try await place(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    #expect(try await boss.get("/search?q=ada").location == "/people/users/1")
    let manager = try await place.visitor(.manager)
    #expect(try await manager.get("/search?q=ada").body.contains("Nothing is found"))
  }

  @Test("an agent finds and opens her own tickets only", arguments: Engine.allCases)
  func agents(_ engine: Engine) async throws {
    let place = try await place(engine)
    let bo = try await place.visitor(.agent, name: "Bo")
    let found = try await bo.get("/search?q=T1")
    #expect(found.location == "/tickets/1")
    #expect(try await bo.get("/tickets/1").body.contains("A &lt;parcel&gt; is lost"))
    for path in ["/tickets/3", "/tickets/99", "/tickets/x"] { #expect(try await bo.get(path).status == .notFound) }
    #expect(try await bo.get("/search?q=cy").body.contains("Nothing is found"))
  }

  @Test("whoever leads a team finds that team", arguments: Engine.allCases)
  func teams(_ engine: Engine) async throws {
    let place = try await place(engine)
    let user = try await place.add(.manager, team: "East")
    let manager = place.stranger
    try await manager.signIn(user, at: Workplace.now)
    #expect(try await manager.get("/search?q=T").location == "/tickets/3")
    #expect(try await manager.get("/tickets/1").status == .notFound)
    #expect(try await manager.get("/search?q=bo").body.contains("Nothing is found"))
  }

  @Test(
    "a reviewer is not told whose a ticket is while names are hidden, nor how it was rated", arguments: Engine.allCases)
  func blind(_ engine: Engine) async throws {
    let place = try await place(engine)
    try await place.database.write {
      try TeamSettings.set("blind_names", to: "yes", by: .system, at: Workplace.now, $0)
    }
    let reviewer = try await place.visitor(.reviewer)
    let (list, page) = (try await reviewer.get("/search?q=T1").body, try await reviewer.get("/tickets/1").body)
    #expect(page.contains("complaint") && !page.contains("Bo") && !list.contains("Bo"))
    for query in ["q=T1", "q=T1&sort=agent"] {
      #expect(try await !reviewer.get("/search/tickets.csv?\(query)").body.contains("Bo"))
      #expect(try await !reviewer.get("/search?\(query)").body.contains("sort=-agent"))
    }
    #expect(try await place.visitor(.trainer).get("/tickets/1").body.contains("Bo"))
  }

  @Test("a ticket leads to its draws, reviews and clocks, for whoever may go there", arguments: Engine.allCases)
  func trail(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let (name, waiting) = (team.reviewed[0], team.sample[0])
    let id = try await team.review(of: name)
    let ticket = try #require(
      try await team.database.read { try $0.value("SELECT ticket_id FROM review WHERE id = \(id)", as: Int64.self) })
    let manager = try await team.place.visitor(.manager).get("/tickets/\(ticket)").body
    #expect(manager.contains("/reviews/\(id)\"") && manager.contains("href=\"/draws/"))
    #expect(manager.contains("href=\"/reports?day="))
    let agent = try await team.place.visitor(.agent, name: name).get("/tickets/\(ticket)").body
    #expect(agent.contains("href=\"/my-reviews/\(id)\"") && !agent.contains("href=\"/draws/"))
    let reviewer = try await team.reviewer(of: waiting).get("/tickets/\(waiting.ticket)").body
    #expect(reviewer.contains("href=\"/review/\(waiting.assignment)\"") && !reviewer.contains("/reviews/"))
  }

  @Test(
    "the frame holds the search box and the list of keys, and stays well formed",
    arguments: ["/search?q=T", "/tickets/1"])
  func frame(_ path: String) async throws {
    let place = try await place(.sqlite)
    let page = try await place.visitor(.manager).get(path).body
    #expect(page.contains("data-search") && page.contains("<dialog id=\"help\""))
    #expect(XMLParser(data: Data(page.utf8)).parse())
  }
}
