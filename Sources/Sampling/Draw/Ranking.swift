/// One agent's tickets that a draw may choose, smallest rank first.
package struct Ranking: Sendable {
  /// A ticket and where it stands.
  package struct Place: Hashable, Sendable {
    /// The ticket's position in the frame.
    package let position: Int
    /// 1 for the smallest rank among the agent's tickets that may be chosen.
    package let rank: Int

    package init(position: Int, rank: Int) {
      self.position = position
      self.rank = rank
    }
  }

  private let ranked: [Ranked]
  private let frame: Frame

  /// Ranks the units of a stratum, those excluded left out.
  package init(of stratum: Frame.Stratum, in frame: Frame, seed: Seed, excluding excluded: Set<Int64> = []) {
    self.init(Ranker(seed).ranked(Array(stratum.positions), in: frame)[...], in: frame, excluding: excluded)
  }

  init(_ units: ArraySlice<Ranked>, in frame: Frame, excluding excluded: Set<Int64>) {
    ranked = excluded.isEmpty ? Array(units) : units.filter { !excluded.contains(frame.references[$0.position]) }
    self.frame = frame
  }

  /// Number of tickets that may be chosen.
  package var count: Int { ranked.count }

  /// The sample: the first places, skipped tickets passed over; fewer than the quota when the tickets run out.
  package func first(_ quota: Int, skipping skipped: Set<Int64> = []) -> [Place] {
    var places: [Place] = []
    for (index, unit) in Ranked.smallest(quota + skipped.count, of: ranked).enumerated() where places.count < quota {
      if !skipped.isEmpty, skipped.contains(frame.references[unit.position]) { continue }
      places.append(Place(position: unit.position, rank: index + 1))
    }
    return places
  }
}
