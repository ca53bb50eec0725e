/// A phrase that a card must hold in one of its fields as it stands, or must not.
struct TextCondition {
  let isExclusion: Bool
  /// The terms that every card with the phrase holds; nil when no card holds one of them.
  private let terms: [Int32]?
  private let units: [Token]
  /// Whether the terms alone do not settle it.
  let needsReading: Bool

  init(_ phrase: String, isExclusion: Bool, _ vocabulary: Vocabulary) {
    let text = FoldedText(phrase)
    self.isExclusion = isExclusion
    units = Tokenizer.units(text)
    terms = Self.terms(of: text, vocabulary)
    needsReading = units.count > 2 || (units.count == 2 && units.contains { $0.word != nil })
  }

  private static func terms(of text: FoldedText, _ vocabulary: Vocabulary) -> [Int32]? {
    // A single letter beside digits is no term.
    var tokens = Tokenizer.units(text).filter { ($0.word?.utf8.count ?? 0) > 1 }
    Tokenizer.scan(text) { token, _ in if token.word == nil { tokens.append(token) } }
    let terms = tokens.compactMap(vocabulary.find)
    return terms.count == tokens.count ? terms : nil
  }

  /// Whether a card meets the condition; nil when only its text can tell.
  func isMet(by card: Int32, _ postings: Postings) -> Bool? {
    guard let terms, terms.allSatisfy({ postings.holds(card, $0) }) else { return isExclusion }
    return needsReading ? nil : !isExclusion
  }

  func isMet(by text: IndexedText) -> Bool {
    let isThere = text.all.contains { Tokenizer.units($0).holds(units) }
    return isThere != isExclusion
  }
}

extension [Token] {
  fileprivate func holds(_ part: [Token]) -> Bool {
    guard let first = part.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: part) }
  }
}
