import Content
import Foundation
import Kernel
import Testing

@testable import Knowledge

@Suite("Cards")
struct CardTests {
  static func text(_ id: String, _ body: String = "## 步骤\n1. 查订单", more: String = "") -> String {
    """
    ---
    kind: card
    id: \(id)
    title: 退款多久到账
    product: 支付
    problem: [钱怎么还没退]
    owner: 沈静
    review-by: 2027-03-31
    language: zh
    \(more)---
    \(body)

    """
  }

  private func findings(_ text: String) -> [String] {
    do {
      _ = try Card(yaml: text, file: "a.md")
      return []
    } catch let problems as Problems {
      return problems.all.map { "\($0.place?.line ?? 0): \($0.what.english)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("given a file, then head and text are read, and the customer's part is found")
  func read() throws {
    let body = "## 步骤\n1. 查[订单](order)\n\n## 给客户的答复\n三天内到账。\n\n## 何时升级\n- 超过三天"
    let card = try Card(yaml: Self.text("refund", body, more: "audience: everybody\n"), file: "a.md")
    #expect(card.id == "refund" && card.audience == .everybody && card.problems == ["钱怎么还没退"])
    #expect(card.html.contains("<a href=\"order\">订单</a>") && card.leadsTo == ["order"])
    #expect(card.customerPart == "三天内到账。")
  }

  @Test("given what a card cannot be, then each mistake is at its line")
  func mistakes() {
    #expect(findings(Self.text("refund", "![a](b.png)")) == ["11: Pictures are not kept yet: `b.png`."])
    #expect(findings(Self.text("refund", "\n\n")) == ["10: There is no text below the head."])
    #expect(findings(Self.text("refund", more: "ower: a\n")) == ["10: Unknown key `ower`."])
    #expect(findings(Self.text("refund", "[a]()")) == ["11: A link leads nowhere."])
  }

  @Test("given its day, then a card is fresh, due soon or overdue")
  func freshness() throws {
    let day = try #require(Day("2027-03-31"))
    #expect(Freshness(reviewBy: day, on: Day(number: day.number - 14)) == .fresh)
    #expect(Freshness(reviewBy: day, on: day) == .dueSoon)
    #expect(Freshness(reviewBy: day, on: Day(number: day.number + 1)) == .overdue)
  }

  @Test("every card and manual that comes with Assay is read, and leads to what is there")
  func shipped() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../KnowledgeBase").standardized.path
    let reader = ContentReader(kinds: [Card.contentKind, Manual.contentKind, Synonyms.contentKind])
    let documents = try ContentFolder(reader).documents(in: [folder])
    let cards = try documents.filter { $0.kind == Card.kindName }.map { try Card(yaml: $0.text, file: $0.name) }
    #expect(cards.count >= 40 && Set(cards.map(\.language)).count == 2)
    let ids = Set(cards.map(\.id))
    #expect(cards.flatMap { card in card.leadsTo.subtracting(ids).map { "\(card.id): \($0)" } } == [])
    let manual = try #require(documents.first { $0.kind == Manual.kindName })
    let sections = try Manual(yaml: manual.text, file: manual.name).sections.count
    let crystal = cards.compactMap(\.source?.section)
    #expect(crystal.count == 15 && Set(crystal).count == 15 && crystal.allSatisfy { $0 <= sections })
  }
}
