/// The syllables that occur in an index, numbered from 1, and the ways to read typed letters as them.
struct Syllables: Sendable {
  private var numbers: [String: UInt16] = [:]
  private static let longest = 6
  private static let mostLetters = 24
  private static let mostReadings = 8

  var count: Int { numbers.count }

  mutating func intern(_ syllable: String) -> UInt16 {
    if let number = numbers[syllable] { return number }
    let number = UInt16(truncatingIfNeeded: numbers.count + 1)
    numbers[syllable] = number
    return number
  }

  func number(_ syllable: String) -> UInt16? { numbers[syllable] }

  /// The ways to read the letters, the likeliest first: whole syllables, the last one unfinished, initials.
  func readings(of letters: String) -> [[[SyllableSet]]] {
    // Keyboards type ü as v.
    let letters = letters.map { $0 == "v" ? "u" : $0 }
    guard (2...Self.mostLetters).contains(letters.count) else { return [] }
    return [
      whole(letters[...], unfinished: false), whole(letters[...], unfinished: true),
      [letters.map { beginning(String($0)) }],
    ]
  }

  /// The numbers as a set; unknown syllables are left out.
  func set(_ numbers: [UInt16]) -> SyllableSet { SyllableSet(numbers, of: count) }

  private func beginning(_ prefix: some StringProtocol) -> SyllableSet {
    set(numbers.filter { $0.key.hasPrefix(prefix) }.values.sorted())
  }

  /// Without "n", "ng" and "hm" letters can be read in few ways only.
  private static func hasVowel(_ syllable: String) -> Bool { syllable.contains { "aeiou".contains($0) } }

  private func whole(_ letters: ArraySlice<Character>, unfinished: Bool) -> [[SyllableSet]] {
    if letters.isEmpty { return unfinished ? [] : [[]] }
    var readings: [[SyllableSet]] = []
    for length in (1...min(Self.longest, letters.count)).reversed() {
      let syllable = String(letters.prefix(length))
      guard readings.count < Self.mostReadings, let number = numbers[syllable], Self.hasVowel(syllable) else {
        continue
      }
      readings += whole(letters.dropFirst(length), unfinished: unfinished).map { [set([number])] + $0 }
    }
    let rest = unfinished && letters.count < Self.longest ? beginning(String(letters)) : set([])
    return Array((readings + (rest.members.isEmpty ? [] : [[rest]])).prefix(Self.mostReadings))
  }
}

/// Some of the syllables of an index.
struct SyllableSet {
  let members: [UInt16]
  private var table: [Bool]

  init(_ members: [UInt16], of count: Int) {
    self.members = members
    table = [Bool](repeating: false, count: count + 1)
    for member in members { table[Int(member)] = true }
  }

  func contains(_ number: UInt16) -> Bool { table[Int(number)] }
}
