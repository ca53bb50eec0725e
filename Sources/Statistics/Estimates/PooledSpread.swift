/// How far values lie from their own member's mean, over all members of a team: the within-group standard deviation.
///
/// The square is Σ (nᵢ − 1) sᵢ² / Σ (nᵢ − 1), the within-groups mean square of a one-way analysis of variance: Snedecor
/// and Cochran, "Statistical Methods" (8th ed., 1989), section 12.3.
package struct PooledSpread: Hashable, Sendable {
  /// In the unit of the values, above 0.
  package let standardDeviation: Double
  /// Σ (nᵢ − 1), at least 1.
  package let degreesOfFreedom: Int
  /// How many standard errors a 95 % interval reaches to either side; kept, as many estimates borrow one spread.
  let intervalFactor: Double

  /// Below so many degrees of freedom a spread is itself too uncertain to be lent to anybody.
  package static let neededDegreesOfFreedom = 10

  /// A spread worked out elsewhere.
  package init(standardDeviation: Double, degreesOfFreedom: Int) {
    (self.standardDeviation, self.degreesOfFreedom) = (standardDeviation, degreesOfFreedom)
    intervalFactor = StudentT.intervalFactor(Double(degreesOfFreedom))
  }

  /// The spread within the members' samples; nil when there are too few values, or all of a member's are always equal.
  ///
  /// The order of the estimates makes no difference, not even in the last digit.
  package init?(_ estimates: some Sequence<MeanEstimate>) {
    var (squares, freedom) = ([Double](), 0)
    for estimate in estimates {
      guard let deviation = estimate.standardDeviation else { continue }
      squares.append(deviation * deviation * Double(estimate.count - 1))
      freedom += estimate.count - 1
    }
    let sum = squares.sorted().reduce(0, +)
    guard freedom >= Self.neededDegreesOfFreedom, sum > 0 else { return nil }
    self.init(standardDeviation: (sum / Double(freedom)).squareRoot(), degreesOfFreedom: freedom)
  }
}

extension MeanEstimate {
  /// From so many values on, a sample that has any spread is judged by its own.
  package static let ownSpreadCount = 10

  /// The same mean, its uncertainty not taken from a spread that the sample cannot carry.
  ///
  /// Equal values say nothing about how far others would lie apart, and few values little: two equal scores have no
  /// variance, which is not certainty. Such a sample borrows the spread within its team's members with that spread's
  /// degrees of freedom, on the assumption that members scatter alike; below `ownSpreadCount` values it does so only
  /// where this makes the interval wider, so that a borrowed spread never makes anybody surer.
  package func steadied(by pooled: PooledSpread?) -> MeanEstimate {
    guard let pooled, isWithoutSpread || count < Self.ownSpreadCount else { return self }
    let borrowing = MeanEstimate(
      count: count, mean: mean, standardDeviation: standardDeviation, population: population, bounds: bounds,
      borrowed: pooled)
    guard let own = halfWidth, let theirs = borrowing.halfWidth, own > theirs else { return borrowing }
    return self
  }
}
