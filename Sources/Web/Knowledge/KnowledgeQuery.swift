import Kernel
import Knowledge
import Store

/// Which cards a visitor asked for.
struct KnowledgeQuery: Sendable, Equatable {
  /// What the list can be sorted by.
  enum Column: String, Sendable { case title, product, owner, reviewed }

  let text: String
  let product: String?
  let language: Language?
  let freshOnly: Bool
  let order: ListOrder<Column>
  let page: PageNumber

  init(_ query: Fields) {
    text = String((query.text("q") ?? "").prefix(1_000))
    product = query.text("product")
    language = query["language"].flatMap(Language.init)
    freshOnly = query["fresh"] != nil
    order = ListOrder(query["sort"]) ?? ListOrder(.title)
    page = PageNumber(query)
  }

  /// What the index is asked.
  func search(on today: Day, limit: Int) -> SearchQuery {
    SearchQuery(
      text, today: today,
      filter: SearchFilter(products: product.map { [$0] }, language: language, freshOnly: freshOnly), limit: limit)
  }

  /// The cards of the list, in its order.
  func cards(of snapshot: KnowledgeSnapshot, on today: Day) -> [Card] {
    let found = snapshot.cards.filter { card in
      (product == nil || card.product == product) && (language == nil || card.language == language)
        && (!freshOnly || card.reviewBy >= today)
    }
    let sorted = found.sorted { Self.key($0, order.column) < Self.key($1, order.column) }
    return order.isDescending ? sorted.reversed() : sorted
  }

  private static func key(_ card: Card, _ column: Column) -> (String, String) {
    switch column {
    case .title: (card.title, card.id)
    case .product: (card.product, card.title)
    case .owner: (card.owner, card.title)
    case .reviewed: ("\(card.reviewBy)", card.title)
    }
  }
}
