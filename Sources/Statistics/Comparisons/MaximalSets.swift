/// Maximal sets of things that are all alike, enough of them that every alike pair stands in one.
///
/// The property of a compact letter display (Piepho, "An algorithm for a letter-based representation of all-pairwise
/// comparisons", 2004): two members share a set exactly when they are alike. All maximal sets could be exponentially
/// many; these are at most as many as there are alike pairs, and all of them where being alike depends on distance only.
enum MaximalSets {
  /// The sets, each ascending, in the order of their first members; something alike to nothing is a set of its own.
  static func covering(_ alike: PairSet) -> [[Int]] {
    var uncovered = alike
    var sets: [[Int]] = []
    for first in 0..<alike.count {
      if alike.partners(of: first).first == nil { sets.append([first]) }
      while let last = uncovered.lastPartner(above: first) {
        let members = grow(first, last, alike)
        uncovered.removePairs(within: members)
        sets.append(members.numbers)
      }
    }
    return sets.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The pair and, as long as there are any, the smallest number alike to all that are in.
  private static func grow(_ first: Int, _ last: Int, _ alike: PairSet) -> NumberSet {
    var members = alike.partners(of: first)
    members.formIntersection(NumberSet(words: members.words.map { _ in 0 }))
    members.insert(first)
    members.insert(last)
    var candidates = alike.partners(of: first)
    candidates.formIntersection(alike.partners(of: last))
    while let next = candidates.first {
      members.insert(next)
      candidates.formIntersection(alike.partners(of: next))
    }
    return members
  }
}
