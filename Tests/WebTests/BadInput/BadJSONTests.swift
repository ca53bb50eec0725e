import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@testable import Web

/// Every route that takes JSON, sent what it does not take: a sentence answers, and nothing is stored.
@Suite struct BadJSONTests {
  /// The value that is taken, as a text; its parts are replaced by worse ones.
  private static func spoiled(_ json: String) -> [String] {
    [
      "", "null", "[]", "{}", "7", "\"text\"", "{", String(json.dropLast(3)), "\u{FEFF}\u{FEFF}" + json,
      json.replacing("\"version\":0", with: "\"version\":\"none\""),
      json.replacing("\"version\":0", with: "\"version\":99999999999999999999"),
      json.replacing("\"points\":4", with: "\"points\":\"four\""),
      json.replacing("\"points\":4", with: "\"points\":9"),
      json.replacing("\"points\":4", with: "\"points\":-1"),
      json.replacing("\"worked\":61500", with: "\"worked\":\"long\""),
      json.replacing("\"comment\":\"\"", with: "\"comment\":\"a\\u0000b\""),
      json.replacing("\"comment\":\"\"", with: "\"comment\":\"\(String(repeating: "长", count: 2_001))\""),
      json.replacing("\"comment\":\"\"", with: "\"comment\":\"\(String(repeating: "x", count: 1_100_000))\""),
      json.replacing("\"fatal\":[]", with: "\"fatal\":[\"no-such-error\"]"),
      json.replacing(
        "\"verdicts\":{", with: "\"verdicts\":{\"no-such-criterion\":{\"points\":4,\"isNotApplicable\":false},"),
      String(repeating: "[", count: 100_000),
    ].filter { $0 != json }
  }

  private static let skips = [
    "", "null", "[]", "7", "{\"reason\":7}", "{\"reason\":\"no-such-reason\"}", "{\"reason\":\"other\"}",
    "{\"reason\":\"other\",\"note\":\"\(String(repeating: "x", count: 501))\"}",
    "{\"reason\":\"duplicate\",\"note\":\"a\\u0000b\"}",
  ]

  private func isRefusal(_ answer: WebAnswer) -> Bool {
    (400..<500).contains(answer.status.code) && answer.body.hasPrefix("{")
  }

  @Test("what a review, a draft or a skip cannot be is refused, and nothing is stored", arguments: Engine.allCases)
  func values(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    let spoiled = Self.spoiled(try await place.sent(id))
    let before = try await DatabaseDump.of(place.database, engine)
    for (path, values) in [(ReviewLinks.submission(id), spoiled), (ReviewLinks.skip(id), Self.skips)] {
      for value in values {
        let answer = try await browser.put(path, value)
        #expect(isRefusal(answer), "\(path) \(value.prefix(300)): \(answer.status)")
      }
    }
    #expect(before.differences(try await DatabaseDump.of(place.database, engine)) == [])
  }

  @Test("what no draft can be is refused; one that is not finished is kept", arguments: Engine.allCases)
  func drafts(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    for value in Self.spoiled(try await place.sent(id)) {
      let answer = try await browser.put(ReviewLinks.draft(id), value)
      #expect(answer.status.code < 500, "\(value.prefix(300)): \(answer.status)")
    }
    let kept = try await browser.get(ReviewLinks.draft(id))
    #expect(kept.status == .ok && !kept.body.contains("xxxxxxxxxx"))
  }

  @Test("other people's tickets, and what is none, are as good as missing", arguments: Engine.allCases)
  func strangers(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, others) = (try await place.browser(), try await place.queue(place.other)[0])
    let (sent, skip) = (try await place.sent(others), "{\"reason\":\"duplicate\"}")
    let before = try await DatabaseDump.of(place.database, engine)
    for id in ["\(others)", "0", "-1", "x", "%00", "%FF", "9223372036854775808"] {
      for (path, value) in [("draft", sent), ("submission", sent), ("skip", skip)] {
        let answer = try await browser.put("/review/\(id)/\(path)", value)
        #expect(answer.status == .notFound, "\(id)/\(path): \(answer.status)")
      }
    }
    #expect(before.differences(try await DatabaseDump.of(place.database, engine)) == [])
  }

  @Test("a value without the token of its session is refused", arguments: [Engine.sqlite])
  func tokens(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    let secondSession = try await place.place.stranger.put(ReviewLinks.draft(id), try await place.sent(id))
    #expect(secondSession.status == .unauthorized)
    let json: HTTPFields = [.contentType: "application/json", .accept: "application/json"]
    let bare = try await browser.send(.put, ReviewLinks.draft(id), json, try await place.sent(id))
    #expect(bare.status == .forbidden)
    #expect(try await place.kept(id) == nil)
  }
}
