import Testing

@testable import Statistics

@Suite struct NearestRankTests {
  static let shares = [0, 0.05, 0.07, 0.1, 0.25, 0.29, 0.5, 0.57, 0.58, 0.75, 0.9, 0.95, 0.99, 1]

  /// PostgreSQL 15.
  ///
  /// `SELECT n, percentile_disc(ARRAY[<shares>]) WITHIN GROUP (ORDER BY i) FROM generate_series(1, n) AS i`, for each n.
  static let ranks: [(count: Int, expected: [Int])] = [
    (1, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
    (2, [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2]),
    (3, [1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3]),
    (7, [1, 1, 1, 1, 2, 3, 4, 4, 5, 6, 7, 7, 7, 7]),
    (10, [1, 1, 1, 1, 3, 3, 5, 6, 6, 8, 9, 10, 10, 10]),
    (19, [1, 1, 2, 2, 5, 6, 10, 11, 12, 15, 18, 19, 19, 19]),
    (20, [1, 1, 2, 2, 5, 6, 10, 12, 12, 15, 18, 19, 20, 20]),
    (21, [1, 2, 2, 3, 6, 7, 11, 12, 13, 16, 19, 20, 21, 21]),
    (100, [1, 5, 8, 10, 25, 29, 50, 57, 58, 75, 90, 95, 99, 100]),
    (101, [1, 6, 8, 11, 26, 30, 51, 58, 59, 76, 91, 96, 100, 101]),
    (999, [1, 50, 70, 100, 250, 290, 500, 570, 580, 750, 900, 950, 990, 999]),
    (1000, [1, 50, 70, 100, 250, 290, 500, 570, 580, 750, 900, 950, 990, 1000]),
    (3000, [1, 150, 211, 300, 750, 870, 1500, 1710, 1740, 2250, 2700, 2850, 2970, 3000]),
  ]

  static let shapes = [
    "sorted", "reversed", "constant", "organ pipe", "two values", "few values", "random", "sawtooth",
  ]

  static func values(_ shape: String, count: Int, using generator: inout FixedGenerator) -> [Int64] {
    (0..<count).map { index in
      switch shape {
      case "sorted": Int64(index)
      case "reversed": Int64(count - index)
      case "constant": 7
      case "organ pipe": Int64(min(index, count - index))
      case "two values": Int64.random(in: 0...1, using: &generator)
      case "few values": Int64.random(in: -5...5, using: &generator)
      case "sawtooth": Int64(index % 17)
      default: Int64.random(in: .min ... .max, using: &generator)
      }
    }
  }

  @Test("ranks are PostgreSQL's", arguments: ranks)
  func rank(_ row: (count: Int, expected: [Int])) {
    #expect(Self.shares.map { NearestRank.rank(of: $0, count: row.count) } == row.expected)
  }

  @Test("a percentile of sorted values is one of them")
  func sorted() {
    #expect(NearestRank.percentile(0.5, ofSorted: [10, 20, 30, 40]) == 20)
    #expect(NearestRank.percentile(0.9, ofSorted: ["a", "b"][1...]) == "b")
  }

  @Test("no values have no percentile")
  func empty() {
    var none: [Int64] = []
    #expect(NearestRank.percentile(0.5, ofSorted: none) == nil)
    #expect(NearestRank.percentiles([0.5], of: &none).isEmpty)
  }

  @Test("a share outside of 0…1 counts as the nearer end", arguments: [(-1, 1), (2, 9), (Double.infinity, 9)])
  func outside(share: Double, expected: Int) {
    #expect(NearestRank.rank(of: share, count: 9) == expected)
  }

  @Test("percentiles of unsorted values are those of sorted ones", arguments: shapes)
  func selection(shape: String) {
    var generator = FixedGenerator(seed: 1)
    for count in [1, 2, 3, 10, 24, 25, 26, 100, 1000, 4999] {
      let values = Self.values(shape, count: count, using: &generator)
      let sorted = values.sorted()
      var shuffled = values
      let found = NearestRank.percentiles(Self.shares, of: &shuffled)
      #expect(found == Self.shares.map { sorted[NearestRank.rank(of: $0, count: count) - 1] })
      #expect(shuffled.sorted() == sorted)
    }
  }

  @Test("percentiles come in the order asked for, repeated or not")
  func order() {
    var values = (1...100).map(Int64.init).shuffled()
    #expect(NearestRank.percentiles([0.95, 0.5, 0.9, 0.5], of: &values) == [95, 50, 90, 50])
  }

  @Test("a part of the values is judged and reordered alone")
  func part() {
    var values: [Int64] = [9, 8, 3, 1, 2, 0]
    #expect(NearestRank.percentiles([0, 0.5, 1], of: &values, in: 2..<5) == [1, 2, 3])
    #expect([values[0], values[1], values[5]] == [9, 8, 0])
  }

  @Test("a rank outside of the values counts as the nearer end")
  func rankOutside() {
    var values: [Int64] = [5, 3, 4]
    #expect(NearestRank.select(ranks: [0, 2, 9], of: &values) == [3, 4, 5])
  }

  @Test("when bad pivots have used up the limit, sorting settles the rest", arguments: [0, 1, 3])
  func badPivots(left: Int) {
    var generator = FixedGenerator(seed: 2)
    var values = Self.values("random", count: 1000, using: &generator)
    let sorted = values.sorted()
    values.withUnsafeMutableBufferPointer {
      Selection(values: $0).settle([100, 899], in: 0..<1000, badPivotsLeft: left)
    }
    #expect([values[100], values[899]] == [sorted[100], sorted[899]])
  }
}
