/// Which pairs of means cannot be told apart, by Welch's test with Holm's correction over all pairs.
///
/// Half a million pairs of a thousand means are mostly decided by comparing a squared t with a bound; a p value is
/// computed only for pairs in between, and the outcome is the same as with all of them.
struct PairwiseComparison {
  /// The pairs, by index, that cannot be told apart.
  private(set) var alike: PairSet

  private let terms: [Term]

  private struct Term {
    let mean: Double
    /// The squared standard error.
    let variance: Double
    /// The squared variance over its degrees of freedom, as Welch and Satterthwaite add it.
    let spread: Double
    /// A squared t beyond which a p value is at most level / tests, if this mean has the fewer degrees of freedom.
    let certain: Double
  }

  private struct Candidate {
    let first: Int
    let second: Int
    let pValue: Double
  }

  /// Compares estimates of which each has a standard error.
  init(_ estimates: [MeanEstimate]) {
    let tests = max(1, estimates.count * (estimates.count - 1) / 2)
    terms = Self.terms(estimates, tests: tests)
    alike = PairSet(count: estimates.count)
    let hopeless = Self.hopelessSquare(terms, tests: tests)
    var found = 0
    var candidates: [Candidate] = []
    for first in terms.indices {
      for second in (first + 1)..<max(first + 1, terms.count) {
        let (left, right) = (terms[first], terms[second])
        let difference = left.mean - right.mean
        let square = difference * difference
        let variance = left.variance + right.variance
        if square <= hopeless * variance {
          alike.insert(first, second)
        } else if square >= max(left.certain, right.certain) * variance {
          found += 1
        } else {
          candidates.append(candidate(first, second))
        }
      }
    }
    decide(candidates, tests: tests, found: found)
  }

  private mutating func decide(_ candidates: [Candidate], tests: Int, found: Int) {
    let findings = HolmCorrection.findings(candidates.map(\.pValue), ofTests: tests, alreadyFound: found)
    for (candidate, isFinding) in zip(candidates, findings) where !isFinding {
      alike.insert(candidate.first, candidate.second)
    }
  }

  private func candidate(_ first: Int, _ second: Int) -> Candidate {
    let (left, right) = (terms[first], terms[second])
    let variance = left.variance + right.variance
    let distribution = StudentT(degreesOfFreedom: variance * variance / (left.spread + right.spread))
    let value = (left.mean - right.mean) / variance.squareRoot()
    return Candidate(first: first, second: second, pValue: distribution.twoSidedTail(value))
  }

  /// A squared t up to which no pair can be a finding.
  ///
  /// With at most so many findings, Holm demands at most level / (tests − findings + 1) of each p value, and no
  /// t distribution has lighter tails than the normal one. Pairs beyond the bound limit the findings, which tightens it.
  private static func hopelessSquare(_ terms: [Term], tests: Int) -> Double {
    var square = 0.0
    var findings = tests
    for _ in 0..<5 {
      let quantile = StandardNormal.quantile(Confidence.level / Double(2 * (tests - findings + 1)))
      square = quantile * quantile * (1 - 1e-9)
      let beyond = pairs(beyond: square, terms)
      if beyond == findings { break }
      findings = beyond
    }
    return square
  }

  private static func pairs(beyond square: Double, _ terms: [Term]) -> Int {
    var pairs = 0
    for (index, left) in terms.enumerated() {
      for right in terms[(index + 1)...] {
        let difference = left.mean - right.mean
        if difference * difference > square * (left.variance + right.variance) { pairs += 1 }
      }
    }
    return pairs
  }

  /// Welch's degrees of freedom are never fewer than the fewer of both, which is what makes the bound safe.
  private static func terms(_ estimates: [MeanEstimate], tests: Int) -> [Term] {
    var bounds: [Double: Double] = [:]
    return estimates.map { estimate in
      let variance = estimate.standardError.map { $0 * $0 } ?? .infinity
      let quantile =
        bounds[estimate.degreesOfFreedom]
        ?? StudentT(degreesOfFreedom: estimate.degreesOfFreedom).quantile(Confidence.level / Double(2 * tests))
      bounds[estimate.degreesOfFreedom] = quantile
      return Term(
        mean: estimate.mean, variance: variance, spread: variance * variance / estimate.degreesOfFreedom,
        certain: quantile * quantile * (1 + 1e-9))
    }
  }
}
