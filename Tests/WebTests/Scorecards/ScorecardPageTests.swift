import HTTPTypes
import Kernel
import People
import TestSupport
import Testing

@testable import Web

@Suite struct ScorecardPageTests {
  private static let paths = [
    CardPlace.month, CardPlace.first, CardPlace.first + "/criteria/attitude", CardPlace.first + "/reviews",
    CardPlace.first + "/reviews/1", CardPlace.month + "/reviews", "/scorecards/2022-01", "/scorecards/2022-01/agents/1",
  ]

  @Test("given either language, then every page is well formed and in that language", arguments: Engine.allCases)
  func languages(_ engine: Engine) async throws {
    let place = try await CardPlace(engine).place
    for language in Language.allCases {
      let browser = try await place.visitor(.manager, name: "\(language)", language: language)
      for path in Self.paths {
        let answer = try await browser.get(path)
        #expect(answer.status == .ok && CardPlace.isWellFormed(answer), "\(language) \(path)")
        let text = ["质检甲", "很好"].reduce(answer.body) { $0.replacing($1, with: "") }
        #expect(text.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) } == (language == .zh), "\(language) \(path)")
      }
    }
  }

  @Test("given a month, then the team's page has its pictures, tables, awards and files", arguments: Engine.allCases)
  func team(_ engine: Engine) async throws {
    let body = try await CardPlace(engine).place.visitor(.manager).get(CardPlace.month).body
    for piece in [
      "id=\"quadrant-title\"", "id=\"quality-title\"", "href=\"\(CardPlace.first)\"", "Speed star", "Quality model",
      "Coaching", "Targets and what was reached", "Response monitor", "/exports/xlsx", "?team=North",
    ] {
      #expect(body.contains(piece), "\(piece)")
    }
  }

  @Test("given a team is chosen, then the page and its links keep it", arguments: Engine.allCases)
  func chosenTeam(_ engine: Engine) async throws {
    let body = try await CardPlace(engine).place.visitor(.trainer).get(CardPlace.month + "?team=South").body
    #expect(body.contains(">Bob</a>") && !body.contains(">Ann</a>"))
    #expect(body.contains("/exports/csv?team=South") && body.contains("/scorecards/2023-02?team=South"))
  }

  @Test("given a column, when the table is sorted by it, then the best stand first and the head says so")
  func sorted() async throws {
    let browser = try await CardPlace(.sqlite).place.visitor(.manager)
    let body = try await browser.get(CardPlace.month + "?sort=quality").body
    let names = body.ranges(of: ">Bob</a>").first.map { bob in
      body.ranges(of: ">Ann</a>").first.map { bob.lowerBound < $0.lowerBound }
    }
    #expect(names == true)
    #expect(body.contains("aria-sort=\"ascending\""))
  }

  @Test("given a month without anything, then the page says what to do", arguments: Engine.allCases)
  func empty(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.manager)
    let body = try await browser.get("/scorecards/2022-01").body
    #expect(body.contains("There are no tickets and no reviews in 2022-01.") && body.contains("href=\"/imports\""))
  }

  @Test("given a criterion, then its reviews stand the lowest first, with evidence", arguments: Engine.allCases)
  func criterion(_ engine: Engine) async throws {
    let body = try await CardPlace(engine).place.visitor(.manager).get(CardPlace.first + "/criteria/attitude").body
    #expect(body.contains("1 of 3 reviews gave 1 or 2 points"))
    #expect(body.contains("<blockquote class=\"evidence\">“Read the manual.”</blockquote>"))
    let tickets = ["T1", "T2", "T3"].compactMap { body.ranges(of: ">\($0)</a>").first?.lowerBound }
    #expect(tickets.count == 3 && tickets == tickets.sorted())
    #expect(body.contains("href=\"\(CardPlace.first)/reviews/1\""))
  }

  @Test("given a review, then every criterion has its points and what was said", arguments: Engine.allCases)
  func review(_ engine: Engine) async throws {
    let body = try await CardPlace(engine).place.visitor(.manager).get(CardPlace.second + "/reviews/4").body
    #expect(body.contains("■ abuse") && body.contains("attitude") && body.contains("resolution"))
  }
}
