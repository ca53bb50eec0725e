/// A day's random sample: a function of frame, seed, rate, and what was drawn before.
///
/// A unit's rank is HMAC-SHA256(seed, `source U+001F ticket U+001F agent`); each agent's smallest ranks are drawn, as many
/// as the agent's quota.
package struct Draw: Sendable, Equatable {
  /// What one agent contributes.
  package struct Share: Sendable, Equatable {
    package let agent: String
    /// Number of the agent's tickets in the frame.
    package let tickets: Int
    /// Number of those that were not drawn on an earlier day.
    package let open: Int
    package let quota: Int
    /// The drawn tickets, smallest rank first.
    package let drawn: [Ranking.Place]
  }

  /// Name and version of this way of drawing; it changes when the same input would give another sample.
  package static let algorithm = "hmac-sha256-largest-remainder/1"

  /// One share an agent, agents in the order of their bytes.
  package let shares: [Share]

  /// Number of tickets drawn.
  package var size: Int { shares.reduce(0) { $0 + $1.drawn.count } }

  /// Positions in the frame of the drawn tickets, agent by agent.
  package var positions: [Int] { shares.flatMap { $0.drawn.map(\.position) } }

  /// Draws the sample.
  ///
  /// - Parameters:
  ///   - excluded: per agent, the references of tickets that were drawn for that agent before; they stay in the frame and
  ///     count for the quotas, but are not chosen.
  ///   - skipped: per agent, the references of tickets that a reviewer skipped; the agent's next rank takes the place.
  package init(
    from frame: Frame, seed: Seed, rate: SamplingRate, excluded: [String: Set<Int64>] = [:],
    skipped: [String: Set<Int64>] = [:]
  ) {
    let ranked = Ranker(seed).ranked(Array(0..<frame.size), in: frame)
    let open = frame.strata.map { stratum in
      guard let excluded = excluded[stratum.agent], !excluded.isEmpty else { return stratum.positions.count }
      return stratum.positions.count { !excluded.contains(frame.references[$0]) }
    }
    let quotas = Quotas.of(frame, open: open, rate: rate, seed: seed)
    shares = frame.strata.enumerated().map { index, stratum in
      let ranking = Ranking(ranked[stratum.positions], in: frame, excluding: excluded[stratum.agent] ?? [])
      let drawn = ranking.first(quotas[index], skipping: skipped[stratum.agent] ?? [])
      return Share(
        agent: stratum.agent, tickets: stratum.positions.count, open: open[index], quota: quotas[index], drawn: drawn)
    }
  }
}
