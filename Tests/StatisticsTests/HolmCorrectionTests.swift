import Testing

@testable import Statistics

@Suite struct HolmCorrectionTests {
  /// `multipletests(p, alpha=0.05, method="holm")[0]` of `statsmodels.stats.multitest`, statsmodels 0.15.0.
  static let findings: [(pValues: [Double], expected: [Bool])] = [
    ([0.001, 0.04, 0.03, 0.005, 0.5, 0.006, 0.02], [true, false, false, true, false, true, false]),
    ([0.01, 0.04, 0.03, 0.005, 0.5, 0.012, 0.011], [false, false, false, true, false, false, false]),
    ([0.01, 0.02, 0.03, 0.04], [true, false, false, false]),
    ([0.05 / 3, 0.025, 0.05], [true, true, true]),
    ([], []),
  ]

  @Test("the findings are statsmodels'", arguments: findings)
  func finding(_ row: (pValues: [Double], expected: [Bool])) {
    #expect(HolmCorrection.findings(row.pValues) == row.expected)
  }

  @Test("leaving out what is certain or hopeless changes nothing")
  func part() {
    let rest = HolmCorrection.findings([0.03, 0.005, 0.006, 0.02], ofTests: 7, alreadyFound: 1)
    #expect(rest == [false, true, true, false])
  }
}
