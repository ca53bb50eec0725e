/// How many tickets of each agent a draw takes.
///
/// In all, rate × frame size to the nearest whole number, spread over the agents in proportion to their tickets by
/// largest remainder; at least one ticket of every agent who has one that may be chosen, and never more than those. When
/// the agents are more than the rate allows, the least wins and the sample is one ticket an agent. What an agent
/// cannot give because tickets were drawn before is taken from the others. Of agents with equal remainders the one whose
/// keyed hash is smaller comes first, so that chance and not the alphabet decides who is reviewed once more.
enum Quotas {
  /// The quotas, in the order of the strata.
  static func of(_ frame: Frame, open: [Int], rate: SamplingRate, seed: Seed) -> [Int] {
    let claims = zip(frame.strata, open).map { stratum, open in
      Apportionment.Claim(size: stratum.positions.count, least: min(1, open), most: open)
    }
    let ranker = Ranker(seed, .quota)
    return Apportionment.shares(of: rate.part(of: frame.size), among: claims) { index in
      ranker.rank(frame.strata[index].agent)
    }
  }
}
