/// The first mean minus the second, with what is needed to tell whether it is real.
///
/// Welch, "The generalization of Student's problem when several different population variances are involved" (1947);
/// the finite-population correction of each estimate is in its standard error.
package struct MeanDifference: Hashable, Sendable {
  /// The first mean minus the second, in their unit.
  package let value: Double
  /// The standard error of `value`; nil when either mean has none.
  package let standardError: Double?
  /// By Welch and Satterthwaite; nil without a standard error, or when it is 0.
  package let degreesOfFreedom: Double?

  /// The difference of two estimates from samples that do not overlap.
  package init(_ first: MeanEstimate, minus second: MeanEstimate) {
    value = first.mean - second.mean
    let terms = [first, second].map { estimate in
      estimate.standardError.map { (square: $0 * $0, degreesOfFreedom: estimate.degreesOfFreedom) }
    }
    guard let left = terms[0], let right = terms[1] else {
      standardError = nil
      degreesOfFreedom = nil
      return
    }
    let square = left.square + right.square
    standardError = square.squareRoot()
    degreesOfFreedom =
      square > 0
      ? square * square
        / (left.square * left.square / left.degreesOfFreedom + right.square * right.square / right.degreesOfFreedom)
      : nil
  }

  /// The 95 % interval; nil when either sample has fewer than two values, of no width when nothing is uncertain.
  package var interval: Interval? {
    guard let standardError else { return nil }
    guard let degreesOfFreedom else { return Interval(low: value, high: value) }
    let factor = StudentT(degreesOfFreedom: degreesOfFreedom).quantile(Confidence.upperProbability)
    return Interval(center: value, halfWidth: factor * standardError)
  }

  /// The two-sided p value of no difference; nil when either sample has fewer than two values.
  package var pValue: Double? {
    guard let standardError else { return nil }
    guard let degreesOfFreedom else { return value == 0 ? 1 : 0 }
    return StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedTail(value / standardError)
  }
}
