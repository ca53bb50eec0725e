/// Holm's step-down correction: the chance of any false finding among many tests stays at 5 %.
///
/// Holm, "A simple sequentially rejective multiple test procedure" (1979).
package enum HolmCorrection {
  /// For each p value, in the order given, whether its difference is real.
  package static func findings(_ pValues: [Double]) -> [Bool] {
    findings(pValues, ofTests: pValues.count, alreadyFound: 0)
  }

  /// The same for the rest of `tests` tests, of which `found` have p values of at most level / tests.
  ///
  /// Tests that are neither given nor found must have p values above the level: they cannot be findings.
  static func findings(_ pValues: [Double], ofTests tests: Int, alreadyFound found: Int) -> [Bool] {
    var findings = [Bool](repeating: false, count: pValues.count)
    let ascending = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    for (position, index) in ascending.enumerated() {
      guard pValues[index] <= Confidence.level / Double(tests - found - position) else { break }
      findings[index] = true
    }
    return findings
  }
}
