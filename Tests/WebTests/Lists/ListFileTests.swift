import HTTPTypes
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing
import Tickets

@testable import Web

/// Every list of a team at work is to be had as a file, in the order of its address.
@Suite struct ListFileTests {
  private func lines(_ browser: WebClient, _ path: String) async throws -> [Substring] {
    let answer = try await browser.get(path)
    #expect(answer.status == .ok && answer.headers[.contentType] == "text/csv; charset=utf-8", "\(path)")
    return answer.body.split(separator: "\r\n")
  }

  @Test("given a team at work, then each list has a file with a heading and its rows", arguments: Engine.allCases)
  func managers(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let (browser, month) = (try await team.place.visitor([.manager, .administrator]), team.day.month)
    for (path, least) in [
      ("/draws/draws.csv", 4), ("/draws/targeted/targeted.csv", 1), ("/draws/\(team.day)/tickets.csv", 2),
      ("/imports/imports.csv", 1), ("/audit/audit.csv", 5), ("/people/users.csv", 2), ("/board/tickets.csv", 1),
      ("/search/tickets.csv?q=", 1), ("/rubrics/content/rubric/service-quality/revisions.csv", 2),
      ("/scorecards/\(month)/reviews.csv", 2), ("/rubrics/rubrics.csv?sort=-title", 3),
      ("/board/tickets.csv?sort=agent", 1), ("/reports/spread.csv?month=\(month)", 2),
    ] {
      #expect(try await lines(browser, path).count >= least, "\(path)")
    }
  }

  @Test("the reviews behind a month are sorted and hold a column for each criterion", arguments: Engine.allCases)
  func reviews(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let (browser, month) = (try await team.place.visitor(.manager), team.day.month)
    let all = try await lines(browser, "/scorecards/\(month)/reviews.csv?sort=-score")
    #expect(all[0].contains("Resolution"))
    let page = try await browser.get("/scorecards/\(month)/reviews?sort=-score").body
    #expect(page.contains("sort=score") && page.contains("/scorecards/\(month)/reviews.csv?sort=-score"))
    #expect(try await browser.get("/scorecards/\(month)/agents/99/reviews.csv").status == .notFound)
  }

  @Test("an agent has the own reviews as a file, sorted by points", arguments: Engine.allCases)
  func own(_ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let browser = try await team.place.visitor(.agent, name: team.reviewed[0])
    let rows = try await lines(browser, "/my-reviews/reviews.csv?sort=score").dropFirst()
    let scores = rows.compactMap { Double($0.split(separator: ",", omittingEmptySubsequences: false)[4]) }
    #expect(scores.count == rows.count && !scores.isEmpty && scores == scores.sorted())
    let page = try await browser.get("/my-reviews?sort=score").body
    #expect(page.contains("aria-sort=\"ascending\""))
  }

  @Test("files longer than a piece are whole", arguments: Engine.allCases)
  func long(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let browser = try await place.visitor(.administrator, name: "Ada")
    try await place.database.write { connection in
      for number in 0..<1_000 {
        try Users(connection).add(NewUser("user \(number)", roles: .trainer), by: .system, at: Workplace.now)
      }
    }
    let rows = try await lines(browser, "/people/users.csv?sort=-name").dropFirst()
    #expect(rows.count == 1_001 && Set(rows).count == 1_001)
  }

  @Test("an import that was taken back says so", arguments: Engine.allCases)
  func undone(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let browser = try await place.visitor(.manager)
    try await place.database.write { connection in
      for (id, file, undone) in [(1, "a.csv", nil), (2, "b.csv", Workplace.now)] as [(Int64, String, Instant?)] {
        try connection.execute(
          """
          INSERT INTO import (id, file, kind, digest, at, added, changed, unchanged, rejected, undone_at)
          VALUES (\(id), \(file), 'tickets', \(file), \(Workplace.now), 3, 0, 0, 0, \(undone))
          """)
      }
    }
    let page = try await browser.get("/imports").body
    #expect(page.contains("taken back at"))
    #expect(page.contains("/imports/1/undoing") && !page.contains("/imports/2/undoing"))
    #expect(
      try await lines(browser, "/imports/imports.csv?sort=file").map { $0.contains("taken back") } == [
        false, false, true,
      ])
    #expect(try await browser.get("/imports?kind=messages").body.contains("b.csv") == false)
  }
}
