import Testing

@testable import Statistics

@Suite struct PairwiseComparisonTests {
  /// A team whose members differ in their number of reviews, spread and share reviewed.
  static func team(_ size: Int, counts: ClosedRange<Int>, using generator: inout FixedGenerator) -> [MeanEstimate] {
    (0..<size).map { _ in
      let count = Int.random(in: counts, using: &generator)
      return MeanEstimate(
        count: count, mean: Double.random(in: 3...4.5, using: &generator),
        standardDeviation: Double.random(in: 0.2...1, using: &generator),
        population: count * Int.random(in: 1...6, using: &generator))
    }
  }

  @Test("every pair is judged as with all p values", arguments: [2...4, 2...300, 30...60, 180...200, 1000...2000])
  func sameAsAll(counts: ClosedRange<Int>) {
    var generator = FixedGenerator(seed: 7)
    for size in [0, 1, 2, 3, 10, 70] {
      let team = Self.team(size, counts: counts, using: &generator)
      let pairs = team.indices.flatMap { first in team.indices.dropFirst(first + 1).map { (first, $0) } }
      let pValues = pairs.map { MeanDifference(team[$0.0], minus: team[$0.1]).pValue ?? 1 }
      let alike = PairwiseComparison(team).alike
      #expect(HolmCorrection.findings(pValues) == pairs.map { !alike.contains($0.0, $0.1) })
    }
  }

  @Test("equal means known for certain are alike, different ones are not")
  func censuses() {
    let alike = PairwiseComparison(
      [3, 3, 4].map { MeanEstimate(count: 5, mean: $0, standardDeviation: 1, population: 5) }
    ).alike
    #expect([alike.contains(0, 1), alike.contains(0, 2), alike.contains(1, 2)] == [true, false, false])
  }
}
