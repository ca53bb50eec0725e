/// Chooses the tickets that two reviewers score without knowing of each other.
package enum Doubles {
  /// Rate × count of the positions to the nearest whole number, those with the smallest keyed hash.
  package static func choose(from positions: [Int], in frame: Frame, seed: Seed, rate: Rate = .twentieth) -> Set<Int> {
    let ranker = Ranker(seed, .double)
    let ranked = positions.map { (rank: ranker.rank($0, in: frame), position: $0) }.sorted { $0 < $1 }
    return Set(ranked.prefix(rate.part(of: positions.count)).map(\.position))
  }
}
