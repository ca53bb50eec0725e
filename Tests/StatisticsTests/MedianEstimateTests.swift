import Testing

@testable import Statistics

@Suite struct MedianEstimateTests {
  /// The largest r with `1 - 2 * scipy.stats.binom.cdf(r - 1, n, 0.5) >= 0.95`, scipy 1.17.1.
  static let ranks: [(count: Int, low: Int, high: Int, coverage: Double)] = [
    (6, 1, 6, 0.96875),
    (7, 1, 7, 0.984375),
    (8, 1, 8, 0.9921875),
    (9, 2, 8, 0.9609375),
    (10, 2, 9, 0.978515625),
    (15, 4, 12, 0.96484375),
    (20, 6, 15, 0.9586105346679688),
    (25, 8, 18, 0.9567147493362427),
    (30, 10, 21, 0.9572260547429323),
    (50, 18, 33, 0.9671608624357315),
    (71, 27, 45, 0.9680728379167877),
    (100, 40, 61, 0.9647997997822951),
    (101, 41, 61, 0.9539559330706572),
    (1000, 469, 532, 0.9537088026395019),
    (3000, 1446, 1555, 0.9534335506179169),
    (100_000, 49_690, 50_311, 0.9504442853304776),
    (3_000_000, 1_498_303, 1_501_698, 0.9500164014166054),
  ]

  @Test("ranks and coverage are those of scipy's binomial distribution", arguments: ranks)
  func rank(_ row: (count: Int, low: Int, high: Int, coverage: Double)) throws {
    let ranks = try #require(MedianRanks(count: row.count))
    #expect(ranks.low == row.low && ranks.high == row.high)
    #expect(close(ranks.coverage, row.coverage))
  }

  @Test("below six values no ranks cover enough", arguments: [-1, 0, 1, 5])
  func few(count: Int) {
    #expect(MedianRanks(count: count) == nil)
  }

  @Test("sorted values give their nearest-rank median and the values at the ranks")
  func sorted() {
    let estimate = MedianEstimate(ofSorted: (1...20).map { $0 * 10 })
    #expect(estimate?.median == 100)
    #expect(estimate?.interval == Interval(low: 60, high: 150))
  }

  @Test("unsorted values give the same, from their part too")
  func unsorted() {
    let values = (1...20).map { Int64($0 * 10) }
    var shuffled = [-1, -2] + values.reversed()
    #expect(MedianEstimate(of: &shuffled, in: 2..<22) == MedianEstimate(ofSorted: values))
    #expect(shuffled[..<2] == [-1, -2])
  }

  @Test("few values have a median but no interval, none have nothing")
  func small() {
    #expect(MedianEstimate(ofSorted: [3, 5])?.median == 3)
    #expect(MedianEstimate(ofSorted: [3, 5])?.interval == nil)
    #expect(MedianEstimate(ofSorted: []) == nil)
  }
}
