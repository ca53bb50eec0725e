/// The terms of an index: Han characters, pairs, and words by their stem.
struct Vocabulary: Sendable {
  private var characters: [UInt32: Int32] = [:]
  private var pairs: [UInt64: Int32] = [:]
  private var stems: [String: Int32] = [:]
  private var words: [String: Int32] = [:]
  /// What each term begins with; a stem begins like its word.
  private var beginnings: [UInt32] = []
  /// Every word as it is written in the cards, in the order of its bytes.
  private(set) var sortedWords: [String] = []

  /// The term of a token, a new one if there is none yet.
  mutating func intern(_ token: Token) -> Int32 {
    if let term = term(of: token) { return term }
    let term = stemTerm(of: token) ?? newTerm(token)
    switch token {
    case .han(let scalar): characters[scalar] = term
    case .pair(let first, let second): pairs[Self.key(first, second)] = term
    case .word(let word):
      words[word] = term
      stems[PorterStemmer.stem(word)] = term
    }
    return term
  }

  /// Prepares the look-up by prefix, after the last word was added.
  mutating func seal() { sortedWords = words.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The term that a token of a query or a card means; a word need only share its stem with one of the cards.
  func find(_ token: Token) -> Int32? { term(of: token) ?? stemTerm(of: token) }

  private func term(of token: Token) -> Int32? {
    switch token {
    case .han(let scalar): characters[scalar]
    case .pair(let first, let second): pairs[Self.key(first, second)]
    case .word(let word): words[word]
    }
  }

  private func stemTerm(of token: Token) -> Int32? { token.word.flatMap { stems[PorterStemmer.stem($0)] } }

  private mutating func newTerm(_ token: Token) -> Int32 {
    beginnings.append(token.firstScalar)
    return Int32(beginnings.count - 1)
  }

  func firstScalar(of term: Int32) -> UInt32 { beginnings[Int(term)] }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// The words of the cards that begin with the prefix, at most `limit`.
  func words(startingWith prefix: String, limit: Int) -> [String] {
    var (low, high) = (0, sortedWords.count)
    while low < high {
      let middle = (low + high) / 2
      if sortedWords[middle].utf8.lexicographicallyPrecedes(prefix.utf8) { low = middle + 1 } else { high = middle }
    }
    return Array(sortedWords[low...].prefix(limit).prefix { $0.utf8.starts(with: prefix.utf8) })
  }
}
