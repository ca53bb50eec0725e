import Foundation

/// The regularized incomplete beta function I_x(a, b) and its complement, for a > 0 and b > 0.
///
/// The continued fraction is DLMF 8.17.22, evaluated by the modified Lentz method (Thompson and Barnett 1986); it takes
/// about the square root of the larger parameter in steps. The factor before it is a binomial probability in the form
/// of Loader, "Fast and accurate computation of binomial probabilities" (2000): differences of log-gamma values would
/// lose the digits that large parameters need.
struct IncompleteBeta {
  /// I_x(a, b).
  let lower: Double
  /// 1 − I_x(a, b).
  let upper: Double
  /// x^a (1 − x)^b / B(a, b).
  let power: Double

  /// `y` is 1 − x, given apart because the caller may know it to more digits than the subtraction leaves.
  init(a: Double, b: Double, x: Double, y: Double) {
    guard x > 0, y > 0 else {
      lower = x > 0 ? 1 : 0
      upper = x > 0 ? 0 : 1
      power = 0
      return
    }
    power = a * b / (a + b) * Self.binomialProbability(a, b, x, y)
    if x < (a + 1) / (a + b + 2) {
      lower = power / a * Self.continuedFraction(a, b, x)
      upper = 1 - lower
    } else {
      upper = power / b * Self.continuedFraction(b, a, y)
      lower = 1 - upper
    }
  }

  /// Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) · x^a y^b.
  private static func binomialProbability(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let total = a + b
    let exponent =
      stirlingError(total) - stirlingError(a) - stirlingError(b) - deviance(a, total * x) - deviance(b, total * y)
    return exp(exponent) * sqrt(total / (2 * .pi * a * b))
  }

  private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var c = 1.0
    var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
    var value = d
    for step in 1...1_000_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / awayFromZero(1 + even * d)
      c = awayFromZero(1 + even / c)
      value *= c * d
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / awayFromZero(1 + odd * d)
      c = awayFromZero(1 + odd / c)
      value *= c * d
      if abs(c * d - 1) <= Double.ulpOfOne { break }
    }
    return value
  }

  private static func awayFromZero(_ value: Double) -> Double {
    abs(value) < 1e-300 ? 1e-300 : value
  }
}

/// The logarithm of Γ(x + 1) over Stirling's √(2πx) (x/e)^x, for x > 0.
///
/// The asymptotic series DLMF 5.11.1 from 12 on; below, the recurrence that follows from Γ(x + 2) = (x + 1) Γ(x + 1).
func stirlingError(_ x: Double) -> Double {
  var shifted = x
  var sum = 0.0
  while shifted < 12 {
    sum += (shifted + 0.5) * log1p(1 / shifted) - 1
    shifted += 1
  }
  let square = 1 / (shifted * shifted)
  let tail = 1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * 691.0 / 360_360))
  return sum + (1.0 / 12 - square * (1.0 / 360 - square * tail)) / shifted
}

/// x log(x / m) + m − x, the part of a deviance that one count adds, without cancellation where x is near m.
///
/// Loader (2000), `bd0`: the power series in (x − m) / (x + m).
func deviance(_ x: Double, _ mean: Double) -> Double {
  let difference = x - mean
  let sum = x + mean
  guard abs(difference) < 0.1 * sum else { return x * log(x / mean) - difference }
  let ratio = difference / sum
  var result = difference * ratio
  var term = 2 * x * ratio
  var divisor = 3.0
  while true {
    term *= ratio * ratio
    let next = result + term / divisor
    if next == result { return result }
    result = next
    divisor += 2
  }
}
