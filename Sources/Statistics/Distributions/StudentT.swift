import Foundation

/// Student's t distribution; from 1e10 degrees of freedom on it is the normal distribution to the last digits shown.
///
/// The tail is an incomplete beta function (DLMF 8.17 with Abramowitz and Stegun 26.7.1). Relative error against scipy
/// below 1e-10 for 1 to 1e6 degrees of freedom, whole or not, and tails down to 1e-100.
package struct StudentT: Hashable, Sendable {
  /// The degrees of freedom, not necessarily whole.
  package let degreesOfFreedom: Double

  /// The distribution with so many degrees of freedom, more than 0; otherwise every result is not a number.
  package init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom > 0 ? degreesOfFreedom : .nan
  }

  /// The probability of a value of at most `value`.
  package func cumulative(_ value: Double) -> Double {
    let tail = twoSidedTail(value) / 2
    return value < 0 ? tail : 1 - tail
  }

  /// The probability of a value at least as far from 0 as `value`: the p value of a two-sided test.
  package func twoSidedTail(_ value: Double) -> Double {
    guard !value.isNaN, !degreesOfFreedom.isNaN else { return .nan }
    return isNormal ? erfc(abs(value) / 2.0.squareRoot()) : beta(at: abs(value)).lower
  }

  /// The value below which the share `probability` lies; infinite at 0 and 1, not a number outside of them.
  ///
  /// Newton's method on the logarithm of the tail (of the central share near the middle) over the logarithm of the
  /// value: both are concave, so it converges from the normal quantile without safeguards.
  package func quantile(_ probability: Double) -> Double {
    guard !degreesOfFreedom.isNaN else { return .nan }
    let start = StandardNormal.quantile(probability)
    guard start.isFinite, start != 0, !isNormal else { return start }
    let tail = 2 * min(probability, 1 - probability)
    let center = 2 * abs(probability - 0.5)
    var logarithm = log(abs(start))
    for _ in 0..<100 {
      let beta = beta(at: exp(logarithm))
      guard beta.power > 0 else { break }
      let step =
        center < 0.5
        ? log(beta.upper / center) * beta.upper / (2 * beta.power)
        : -log(beta.lower / tail) * beta.lower / (2 * beta.power)
      logarithm -= step
      // Convergence is quadratic: after so small a step no digit is left to gain.
      if abs(step) < 1e-8 { break }
    }
    return start < 0 ? -exp(logarithm) : exp(logarithm)
  }

  /// The quantile that a 95 % interval reaches to on either side.
  static func intervalFactor(_ degreesOfFreedom: Double) -> Double {
    let whole = Int(exactly: degreesOfFreedom) ?? 0
    return smallFactors.indices.contains(whole - 1)
      ? smallFactors[whole - 1] : StudentT(degreesOfFreedom: degreesOfFreedom).quantile(Confidence.upperProbability)
  }

  /// Of 1, 2, 3 … degrees of freedom: those of small samples, which come up again and again.
  private static let smallFactors = (1..<64).map {
    StudentT(degreesOfFreedom: Double($0)).quantile(Confidence.upperProbability)
  }

  private var isNormal: Bool { degreesOfFreedom >= 1e10 }

  /// Both tails beyond `value` ≥ 0 as `lower`, the share between −value and value as `upper`.
  private func beta(at value: Double) -> IncompleteBeta {
    let ratio = value / degreesOfFreedom.squareRoot()
    let square = ratio * ratio
    return IncompleteBeta(a: degreesOfFreedom / 2, b: 0.5, x: 1 / (1 + square), y: 1 / (1 + 1 / square))
  }
}
