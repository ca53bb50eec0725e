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

  /// The wording of a reply and the ticket it stands in.
  package struct Reply: Sendable {
    let ticket: Int64
    /// The different runs of three characters, each as a number, ascending.
    let runs: [UInt64]

    package init(ticket: Int64, text: String) {
      self.ticket = ticket
      runs = RepeatedWording.runs(text)
    }
  }

  /// Whether each reply stands in nearly the same words in enough other tickets.
  package func isRepeated(_ replies: [Reply]) -> [Bool] {
    var tickets = replies.map { _ in Set<Int64>() }
    for left in replies.indices where replies[left].runs.count >= shortest {
      for right in (left + 1)..<replies.count where replies[left].ticket != replies[right].ticket {
        guard areAlike(replies[left].runs, replies[right].runs) else { continue }
        tickets[left].insert(replies[right].ticket)
        tickets[right].insert(replies[left].ticket)
      }
    }
    return tickets.map { $0.count >= others }
  }

  private func areAlike(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    Self.share(left, right, sharedAtLeast(left.count + right.count))
  }

  /// The least number of shared runs that makes replies alike, by how many runs they have together.
  private func sharedAtLeast(_ both: Int) -> Int {
    var shared = Int(likeness * Double(both) / (1 + likeness)) - 1
    while Double(shared) < likeness * Double(both - shared) { shared += 1 }
    return shared
  }

  /// Whether two ascending lists share so many values; most pairs differ soon by more than they may.
  private static func share(_ left: [UInt64], _ right: [UInt64], _ needed: Int) -> Bool {
    var (onlyLeft, onlyRight) = (left.count - needed, right.count - needed)
    var (i, j) = (0, 0)
    while onlyLeft >= 0 && onlyRight >= 0 {
      guard i < left.count && j < right.count else { return true }
      if left[i] == right[j] {
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
        onlyLeft -= 1
      } else {
        j += 1
        onlyRight -= 1
      }
    }
    return false
  }

  private static func runs(_ text: String) -> [UInt64] {
    var runs: [UInt64] = []
    var (run, length) = (UInt64(0), 0)
    forEachLetter(of: text) { letter in
      if isNumber(letter) { return }
      run = (run << 21 | UInt64(letter.value)) & 0x7FFF_FFFF_FFFF_FFFF
      length += 1
      if length >= 3 { runs.append(run) }
    }
    runs.sort()
    var kept: [UInt64] = []
    kept.reserveCapacity(runs.count)
    for run in runs where run != kept.last { kept.append(run) }
    return kept
  }

  /// Digits of any script; Chinese numerals are words like others.
  private static func isNumber(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x30...0x39: true
    case 0..<0x80, 0x4E00...0x9FFF: false
    default: letter.properties.numericType != nil && !letter.properties.isIdeographic
    }
  }
}
