import Content
import HTTPTypes
import Kernel
import Knowledge
import People
import TestSupport
import Testing

@testable import Web

@Suite("The knowledge base in the browser")
struct KnowledgeTests {
  private static let card = """
    ---
    kind: card
    id: refund
    title: 退款多久到账
    product: 支付
    problem: [钱怎么还没退]
    owner: 沈静
    review-by: 2026-01-31
    language: zh
    ---
    1. 查订单 <script>alert(1)</script>
    2. 看[发票](invoice)

    """

  private func publish(_ text: String, _ browser: WebClient) async throws -> WebAnswer {
    try await browser.post("/rubrics/publications", ["text": text])
  }

  @Test("a trainer publishes a card; everybody finds and reads it", arguments: Engine.allCases)
  func journey(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let trainer = try await place.visitor(.trainer)
    #expect(try await trainer.get("/knowledge").body.contains("There are no cards yet"))
    #expect(try await publish(Self.card, trainer).status == .seeOther)

    let agent = try await place.visitor(.agent)
    let list = try await agent.get("/knowledge").body
    #expect(list.contains("/knowledge/cards/refund") && list.contains("overdue") && !list.contains("New card"))
    #expect(try await agent.get("/knowledge?q=tk").body.contains("<mark>退款</mark>多久到账"))
    let card = try await agent.get("/knowledge/cards/refund").body
    #expect(card.contains("查订单") && !card.contains("<script>alert") && !card.contains("Edit"))
    #expect(try await agent.get("/knowledge/cards/none").status == .notFound)
    #expect(try await agent.get("/search?q=退款").location == "/knowledge/cards/refund")
  }

  @Test("trainers publish the knowledge base and nothing else, agents nothing at all", arguments: [Engine.sqlite])
  func publishers(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let trainer = try await place.visitor(.trainer)
    let targets = "kind: targets\nid: targets\ntargets: []\n"
    #expect(try await publish(targets, trainer).status.kind == .clientError)
    #expect(try await place.visitor(.agent).get("/rubrics/new").status == .forbidden)
  }

  @Test("a program finds cards with a token, by any text", arguments: [Engine.sqlite])
  func program(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let trainer = try await place.visitor(.trainer)
    _ = try await publish(Self.card, trainer)
    let answer = try await trainer.get("/knowledge/search.json?q=%E9%80%80%E6%AC%BE")
    #expect(answer.body.contains("\"id\":\"refund\"") && answer.body.contains("\"expired\":true"))
    for odd in ["", "%22", "-", "%F0%9F%A7%AA", "%E2%80%AE", "a%20-%22b", String(repeating: "x", count: 5_000)] {
      #expect(try await trainer.get("/knowledge/search.json?q=\(odd)").status == .ok, "\(odd)")
      #expect(try await trainer.get("/knowledge/hits?q=\(odd)").status == .ok, "\(odd)")
    }
  }
}
