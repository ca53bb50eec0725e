import Testing

@testable import Statistics

@Suite struct MaximalSetsTests {
  static func pairs(_ count: Int, where alike: (Int, Int) -> Bool) -> PairSet {
    var pairs = PairSet(count: count)
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) where alike(first, second) { pairs.insert(first, second) }
    }
    return pairs
  }

  @Test("where distance decides, the sets are the longest runs")
  func runs() {
    let positions = [0, 1, 2, 5, 6, 9, 20]
    let alike = Self.pairs(7) { positions[$1] - positions[$0] <= 4 }
    #expect(MaximalSets.covering(alike) == [[0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5], [6]])
  }

  @Test("everything alike is one set, nothing alike is one set each")
  func extremes() {
    #expect(MaximalSets.covering(Self.pairs(70) { _, _ in true }) == [Array(0..<70)])
    #expect(MaximalSets.covering(Self.pairs(3) { _, _ in false }) == [[0], [1], [2]])
    #expect(MaximalSets.covering(PairSet(count: 0)).isEmpty)
  }

  @Test("in any relation two things share a set exactly when they are alike, and no set can grow", arguments: 1...20)
  func display(seed: Int) {
    var generator = FixedGenerator(seed: UInt64(seed))
    let count = 10 + seed * 4
    let alike = Self.pairs(count) { _, _ in Double.random(in: 0...1, using: &generator) < Double(seed) / 21 }
    let sets = MaximalSets.covering(alike)
    var together = PairSet(count: count)
    for set in sets {
      for (place, first) in set.enumerated() {
        for second in set[(place + 1)...] { together.insert(first, second) }
      }
    }
    for number in 0..<count { #expect(together.partners(of: number).words == alike.partners(of: number).words) }
    for set in sets {
      let candidates = (0..<count).filter { number in set.allSatisfy { alike.contains($0, number) } }
      #expect(candidates.isEmpty)
    }
  }
}
