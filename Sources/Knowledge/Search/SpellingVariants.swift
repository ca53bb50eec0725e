/// Finds the words that a mistyped one may be: every word is filed under what is left when letters are deleted,
/// and so is the mistyped one (Garbe, "SymSpell"; a word's first letters only, the rest is compared).
struct SpellingVariants: Sendable {
  /// Hash of a remainder in the upper half, the word's number in the lower; in order.
  private var entries: [UInt64] = []
  private static let compared = 8

  init(_ words: [String]) {
    for (number, word) in words.enumerated() where Token.word(word).letters != nil && word.utf8.count > 2 {
      Self.remainders(Array(word.utf8), deleting: word.utf8.count < 6 ? 1 : 2) {
        entries.append(UInt64($0) << 32 | UInt64(number))
      }
    }
    entries.sort()
  }

  /// How many mistakes are forgiven in a word of so many letters.
  static func mistakes(_ letters: Int) -> Int { letters < 4 ? 0 : letters < 8 ? 1 : 2 }

  /// The words with the fewest mistakes between them and the given one; none when there would be too many.
  func nearest(to word: String, in words: [String]) -> [String] {
    let letters = Array(word.utf8)
    let allowed = Self.mistakes(letters.count)
    guard allowed > 0, letters.count <= 32 else { return [] }
    var numbers: Set<Int> = []
    Self.remainders(letters, deleting: allowed) { numbers.formUnion(filed(under: $0)) }
    let near = numbers.sorted().map { (words[$0], EditDistance.between(letters, Array(words[$0].utf8))) }
    let least = near.map(\.1).min() ?? .max
    return least <= allowed ? Array(near.filter { $0.1 == least }.map(\.0).prefix(20)) : []
  }

  private func filed(under hash: UInt32) -> [Int] {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < UInt64(hash) << 32 { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0 >> 32 == hash }.prefix(200).map { Int($0 & 0xFFFF_FFFF) }
  }

  /// Visits the hashes of the word's first letters without up to two of them.
  private static func remainders(_ word: [UInt8], deleting most: Int, _ visit: (UInt32) -> Void) {
    let letters = word.prefix(compared)
    visit(hash(letters, without: -1, -1))
    for first in letters.indices {
      visit(hash(letters, without: first, -1))
      guard most > 1 else { continue }
      for second in first + 1..<max(letters.count, first + 1) { visit(hash(letters, without: first, second)) }
    }
  }

  /// FNV-1a.
  private static func hash(_ letters: ArraySlice<UInt8>, without first: Int, _ second: Int) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in letters.indices where index != first && index != second {
      hash = (hash ^ UInt32(letters[index])) &* 16_777_619
    }
    return hash
  }
}

/// Letters put in, left out, changed, or swapped with a neighbour.
enum EditDistance {
  /// The least number of such mistakes between two words (optimal string alignment).
  static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var (before, last) = ([Int](), Array(0...right.count))
    for row in 0..<left.count {
      var next = [row + 1]
      for column in 0..<right.count {
        let changed = last[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(changed, last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[right.count]
  }
}
