/// One part of a mix, as tickets of one channel and priority.
package struct Stratum: Hashable, Sendable {
  /// The stratum's part of the whole team's cases, in any unit: only proportions count.
  package let weight: Double
  /// The mean of the member's own cases there; nil when there are none.
  package let estimate: MeanEstimate?

  /// A stratum with the team's weight and the member's own estimate.
  package init(weight: Double, estimate: MeanEstimate?) {
    self.weight = weight
    self.estimate = estimate
  }
}

/// The mean a member would have with the whole team's mix of cases: direct standardisation.
///
/// The estimate and its variance are those of stratified sampling, Cochran, "Sampling Techniques" (3rd ed., 1977),
/// formulas 5.1 and 5.7, the degrees of freedom Satterthwaite's (5.16 there). Strata in which the member has no case
/// are left out and the other weights scaled up. A stratum with one case, or with equal ones, borrows the pooled variance
/// of the others, unless its estimate has borrowed a spread already.
package struct StandardisedMean: Hashable, Sendable {
  /// The mean, in the unit of the strata's means.
  package let value: Double
  /// The share 0…1 of the team's weight that lies in strata with cases; compare members only where it is near 1.
  package let coverage: Double
  /// Nil when no stratum has a spread.
  package let standardError: Double?
  /// Nil without a standard error, or when it is 0.
  package let degreesOfFreedom: Double?

  /// The standardised mean; nil when no stratum of positive weight has a case.
  package init?(_ strata: [Stratum]) {
    let total = strata.reduce(0) { $0 + max(0, $1.weight) }
    let covered = strata.compactMap { stratum in
      stratum.weight > 0 ? stratum.estimate.map { (weight: stratum.weight, estimate: $0) } : nil
    }
    let weight = covered.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    let shares = covered.map { (share: $0.weight / weight, estimate: $0.estimate) }
    value = shares.reduce(0) { $0 + $1.share * $1.estimate.mean }
    coverage = weight / total
    count = covered.reduce(0) { $0 + $1.estimate.count }
    bounds = covered[0].estimate.bounds
    (standardError, degreesOfFreedom) = Self.uncertainty(shares)
  }

  /// How many cases the strata hold together.
  package let count: Int
  /// What the mean can be at all: that of every stratum.
  private let bounds: ClosedRange<Double>

  /// The 95 % interval by Student's t, inside the strata's bounds; nil when no stratum has a spread.
  package var interval: Interval? {
    guard let standardError else { return nil }
    guard let degreesOfFreedom else { return Interval(low: value, high: value) }
    let factor = StudentT.intervalFactor(degreesOfFreedom)
    return Interval(center: value, halfWidth: factor * standardError).clipped(to: bounds)
  }

  private static func uncertainty(_ shares: [(share: Double, estimate: MeanEstimate)]) -> (Double?, Double?) {
    let several = shares.filter { ($0.estimate.standardError ?? 0) > 0 }
    let freedom = several.reduce(0) { $0 + $1.estimate.degreesOfFreedom }
    guard freedom > 0 else {
      return shares.allSatisfy { $0.estimate.standardError == 0 } ? (0, nil) : (nil, nil)
    }
    let borrowed = shares.filter { $0.estimate.standardError == nil }.reduce(0) { $0 + factor($1) }
    var variance = 0.0
    var spread = 0.0
    for stratum in several {
      let own = stratum.estimate.borrowed?.standardDeviation ?? stratum.estimate.standardDeviation ?? 0
      // The pooled variance is a weighted mean of the strata's own, so what is borrowed adds to each one's factor.
      let part = (factor(stratum) + borrowed * stratum.estimate.degreesOfFreedom / freedom) * own * own
      variance += part
      spread += part * part / stratum.estimate.degreesOfFreedom
    }
    return (variance.squareRoot(), variance > 0 ? variance * variance / spread : nil)
  }

  /// What the variance of a stratum is multiplied with in the variance of the mean.
  private static func factor(_ stratum: (share: Double, estimate: MeanEstimate)) -> Double {
    stratum.share * stratum.share * stratum.estimate.finitePopulationCorrection / Double(stratum.estimate.count)
  }
}
