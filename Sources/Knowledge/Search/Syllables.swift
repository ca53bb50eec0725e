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
  func readings(of letters: String) -> [[[Set<UInt16>]]] {
    // Keyboards type ü as v.
    let letters = letters.map { $0 == "v" ? "u" : $0 }
    guard (2...Self.mostLetters).contains(letters.count) else { return [] }
    return [
      whole(letters[...], unfinished: false), whole(letters[...], unfinished: true), [letters.map { beginning($0) }],
    ]
  }

  private func beginning(_ letter: Character) -> Set<UInt16> { beginning(String(letter)) }

  private func beginning(_ prefix: String) -> Set<UInt16> {
    Set(numbers.filter { $0.key.hasPrefix(prefix) }.values)
  }

  /// Without "n", "ng" and "hm" letters can be read in few ways only.
  private static func hasVowel(_ syllable: String) -> Bool { syllable.contains { "aeiou".contains($0) } }

  private func whole(_ letters: ArraySlice<Character>, unfinished: Bool) -> [[Set<UInt16>]] {
    if letters.isEmpty { return unfinished ? [] : [[]] }
    var readings: [[Set<UInt16>]] = []
    for length in (1...min(Self.longest, letters.count)).reversed() {
      let syllable = String(letters.prefix(length))
      guard readings.count < Self.mostReadings, let number = numbers[syllable], Self.hasVowel(syllable) else {
        continue
      }
      readings += whole(letters.dropFirst(length), unfinished: unfinished).map { [[number]] + $0 }
    }
    let rest = unfinished && letters.count < Self.longest ? beginning(String(letters)) : []
    return Array((readings + (rest.isEmpty ? [] : [[rest]])).prefix(Self.mostReadings))
  }
}
