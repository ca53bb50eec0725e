/// Chooses the tickets that two reviewers score without knowing of each other.
package enum Doubles {
  /// Rate × count of the positions to the nearest whole number, those with the smallest keyed hash.
  package static func choose(from positions: [Int], in frame: Frame, seed: Seed, rate: SamplingRate = .twentieth)
    -> Set<Int>
  {
    Set(Lot.smallest(rate.part(of: positions.count), of: positions, in: frame, ranker: Ranker(seed, .double)))
  }
}

/// Chooses units by chance without regard to their agents.
package enum Lot {
  /// So many of the positions, or all when they are fewer, in the order of their keyed hashes.
  package static func choose(_ count: Int, of positions: [Int], in frame: Frame, seed: Seed) -> [Int] {
    smallest(count, of: positions, in: frame, ranker: Ranker(seed, .lot))
  }

  static func smallest(_ count: Int, of positions: [Int], in frame: Frame, ranker: Ranker) -> [Int] {
    Ranked.smallest(count, of: ranker.ranked(positions, in: frame)).map(\.position)
  }
}
