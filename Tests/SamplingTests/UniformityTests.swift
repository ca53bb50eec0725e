import Sampling
import Testing

@Suite("Uniformity")
struct UniformityTests {
  // python3 -c "from scipy.stats import chi2; print(chi2.ppf(0.999, 49))"
  private static let critical49 = 85.35056460859305
  // python3 -c "from scipy.stats import chi2; print(chi2.ppf(0.999, 19))"
  private static let critical19 = 43.82019596451753

  /// Pearson's statistic against equal expectations.
  private func chiSquare(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
  }

  @Test("given many seeds, each of an agent's tickets is drawn as often as the others")
  func tickets() throws {
    let frame = try Frame(units([50]))
    var (generator, counts) = (SeededGenerator(6), [Int](repeating: 0, count: 50))
    for _ in 0..<2000 {
      let draw = Draw(from: frame, seed: Seed(from: &generator), rate: .fifth)
      for position in draw.positions { counts[position] += 1 }
    }
    // Drawing without replacement shrinks the variance by 1 − rate.
    #expect(chiSquare(counts) / 0.8 * 49 / 50 < Self.critical49)
  }

  @Test("given many seeds, each reviewer gets each agent as often as the others")
  func pairs() throws {
    let frame = try Frame(units([10, 10, 10, 10]))
    let reviewers = ["r0", "r1", "r2", "r3", "r4"].map { ReviewerLoad(key: $0) }
    var (generator, counts) = (SeededGenerator(7), [Int](repeating: 0, count: 20))
    for _ in 0..<500 {
      let assigned = Assigner.assign(Array(0..<40), in: frame, seed: Seed(from: &generator), to: reviewers)
      for assignment in assigned {
        let reviewer = Int(assignment.reviewer?.dropFirst() ?? "") ?? 0
        counts[assignment.position / 10 * 5 + reviewer] += 1
      }
    }
    #expect(chiSquare(counts) < Self.critical19)
  }
}
