/// What a search found.
package struct SearchAnswer: Sendable, Equatable {
  /// The best cards, best first.
  package var hits: [SearchHit] = []
  /// The words of the team's table that were looked for besides the ones of the query.
  package var alsoSearched: [AlsoSearched] = []
  /// Whether no card holds the query's phrases as they stand, so that their words were looked for.
  package var ignoresPhrases = false

  package init() {}

  /// Whether the best card holds enough of the query to be offered without a warning.
  package var isConfident: Bool { hits.first.map { !$0.isWeak } ?? false }
}

/// One card that was found.
package struct SearchHit: Sendable, Equatable {
  /// The card's id.
  package let id: String
  /// Comparable within one answer only.
  package let score: Float
  /// The share of what the query says, 0 to 1, that the card holds; rare words say more.
  package let coverage: Float
  package let isExpired: Bool
  /// The title, with what was found in it.
  package let title: MarkedText
  /// The alias that holds more of the query than the title and any other alias, if one does.
  package let alias: MarkedText?
  /// The part of the solution that holds most of the query, its beginning if it holds nothing.
  package let snippet: MarkedText

  /// Whether the card belongs under "weak matches".
  package var isWeak: Bool { coverage < Self.leastCoverage }

  /// Below this share a best card is more often a wrong one than a right one.
  package static let leastCoverage: Float = 0.35
}

/// Words that were searched as well because the team's table says that they mean the same.
package struct AlsoSearched: Sendable, Equatable {
  /// The word of the query, as the table writes it.
  package let word: String
  package let others: [String]

  package init(word: String, others: [String]) {
    (self.word, self.others) = (word, others)
  }
}
