/// A set of unordered pairs of the numbers 0 ..< count, one bit each way.
struct PairSet {
  let count: Int
  private let wordsPerRow: Int
  private var words: [UInt64]

  /// No pair.
  init(count: Int) {
    self.count = count
    wordsPerRow = (count + 63) / 64
    words = [UInt64](repeating: 0, count: count * wordsPerRow)
  }

  /// Adds the pair of two different numbers.
  mutating func insert(_ first: Int, _ second: Int) {
    words[first * wordsPerRow + second / 64] |= 1 << UInt64(second % 64)
    words[second * wordsPerRow + first / 64] |= 1 << UInt64(first % 64)
  }

  /// Whether the pair is in the set.
  func contains(_ first: Int, _ second: Int) -> Bool {
    words[first * wordsPerRow + second / 64] & (1 << UInt64(second % 64)) != 0
  }

  /// All partners of `number`.
  func partners(of number: Int) -> NumberSet {
    NumberSet(words: Array(words[number * wordsPerRow..<(number + 1) * wordsPerRow]))
  }

  /// Removes all pairs of which both numbers are in `members`.
  mutating func removePairs(within members: NumberSet) {
    for number in members.numbers {
      for word in 0..<wordsPerRow { words[number * wordsPerRow + word] &= ~members.words[word] }
    }
  }

  /// The largest partner of `number` above it, if there is one.
  func lastPartner(above number: Int) -> Int? {
    for word in stride(from: wordsPerRow - 1, through: number / 64, by: -1) {
      let bits = words[number * wordsPerRow + word]
      if bits != 0 {
        let last = word * 64 + 63 - bits.leadingZeroBitCount
        return last > number ? last : nil
      }
    }
    return nil
  }
}

/// A set of small numbers, one bit each.
struct NumberSet {
  private(set) var words: [UInt64]

  init(words: [UInt64]) {
    self.words = words
  }

  /// The numbers, ascending.
  var numbers: [Int] {
    var numbers: [Int] = []
    for (word, content) in words.enumerated() {
      var bits = content
      while bits != 0 {
        numbers.append(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return numbers
  }

  /// The smallest number, if there is one.
  var first: Int? {
    guard let word = words.firstIndex(where: { $0 != 0 }) else { return nil }
    return word * 64 + words[word].trailingZeroBitCount
  }

  /// Adds a number that fits.
  mutating func insert(_ number: Int) {
    words[number / 64] |= 1 << UInt64(number % 64)
  }

  /// Keeps what is in `other`, too.
  mutating func formIntersection(_ other: NumberSet) {
    for word in words.indices { words[word] &= other.words[word] }
  }
}
