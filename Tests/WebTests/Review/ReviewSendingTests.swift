import Content
import HTTPTypes
import Content
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing

@testable import Web

@Suite("What the reviewer's page sends")
struct ReviewSendingTests {
  @Test("a draft is kept in the shape of the terminal's, with the time at work", arguments: Engine.allCases)
  func draft(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])

    let answer = try await browser.put(ReviewLinks.draft(id), try await place.sent(id, comment: "好"))

    let kept = try #require(try await place.kept(id))
    #expect(answer.status == .ok && answer.body.contains("\"version\":1") && answer.body.contains("\"faults\":[]"))
    #expect(kept.state.draft.comment == "好" && kept.state.worked == 61_500 && kept.state.draft.seconds == 61)
    #expect(kept.state.mode == .scoring && kept.state.focus == 1)
  }

  @Test("a window that has not seen the last draft is told, and nothing is lost", arguments: Engine.allCases)
  func conflict(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    _ = try await browser.put(ReviewLinks.draft(id), try await place.sent(id, comment: "theirs"))

    for path in [ReviewLinks.draft(id), ReviewLinks.submission(id)] {
      let refused = try await browser.put(path, try await place.sent(id, comment: "mine"))
      #expect(refused.status == .conflict && refused.body == "{\"theirs\":1}", "\(path)")
    }
    #expect(try await browser.get(ReviewLinks.draft(id)).body.contains("\"comment\":\"theirs\""))

    let kept = try await browser.put(ReviewLinks.draft(id), try await place.sent(id, version: 1, comment: "mine"))
    #expect(kept.body.contains("\"version\":2"))
  }

  @Test("a whole draft becomes a review, and the rating is told", arguments: Engine.allCases)
  func submit(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, queue) = (try await place.browser(), try await place.queue())
    let id = queue[0]

    let answer = try await browser.put(ReviewLinks.submission(id), try await place.sent(id))

    #expect(answer.status == .ok && answer.body.contains("\"left\":\(queue.count - 1)"))
    #expect(answer.body.contains("Submitted: ") && answer.body.contains("customer"))
    #expect(try await place.task(id).state == .reviewed)
    #expect(try await browser.get(ReviewLinks.ticket(id)).body.contains(ReviewPageWords.finished.en))
  }

  @Test("what is wrong is said of its criterion, and nothing is stored", arguments: Engine.allCases)
  func faults(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    let low = try await place.sent(id, points: 1)

    let refused = try await browser.put(ReviewLinks.submission(id), low)

    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains(ReviewDialogWords.noGround.en) && refused.body.contains("\"criterion\":\""))
    #expect(try await place.task(id).state == .open)
  }

  @Test(
    "a submission that arrives twice is one review; a second one from elsewhere is refused", arguments: Engine.allCases)
  func twice(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    _ = try await browser.put(ReviewLinks.submission(id), try await place.sent(id))

    let again = try await browser.put(ReviewLinks.submission(id), try await place.sent(id, isRepeated: true))
    let other = try await browser.put(ReviewLinks.submission(id), try await place.sent(id))
    let draft = try await browser.put(ReviewLinks.draft(id), try await place.sent(id))

    #expect(again.status == .ok && other.status == .gone && draft.status == .gone)
    #expect(try await place.kept(id) == nil)
  }

  @Test("a ticket is skipped for a reason of its rubric or for another one in words", arguments: Engine.allCases)
  func skip(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, queue) = (try await place.browser(), try await place.queue())

    let wrong = try await browser.put(ReviewLinks.skip(queue[0]), "{\"reason\":\"too-hard\"}")
    let listed = try await browser.put(ReviewLinks.skip(queue[0]), "{\"reason\":\"duplicate\"}")
    let noted = try await browser.put(ReviewLinks.skip(queue[1]), "{\"note\":\"the customer is my aunt\"}")

    #expect(wrong.status == .unprocessableContent && listed.status == .ok && noted.status == .ok)
    #expect(try await place.task(queue[0]).state == .skipped)
    #expect(try await place.task(queue[1]).state == .skipped)
  }

  @Test(
    "what no script of ours sends is refused in words",
    arguments: [
      "", "{}", "{\"version\":0,\"draft\":{\"verdicts\":[]}}",
      "{\"version\":0,\"worked\":0,\"draft\":{\"verdicts\":{},\"fatal\":[],\"comment\":\"\(String(repeating: "长", count: 2001))\"}}",
    ])
  func bad(_ json: String) async throws {
    let place = try await ReviewPlace(.sqlite)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])

    let refused = try await browser.put(ReviewLinks.draft(id), json)

    #expect(refused.status == .unprocessableContent && refused.body.contains("problems"))
    #expect(try await place.kept(id) == nil)
  }

  @Test("times and positions that cannot be are brought within reason", arguments: ["-5e300", "1e300"])
  func unreasonable(_ worked: String) async throws {
    let place = try await ReviewPlace(.sqlite)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    let json =
      "{\"version\":0,\"worked\":\(worked),\"focus\":-7,\"draft\":{\"verdicts\":{},\"fatal\":[],\"comment\":\"\"}}"

    _ = try await browser.put(ReviewLinks.draft(id), json)

    let kept = try #require(try await place.kept(id))
    #expect((0...86_400_000).contains(kept.state.worked) && kept.state.focus == 0)
  }
}
