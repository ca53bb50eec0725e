import Foundation

/// The normal distribution with mean 0 and standard deviation 1.
package enum StandardNormal {
  /// The probability of a value of at most `value`.
  package static func cumulative(_ value: Double) -> Double {
    erfc(-value / 2.0.squareRoot()) / 2
  }

  /// The value below which the share `probability` lies; infinite at 0 and 1, not a number outside of them.
  ///
  /// First guess by Abramowitz and Stegun 26.2.23 (error below 4.5e-4), then Halley's method on the exact tail.
  package static func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else {
      return probability == 0 ? -.infinity : probability == 1 ? .infinity : .nan
    }
    guard probability != 0.5 else { return 0 }
    let magnitude = upperQuantile(tail: min(probability, 1 - probability), center: 2 * abs(probability - 0.5))
    return probability < 0.5 ? -magnitude : magnitude
  }

  /// The value above which `tail` lies; `center` is 1 − 2 · tail, the share between it and its mirror image.
  private static func upperQuantile(tail: Double, center: Double) -> Double {
    let scale = sqrt(-2 * log(tail))
    let numerator = 2.515517 + scale * (0.802853 + scale * 0.010328)
    let denominator = 1 + scale * (1.432788 + scale * (0.189269 + scale * 0.001308))
    var value = scale - numerator / denominator
    for _ in 0..<3 {
      let root = value / 2.0.squareRoot()
      // Near the middle the tail has no digits left to tell small values apart, so the central share is compared.
      let excess = center < 0.5 ? (center - erf(root)) / 2 : erfc(root) / 2 - tail
      let step = excess * sqrt(2 * .pi) * exp(value * value / 2)
      value += 2 * step / (2 - step * value)
    }
    return value
  }
}
