import Kernel

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

  /// A whole field of a card.
  func marked(_ field: String) -> MarkedText {
    let text = FoldedText(field)
    return MarkedText(field, 0..<field.utf8.count, marks: findings(in: text).map { text.place($0.place) })
  }

  func alias(_ card: SearchCard) -> MarkedText? {
    let ranked = card.aliases.map { ($0, mass(of: $0)) }
    guard let best = ranked.max(by: { $0.1 < $1.1 }), best.1 > mass(of: card.title) else { return nil }
    return marked(best.0)
  }

  /// How much of the query a field holds, each term counted once.
  private func mass(of field: String) -> Float {
    let found = findings(in: FoldedText(field)).map { ($0.term, $0.mass) }
    return Dictionary(keepingFirst: found).sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
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
    return Self.withoutStray(findings, text)
  }

  /// Leaves out a character by itself where the text has it in a pair that was looked for.
  private static func withoutStray(_ findings: [Finding], _ text: FoldedText) -> [Finding] {
    let paired = Set(findings.filter { $0.place.count > 1 }.flatMap { text.scalars[$0.place] })
    return findings.filter {
      let first = text.scalars[$0.place.lowerBound]
      return $0.place.count > 1 || !HanFolding.isHan(first) || !paired.contains(first)
    }
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
