package import Kernel

/// What a person looks for, and among which cards.
///
/// No text is an error. A phrase in quotation marks must be in a card as it stands; a word after a minus must not.
package struct SearchQuery: Sendable, Equatable {
  package var text: String
  /// The day by which a card counts as expired.
  package var today: Day
  package var filter: SearchFilter
  /// The most cards that are answered, up to 50.
  package var limit: Int

  package init(_ text: String, today: Day, filter: SearchFilter = SearchFilter(), limit: Int = 10) {
    (self.text, self.today, self.filter, self.limit) = (text, today, filter, limit)
  }
}

/// Which cards may be answered at all; nil lets every card through.
package struct SearchFilter: Sendable, Equatable {
  package var products: Set<String>?
  /// A card that names no audience is for everybody.
  package var audiences: Set<String>?
  package var language: Language?
  /// Leaves out the cards whose review is overdue.
  package var freshOnly: Bool

  package init(
    products: Set<String>? = nil, audiences: Set<String>? = nil, language: Language? = nil, freshOnly: Bool = false
  ) {
    (self.products, self.audiences, self.language, self.freshOnly) = (products, audiences, language, freshOnly)
  }

  var isOpen: Bool { products == nil && audiences == nil && language == nil && !freshOnly }

  func allows(_ card: SearchCard, today: Day) -> Bool {
    if let products, !(card.product.map(products.contains) ?? false) { return false }
    if let audiences, let audience = card.audience, !audiences.contains(audience) { return false }
    if let language, card.language != language { return false }
    return !freshOnly || !card.isExpired(on: today)
  }
}

extension SearchCard {
  /// Whether the card's review is overdue.
  package func isExpired(on day: Day) -> Bool { reviewBy.map { $0 < day } ?? false }
}
