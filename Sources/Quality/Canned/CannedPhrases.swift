import Content
package import Kernel

/// Tells replies made of stock phrases from those that answer.
package struct CannedPhrases: Sendable {
  /// The phrases' letters by their first byte, the longest first.
  private let phrases: [UInt8: [[UInt8]]]
  /// How much of a reply may be something else and the reply still be canned: 0 to 1.
  private let allowance: Double

  /// A quarter of the reply is allowed for names, greetings and sign-offs.
  package init(_ phrases: [Language: [String]], allowance: Double = 0.25) {
    let all = Set(phrases.values.joined().map(letters)).filter { !$0.isEmpty }
    self.phrases = Dictionary(grouping: all) { $0.first ?? 0 }.mapValues { $0.sorted { $0.count > $1.count } }
    self.allowance = allowance
  }

  /// Whether a reply holds a stock phrase and hardly anything else.
  package func isCanned(_ reply: String) -> Bool {
    let said = letters(of: reply)
    let other = said.count - covered(said)
    return other < said.count && Double(other) <= max(allowance * Double(said.count), Self.greeting)
  }

  /// Bytes that a short greeting like 您好 takes.
  private static let greeting = 6.0

  /// Bytes that belong to phrases, the longest phrase at each place first.
  private func covered(_ said: [UInt8]) -> Int {
    var (place, covered) = (0, 0)
    while place < said.count {
      let length = phrase(in: said, at: place)
      covered += length
      place += max(length, 1)
    }
    return covered
  }

  private func phrase(in said: [UInt8], at place: Int) -> Int {
    phrases[said[place]]?.first { said[place...].starts(with: $0) }?.count ?? 0
  }
}
