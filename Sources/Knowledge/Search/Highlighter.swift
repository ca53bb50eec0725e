/// Marks what a query found in the texts of a card.
struct Highlighter {
  /// A token of a text that the query looked for.
  struct Finding {
    /// Its place in the folded text.
    let place: Range<Int>
    let term: Int32
    let mass: Float
  }

  private let vocabulary: Vocabulary
  private var masses: [Int32: Float] = [:]
  /// What the terms begin with, so that most of a text is passed over.
  private var beginnings: ScalarFilter = ScalarFilter()

  init(_ index: SearchIndex, _ plan: QueryPlan) {
    vocabulary = index.vocabulary
    let telling = plan.scored.filter { !$0.asks && $0.isFound }
    for clause in telling.isEmpty ? plan.scored : telling {
      for match in clause.matches {
        masses[match.term] = max(masses[match.term] ?? 0, clause.weight * index.postings.rarity[Int(match.term)])
        beginnings.insert(vocabulary.firstScalar(of: match.term))
      }
    }
  }

  func title(_ card: SearchCard) -> MarkedText {
    let text = FoldedText(card.title)
    let marks = findings(in: text).map { text.place($0.place) }
    return MarkedText(card.title, 0..<card.title.utf8.count, marks: marks)
  }

  func snippet(_ card: SearchCard) -> MarkedText {
    let text = FoldedText(card.body, limit: Snippet.longestBody)
    let findings = findings(in: text)
    let piece = Snippet(text, findings).piece(of: card.body)
    return MarkedText(card.body, piece, marks: findings.map { text.place($0.place) })
  }

  private func findings(in text: FoldedText) -> [Finding] {
    var findings: [Finding] = []
    if masses.isEmpty { return findings }
    Tokenizer.scan(text, where: beginnings.mayHold) { token, place in
      guard let term = vocabulary.find(token), let mass = masses[term] else { return }
      findings.append(Finding(place: place, term: term, mass: mass))
    }
    return findings
  }
}

/// A set of scalars that may say yes to others too.
struct ScalarFilter {
  private var bits: (UInt64, UInt64) = (0, 0)

  mutating func insert(_ scalar: UInt32) {
    if scalar & 64 == 0 { bits.0 |= 1 << UInt64(scalar & 63) } else { bits.1 |= 1 << UInt64(scalar & 63) }
  }

  func mayHold(_ scalar: UInt32) -> Bool {
    (scalar & 64 == 0 ? bits.0 : bits.1) & (1 << UInt64(scalar & 63)) != 0
  }
}
