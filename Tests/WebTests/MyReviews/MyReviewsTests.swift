import HTTPTypes
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct MyReviewsTests {
  private func agent(_ team: DrawnTeam, _ index: Int = 0) -> String { team.reviewed[index] }

  @Test("an agent reads an own review: points, anchors, evidence, and until when to appeal", arguments: Engine.allCases)
  func read(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let id = try await team.review(of: agent(team))
    let browser = try await team.place.visitor(.agent, name: agent(team))
    #expect(try await browser.get("/my-reviews").body.contains("href=\"/my-reviews/\(id)\""))
    let body = try await browser.get("/my-reviews/\(id)").body
    for piece in ["For these points", "weight", "Conversation", "you may appeal until", "I have read this", "Reviewer"]
    {
      #expect(body.contains(piece), "\(piece)")
    }
  }

  @Test("another agent's review is as if it were not there", arguments: Engine.allCases)
  func others(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let id = try await team.review(of: agent(team, 1))
    let browser = try await team.place.visitor(.agent, name: agent(team))
    for id in ["\(id)", "999999", "x", "-1"] {
      #expect(try await browser.get("/my-reviews/\(id)").status == .notFound, "\(id)")
      #expect(try await browser.post("/my-reviews/\(id)/acknowledgement", [:]).status == .notFound, "\(id)")
    }
  }

  @Test("given the setting, then the reviewer's name is not told", arguments: Engine.allCases)
  func hidden(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let id = try await team.review(of: agent(team))
    let name: String? = try await team.database.write { connection in
      try connection.execute("INSERT INTO setting (name, value) VALUES ('show_reviewer', 'no')")
      return try connection.value(
        "SELECT w.name FROM review r JOIN reviewer w ON w.id = r.reviewer_id WHERE r.id = \(id)")
    }
    let body = try await team.place.visitor(.agent, name: agent(team)).get("/my-reviews/\(id)").body
    #expect(!body.contains(try #require(name)))
  }

  @Test("to acknowledge a review takes it off the unread ones", arguments: Engine.allCases)
  func acknowledge(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let id = try await team.review(of: agent(team))
    let browser = try await team.place.visitor(.agent, name: agent(team))
    #expect(try await browser.get("/my-reviews?read=no").body.contains("/my-reviews/\(id)\""))
    let answer = try await browser.post("/my-reviews/\(id)/acknowledgement", [:])
    #expect(answer.location == "/my-reviews/\(id)")
    #expect(try await !browser.get("/my-reviews?read=no").body.contains("/my-reviews/\(id)\""))
    #expect(try await browser.get("/my-reviews/\(id)").body.contains("You acknowledged it at"))
  }

  @Test(
    "filters that are none show everything or nothing, never a fault",
    arguments: ["month=x", "criterion=%27", "read=maybe", "before=x"])
  func badFilters(_ query: String) async throws {
    let team = try await DrawnTeam(.sqlite)
    let browser = try await team.place.visitor(.agent, name: agent(team))
    #expect(try await browser.get("/my-reviews?\(query)").status == .ok)
  }
}
