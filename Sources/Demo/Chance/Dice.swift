import Foundation

/// A small deterministic source of chance: SplitMix64 and the few distributions the made-up team needs.
///
/// The same seed gives the same numbers on every run; nothing here asks the system for randomness.
/// Generator: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
package struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Dice of their own for one purpose, so that drawing more for one thing does not shift another.
  package init(seed: UInt64, _ purpose: UInt64...) {
    state = seed
    for part in purpose {
      state = next() ^ (part &* 0xD134_2543_DE82_EF95)
    }
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Uniform in 0 ..< 1.
  package mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Uniform in the range.
  package mutating func whole(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True with that probability.
  package mutating func happens(_ probability: Double) -> Bool {
    unit() < probability
  }

  /// A normal number by Box and Muller's transform.
  package mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return mean + deviation * radius * cos(2 * .pi * unit())
  }

  /// A log-normal number: its logarithm is normal with deviation `sigma` around that of the median.
  package mutating func logNormal(median: Double, sigma: Double) -> Double {
    median * exp(normal(deviation: sigma))
  }

  /// A count around the mean, nearly Poisson: normal with the mean as its variance, never below zero.
  package mutating func count(mean: Double) -> Int {
    max(0, Int(normal(mean: mean, deviation: mean.squareRoot()).rounded()))
  }

  /// The position of one of the weights, in proportion to them; the last when all are zero.
  package mutating func index(weights: [Double]) -> Int {
    var left = unit() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return index }
    }
    return max(0, weights.count - 1)
  }

  /// One of the elements; nil when there are none.
  package mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[whole(in: 0...(elements.count - 1))]
  }
}
