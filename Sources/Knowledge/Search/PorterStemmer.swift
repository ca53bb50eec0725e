/// Finds the stems of English words.
///
/// After Porter, "An algorithm for suffix stripping", Program 14(3), 1980.
struct PorterStemmer {
  private var word: [UInt8]

  /// The stem of a word of letters a to z; every other word, and one of fewer than four letters, is its own.
  static func stem(_ word: String) -> String {
    guard word.utf8.count > 3, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    var stemmer = Self(word: Array(word.utf8))
    stemmer.run()
    return String(decoding: stemmer.word, as: UTF8.self)
  }

  private mutating func run() {
    removePlural()
    removePast()
    if ends("y"), hasVowel(word.count - 1) { replace(1, "i") }
    replaceFirst(Self.doubleSuffixes, over: 0)
    replaceFirst(Self.adjectiveSuffixes, over: 0)
    removeLastSuffix()
    tidyEnd()
  }

  private mutating func removePlural() {
    if ends("sses") || ends("ies") { word.removeLast(2) } else if ends("s"), !ends("ss") { word.removeLast() }
  }

  private mutating func removePast() {
    if ends("eed") {
      if measure(word.count - 3) > 0 { word.removeLast() }
      return
    }
    guard let suffix = ["ed", "ing"].first(where: { ends($0) && hasVowel(word.count - $0.utf8.count) }) else { return }
    word.removeLast(suffix.utf8.count)
    if ends("at") || ends("bl") || ends("iz") {
      word.append(UInt8(ascii: "e"))
    } else if endsDouble, !["l", "s", "z"].contains(where: ends) {
      word.removeLast()
    } else if measure(word.count) == 1, endsShort(word.count) {
      word.append(UInt8(ascii: "e"))
    }
  }

  /// Replaces the first suffix of the table that the word has, when what is before it is long enough.
  private mutating func replaceFirst(_ table: [(String, String)], over least: Int) {
    guard let (suffix, replacement) = table.first(where: { ends($0.0) }) else { return }
    let length = suffix.utf8.count
    if measure(word.count - length) > least { replace(length, replacement) }
  }

  private mutating func removeLastSuffix() {
    if ends("ion"), let before = word.dropLast(3).last, before == UInt8(ascii: "s") || before == UInt8(ascii: "t") {
      if measure(word.count - 3) > 1 { word.removeLast(3) }
    } else {
      replaceFirst(Self.lastSuffixes, over: 1)
    }
  }

  private mutating func tidyEnd() {
    if ends("e") {
      let measure = measure(word.count - 1)
      if measure > 1 || (measure == 1 && !endsShort(word.count - 1)) { word.removeLast() }
    }
    if ends("ll"), measure(word.count) > 1 { word.removeLast() }
  }

  private mutating func replace(_ length: Int, _ replacement: String) {
    word.removeLast(length)
    word += replacement.utf8
  }

  private func ends(_ suffix: String) -> Bool {
    word.count > suffix.utf8.count && word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private var endsDouble: Bool {
    word.count > 1 && word[word.count - 1] == word[word.count - 2] && isConsonant(word.count - 1)
  }
}

extension PorterStemmer {
  private func isConsonant(_ index: Int) -> Bool {
    switch Character(Unicode.Scalar(word[index])) {
    case "a", "e", "i", "o", "u": false
    case "y": index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  private func hasVowel(_ length: Int) -> Bool { (0..<length).contains { !isConsonant($0) } }

  /// How often a vowel is followed by a consonant in the first letters.
  private func measure(_ length: Int) -> Int {
    guard length > 1 else { return 0 }
    return (1..<length).count { isConsonant($0) && !isConsonant($0 - 1) }
  }

  /// Whether the first letters end in consonant, vowel, consonant, the last not w, x or y.
  private func endsShort(_ length: Int) -> Bool {
    guard length > 2, isConsonant(length - 1), !isConsonant(length - 2), isConsonant(length - 3) else { return false }
    return !"wxy".utf8.contains(word[length - 1])
  }

  private static let doubleSuffixes = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
  ]

  private static let adjectiveSuffixes = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
  ]

  private static let lastSuffixes = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti", "ous",
    "ive", "ize",
  ].map { ($0, "") }
}
