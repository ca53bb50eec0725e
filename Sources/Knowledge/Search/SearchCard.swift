package import Kernel

/// A knowledge card as the search index sees it.
package struct SearchCard: Sendable, Equatable {
  /// The card's id, unique in an index.
  package let id: String
  package let title: String
  /// The customer's words for the problem, keywords and other names, each by itself.
  package let aliases: [String]
  /// The plain text of the solution.
  package let body: String
  package let product: String?
  /// Whom it is written for, such as `agent` or `customer`.
  package let audience: String?
  package let language: Language
  /// The last day on which it counts as fresh; nil for ever.
  package let reviewBy: Day?

  package init(
    id: String, title: String, aliases: [String] = [], body: String = "", product: String? = nil,
    audience: String? = nil, language: Language = .zh, reviewBy: Day? = nil
  ) {
    (self.id, self.title, self.aliases, self.body) = (id, title, aliases, body)
    (self.product, self.audience, self.language, self.reviewBy) = (product, audience, language, reviewBy)
  }
}
