/// Finds what one agent tells many customers in nearly the same words.
///
/// Two replies are alike when the sets of their runs of three characters overlap by `likeness` (Jaccard 1901; shingles
/// after Broder 1997). Digits are left out, so that an order number does not make a template look written by hand. The
/// cost grows with the square of the number of replies: meant for one agent's days or weeks.
package struct RepeatedWording: Sendable {
  /// Overlap from which two replies are alike: 0 to 1.
  private let likeness: Double
  /// In how many other tickets a like reply must stand.
  private let others: Int
  /// Runs that a reply must have at least to be looked at: a short thank-you is nobody's template.
  private let shortest: Int

  package init(likeness: Double = 0.8, others: Int = 2, shortest: Int = 12) {
    self.likeness = likeness
    self.others = others
    self.shortest = shortest
  }

  /// A reply and the ticket it stands in.
  package struct Reply: Sendable {
    package let ticket: Int64
    package let text: String

    package init(ticket: Int64, text: String) {
      self.ticket = ticket
      self.text = text
    }
  }

  /// Whether each reply stands in nearly the same words in enough other tickets.
  package func isRepeated(_ replies: [Reply]) -> [Bool] {
    let runs = replies.map { Self.runs($0.text) }
    var tickets = replies.map { _ in Set<Int64>() }
    for left in replies.indices where runs[left].count >= shortest {
      for right in (left + 1)..<replies.count where replies[left].ticket != replies[right].ticket {
        guard areAlike(runs[left], runs[right]) else { continue }
        tickets[left].insert(replies[right].ticket)
        tickets[right].insert(replies[left].ticket)
      }
    }
    return tickets.map { $0.count >= others }
  }

  private func areAlike(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    let (small, large) = (min(left.count, right.count), max(left.count, right.count))
    guard Double(small) >= likeness * Double(large) else { return false }
    let shared = Self.shared(left, right)
    return Double(shared) >= likeness * Double(left.count + right.count - shared)
  }

  /// How many values two ascending lists share.
  private static func shared(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < left.count && j < right.count {
      if left[i] == right[j] { shared += 1 }
      let (isLeftNext, isRightNext) = (left[i] <= right[j], right[j] <= left[i])
      i += isLeftNext ? 1 : 0
      j += isRightNext ? 1 : 0
    }
    return shared
  }

  /// The different runs of three characters of a text, each as a number, ascending.
  private static func runs(_ text: String) -> [UInt64] {
    let said = String(decoding: letters(of: text), as: UTF8.self).unicodeScalars
      .filter { $0.properties.numericType == nil || $0.properties.isIdeographic }.map { UInt64($0.value) }
    guard said.count >= 3 else { return [] }
    return Set((2..<said.count).map { said[$0 - 2] << 42 | said[$0 - 1] << 21 | said[$0] }).sorted()
  }
}
