import Foundation

/// For each term the cards that hold it, in order, and what the term adds to a card's score: BM25F, the weight
/// of the term in the query left out (Robertson, Zaragoza, "The Probabilistic Relevance Framework", 2009).
struct Postings: Sendable {
  /// Where each term's entries begin; one more at the end.
  private(set) var starts: [Int32]
  private(set) var cards: [Int32]
  private(set) var impacts: [Float]
  /// Inverse document frequency, above 0 even for a term in every card.
  private(set) var rarity: [Float]
  /// The rarity of a term that no card holds.
  let unseenRarity: Float

  private static let saturation: Float = 1.6
  private static let lengthShare: Float = 0.8

  init(_ counts: TermCounts) {
    let total = Float(counts.lengths.count)
    rarity = counts.cardsByTerm.map { Self.rarity($0, of: total) }
    unseenRarity = log(total + 1)
    starts = counts.cardsByTerm.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    cards = [Int32](repeating: 0, count: counts.terms.count)
    impacts = [Float](repeating: 0, count: counts.terms.count)
    fill(counts, meanLength: counts.lengths.reduce(0, +) / max(total, 1))
  }

  private mutating func fill(_ counts: TermCounts, meanLength: Float) {
    var next = starts
    for (card, length) in counts.lengths.enumerated() {
      let share = 1 - Self.lengthShare + Self.lengthShare * length / max(meanLength, 1)
      for entry in counts.starts[card]..<counts.starts[card + 1] {
        let (term, count) = (Int(counts.terms[entry]), Float(counts.weights[entry]))
        let place = Int(next[term])
        cards[place] = Int32(card)
        impacts[place] = rarity[term] * count * (Self.saturation + 1) / (count + Self.saturation * share)
        next[term] += 1
      }
    }
  }

  private static func rarity(_ cards: Int32, of total: Float) -> Float {
    log(1 + (total - Float(cards) + 0.5) / (Float(cards) + 0.5))
  }

  func entries(of term: Int32) -> Range<Int> { Int(starts[Int(term)])..<Int(starts[Int(term) + 1]) }

  func frequency(of term: Int32) -> Int { entries(of: term).count }

  func holds(_ card: Int32, _ term: Int32) -> Bool { cards[entries(of: term)].holdsSorted(card) }
}

extension RandomAccessCollection where Element == Int32, Index == Int {
  /// Whether the element is there, when the elements are in order.
  func holdsSorted(_ element: Int32) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == element
  }
}
