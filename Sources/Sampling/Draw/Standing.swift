/// A unit of a frame with its keyed hash, and its place among the agent's units by that hash.
package struct Standing: Sendable, Equatable {
  /// The unit's position in the frame.
  package let position: Int
  package let source: String
  package let ticket: String
  package let agent: String
  /// HMAC-SHA256 under the seed of `source U+001F ticket U+001F agent`, 64 hexadecimal digits.
  package let hash: String
  /// 1 for the smallest hash among those that may be chosen; nil for a unit that was drawn before.
  package let rank: Int?
}

extension Frame {
  /// All units of a stratum, smallest hash first.
  package func standings(of stratum: Stratum, seed: Seed, excluding excluded: Set<Int64> = []) -> [Standing] {
    let ranker = Ranker(seed)
    let ranked = stratum.positions.map { Ranked(rank: ranker.rank($0, in: self), position: $0) }.sorted()
    var next = 1
    return ranked.map { unit in
      let isOpen = !excluded.contains(references[unit.position])
      defer { next += isOpen ? 1 : 0 }
      let fields = lines.bytes[lines.range(unit.position).dropLast()]
        .split(separator: Lines.separator, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      return Standing(
        position: unit.position, source: fields.first ?? "", ticket: fields.dropFirst().first ?? "",
        agent: stratum.agent, hash: unit.rank.hexadecimal, rank: isOpen ? next : nil)
    }
  }
}
