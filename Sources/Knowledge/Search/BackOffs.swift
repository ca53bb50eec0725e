import Kernel

/// What a token that no card holds may stand for.
struct BackOffs {
  private let index: SearchIndex
  /// Whether the query is letters and spaces only, as pinyin is typed.
  private let isLettersOnly: Bool

  private static let mostPrefixed = 20
  private static let mostPairs = 16
  private static let shortestJoined = 3
  private static let (prefixFactor, mistakeFactor, soundFactor, pinyinFactor): (Float, Float, Float, Float) = (
    0.8, 0.6, 0.5, 0.8
  )

  init(_ index: SearchIndex, _ text: FoldedText) {
    self.index = index
    isLettersOnly = text.scalars.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x20 || $0 == 0x27 }
  }

  /// The clauses with what the unknown ones may stand for, without those that their own parts or wholes make needless.
  func applied(to clauses: [Clause]) -> [Clause] {
    let known = clauses.filter { $0.isFound && $0.token.word != nil }.map(\.place)
    let lastWord = clauses.last { $0.token.word != nil }?.place.upperBound
    let unknownPairs = clauses.filter { !$0.isFound && $0.token.word == nil && !$0.token.isHan }.prefix(Self.mostPairs)
    let pairs = soundAlikes(unknownPairs.map(\.token))
    return clauses.flatMap { clause -> [Clause] in
      if clause.isFound { return [clause] }
      guard let word = clause.token.word else { return [clause.matching(pairs[clause.token] ?? [], Self.soundFactor)] }
      if known.contains(where: { $0.overlaps(clause.place) }) { return [] }
      return words(clause, word, isLast: clause.place.upperBound == lastWord)
    }
  }

  private func words(_ clause: Clause, _ word: String, isLast: Bool) -> [Clause] {
    let prefixed = isLast ? frequent(index.vocabulary.words(startingWith: word, limit: 1000)) : []
    if !prefixed.isEmpty { return [clause.matching(prefixed, Self.prefixFactor)] }
    guard let letters = clause.token.letters else { return [clause] }
    let spelled = index.spelling.nearest(to: letters, in: index.vocabulary.sortedWords)
    let sounded = isLettersOnly ? pinyin(clause, letters) : []
    if !sounded.isEmpty { return sounded }
    return spelled.isEmpty ? joined(clause, letters) : [clause.matching(terms(spelled), Self.mistakeFactor)]
  }

  /// Two words of the cards written as one, the first as long as can be.
  private func joined(_ clause: Clause, _ letters: String) -> [Clause] {
    for length in stride(from: letters.utf8.count - Self.shortestJoined, through: Self.shortestJoined, by: -1) {
      let words = [String(letters.prefix(length)), String(letters.dropFirst(length))]
      let found = terms(words)
      if found.count == words.count { return found.map { clause.matching([$0], Self.prefixFactor) } }
    }
    return [clause]
  }

  private func terms(_ words: [String]) -> [Int32] { words.compactMap { index.vocabulary.find(.word($0)) } }

  /// The terms of the words that most cards hold.
  private func frequent(_ words: [String]) -> [Int32] {
    let ordered = Set(terms(words)).sorted {
      (index.postings.frequency(of: $1), $0) < (index.postings.frequency(of: $0), $1)
    }
    return Array(ordered.prefix(Self.mostPrefixed))
  }

  /// For pairs that no card holds the pairs of titles and aliases that are read alike.
  private func soundAlikes(_ pairs: [Token]) -> [Token: [Int32]] {
    if pairs.isEmpty { return [:] }
    let scalars = pairs.flatMap { Array($0.text.unicodeScalars.map(\.value)) }
    let syllables = index.pinyin.syllables
    let sounds = Pinyin.readings(of: scalars).map { syllables.set($0.compactMap(syllables.number)) }
    return Dictionary(
      keepingFirst: pairs.indices.map { number in
        let found = index.pinyin.strings(Array(sounds[2 * number...2 * number + 1]))
        return (pairs[number], found.compactMap { index.vocabulary.find(.pair($0[0], $0[1])) })
      })
  }

  /// Letters read as pinyin: one clause for each two syllables that follow each other.
  private func pinyin(_ clause: Clause, _ letters: String) -> [Clause] {
    for readings in index.pinyin.syllables.readings(of: letters) {
      let strings = readings.flatMap(index.pinyin.strings)
      let longest = strings.map(\.count).max() ?? 0
      if longest > 0 { return (0..<max(longest - 1, 1)).map { at($0, strings, clause) } }
    }
    return []
  }

  private func at(_ position: Int, _ strings: [[UInt32]], _ clause: Clause) -> Clause {
    let tokens = strings.filter { $0.count > position + 1 || position == 0 }.map { string in
      string.count == 1 ? Token.han(string[0]) : .pair(string[position], string[position + 1])
    }
    return clause.matching(Array(Set(tokens.compactMap(index.vocabulary.find))), Self.pinyinFactor)
  }
}

extension Clause {
  /// The clause with terms that count as its token.
  func matching(_ terms: [Int32], _ factor: Float) -> Clause {
    var clause = self
    clause.matches = terms.map { Match(term: $0, factor: factor) }
    return clause
  }
}
