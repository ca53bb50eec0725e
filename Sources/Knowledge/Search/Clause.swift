/// One token of a query, and the terms of the index that count as it.
struct Clause {
  /// A term of the index, and how much of the token's weight it keeps.
  struct Match {
    let term: Int32
    let factor: Float
  }

  let token: Token
  /// Where it stands in the folded query.
  let place: Range<Int>
  let weight: Float
  /// Whether it asks rather than says what about.
  let asks: Bool
  var matches: [Match] = []

  /// How much the token says: its weight and the rarity of the rarest term that counts as it.
  func mass(_ postings: Postings) -> Float {
    weight * (matches.map { postings.rarity[Int($0.term)] }.max() ?? postings.unseenRarity)
  }

  var isFound: Bool { !matches.isEmpty }

  /// A Han character says less than the pairs that it stands in; titles are compared without.
  var isCompared: Bool { !token.isHan }
}

/// How much a token weighs in a query.
enum TokenWeight {
  private static let question: Float = 0.35

  static func of(_ token: Token, at place: Range<Int>, covered: [Bool]) -> (weight: Float, asks: Bool) {
    switch token {
    case .han:
      return covered[place.lowerBound] ? (question, true) : (1, false)
    case .pair:
      let asking = (covered[place.lowerBound] ? 1 : 0) + (covered[place.lowerBound + 1] ? 1 : 0)
      return (0.6 * [1, (1 + question) / 2, question][asking], asking == 2)
    case .word(let word):
      return QuestionWords.contains(word) ? (1.2 * question, true) : (1.2, false)
    }
  }
}
