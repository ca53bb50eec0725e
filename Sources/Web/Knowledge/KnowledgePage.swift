import HTML
import Kernel
import Knowledge
import Store

/// The knowledge base: a box to search it, what was found, or all cards.
struct KnowledgePage: Page {
  let snapshot: KnowledgeSnapshot
  let query: Fields
  let today: Day
  let canPublish: Bool

  var place: Place? { .knowledge }
  var scripts: [String] { ["knowledge.js"] }

  private var asked: KnowledgeQuery { KnowledgeQuery(query) }
  private var address: ListAddress {
    ListAddress(path: KnowledgeLinks.base, file: KnowledgeLinks.file, query: query)
  }

  func title(_ words: Words) -> String { words(KnowledgeWords.title) }

  func bar(_ frame: Frame) -> Markup {
    span(.class("grow"))
    if canPublish { a(.class("button"), .href(RubricLinks.new)) { frame.words(KnowledgeWords.new) } }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if snapshot.entries.isEmpty {
      p(.class("empty")) { words(KnowledgeWords.none) }
    } else {
      form(words)
      div(.id("hits"), .ariaLive("polite"), Attribute("data-part", KnowledgeLinks.part)) {
        if !asked.text.isEmpty { KnowledgeHits(snapshot: snapshot, asked: asked, today: today, words: words) }
      }
      if asked.text.isEmpty { list(words) }
    }
  }

  private func form(_ words: Words) -> Markup {
    HTML.form(.method("get"), .action(KnowledgeLinks.base), .class("line filter"), .id("find")) {
      Field(words(KnowledgeWords.searchLabel)) {
        input(
          .type("search"), .name("q"), .value(asked.text), .autocomplete("off"), .maxLength(1_000), .autoFocus())
      }
      choice("product", words(KnowledgeWords.product), snapshot.products.map { ($0, $0) }, asked.product, words)
      choice(
        "language", words(KnowledgeWords.language),
        Language.allCases.map { ($0.rawValue, words(KnowledgeWords.name(of: $0))) }, asked.language?.rawValue, words)
      label(.class("choice")) {
        input(.type("checkbox"), .name("fresh"), .value("yes"), .checked(asked.freshOnly))
        words(KnowledgeWords.onlyFresh)
      }
      button(.class("primary")) { words(KnowledgeWords.search) }
      if asked.text.isEmpty { ExportLink(address: address, words: words) }
    }
  }

  private func choice(
    _ name: String, _ title: String, _ options: [(String, String)], _ chosen: String?, _ words: Words
  ) -> Field {
    Field(title) {
      select(.name(name)) {
        option(.value("")) { words(KnowledgeWords.all) }
        for (value, title) in options { option(.value(value), .selected(value == chosen)) { title } }
      }
    }
  }

  private func list(_ words: Words) -> Markup {
    let cards = asked.cards(of: snapshot, on: today)
    return Markup(joining: [
      ListTable(
        columns: Self.columns(today), rows: Array(cards[asked.page.range(of: cards.count)]), order: asked.order.text,
        address: address, words: words
      ).body,
      Pager(piece: asked.page, count: cards.count, path: KnowledgeLinks.base, query: query, words: words).body,
    ])
  }

  static func columns(_ today: Day) -> [ListColumn<Card>] {
    [
      ListColumn(KnowledgeWords.card, by: "title", .head) { card, _ in card.title }
        .shown { card, _ in a(.href(KnowledgeLinks.card(card.id))) { card.title } },
      ListColumn(KnowledgeWords.product, by: "product") { card, _ in card.product },
      ListColumn(KnowledgeWords.language) { card, words in words(KnowledgeWords.name(of: card.language)) },
      ListColumn(KnowledgeWords.owner, by: "owner") { card, _ in card.owner },
      ListColumn(KnowledgeWords.reviewBy, by: "reviewed", .figures) { card, _ in "\(card.reviewBy)" },
      ListColumn(KnowledgeWords.freshness) { card, words in
        words(KnowledgeWords.name(of: Freshness(reviewBy: card.reviewBy, on: today)))
      }.shown { card, words in
        FreshnessMark(freshness: Freshness(reviewBy: card.reviewBy, on: today), words: words)
      },
    ]
  }
}
