import Content
import HTTPTypes
import Content
import Kernel
import People
import Quality
import Store
import TestSupport
import Testing
import Tickets

@testable import Web

@Suite("The reviewer's page")
struct ReviewPageTests {
  @Test("the first ticket that waits is there already, and the next comes as a fragment", arguments: Engine.allCases)
  func firstAndNext(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, queue) = (try await place.browser(), try await place.queue())

    let page = try await browser.get(ReviewLinks.review)
    let fragment = try await browser.get(ReviewLinks.next(queue[0]))

    #expect(page.status == .ok && page.body.contains("data-ticket=\"\(queue[0])\""))
    #expect(fragment.body.hasPrefix("<div class=\"review\" data-ticket=\"\(queue[1])\""))
  }

  @Test("another's assignment is not there, whatever is asked of it", arguments: Engine.allCases)
  func others(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, queue) = (try await place.browser(), try await place.queue(place.other))
    let (theirs, sent) = (queue[0], try await place.sent(queue[0]))

    for path in [ReviewLinks.ticket(theirs), ReviewLinks.next(theirs), ReviewLinks.draft(theirs)] {
      #expect(try await browser.get(path).status == .notFound, "\(path)")
    }
    for path in [ReviewLinks.draft(theirs), ReviewLinks.submission(theirs)] {
      #expect(try await browser.put(path, sent).status == .notFound, "\(path)")
    }
    #expect(try await browser.put(ReviewLinks.skip(theirs), "{\"reason\":\"duplicate\"}").status == .notFound)
    #expect(try await place.kept(theirs) == nil)
    #expect(try await place.task(theirs).state == .open)
  }

  @Test("nothing of the page tells how the customer rated the ticket", arguments: Engine.allCases)
  func rating(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    let ticket = try await place.task(id).ticket

    var pages: [String] = []
    for csat in [0, 1] {
      try await place.database.write { try $0.execute("UPDATE ticket SET csat = \(csat) WHERE id = \(ticket)") }
      pages.append(try await browser.get(ReviewLinks.ticket(id)).body)
    }

    #expect(pages[0] == pages[1] && !pages[0].isEmpty)
  }

  @Test("names are hidden where the team wants them hidden", arguments: Engine.allCases)
  func blind(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    let name = try await place.task(id).agentName
    let open = try await browser.get(ReviewLinks.ticket(id)).body

    try await place.database.write {
      try TeamSettings.set("blind_names", to: "yes", by: .system, at: Workplace.now, $0)
    }

    #expect(open.contains("<span>\(name)</span>"))
    #expect(!(try await browser.get(ReviewLinks.ticket(id)).body.contains("<span>\(name)</span>")))
  }

  @Test("somebody for whom nothing waits reads why, and can leave a line", arguments: Engine.allCases)
  func empty(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let browser = try await place.visitor(.reviewer, name: "Newly Come")

    #expect(try await browser.get(ReviewLinks.review).body.contains(DayEndWords.nothing.en))
    #expect(try await browser.post(ReviewLinks.line, ["line": "Carriers are late."]).location == ReviewLinks.review)
    #expect(try await browser.get(ReviewLinks.review).body.contains("value=\"Carriers are late.\""))
  }

  @Test("a draft that was begun in a terminal goes on here", arguments: Engine.allCases)
  func begunElsewhere(_ engine: Engine) async throws {
    let place = try await ReviewPlace(engine)
    let (browser, id) = (try await place.browser(), try await place.queue()[0])
    let state = ReviewSession.State(
      draft: ReviewDraft(["resolution": ReviewDraft.Verdict(.points(2), evidence: "“<so>”")]),
      mode: .typing(.comment("resolution"), "half a wo"), worked: 42_000)
    try await place.database.write { _ = try ReviewDrafts($0).keep(state, for: id, over: 0, at: Workplace.now) }

    let page = try await browser.get(ReviewLinks.ticket(id)).body

    #expect(page.contains("name=\"points-resolution\" value=\"2\" checked=\"\""))
    #expect(page.contains("“&lt;so&gt;”") && page.contains("data-version=\"1\" data-worked=\"42000\""))
  }
}
