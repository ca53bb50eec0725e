import Testing

@testable import Sampling

@Suite("Apportionment")
struct ApportionmentTests {
  private func shares(_ total: Int, _ claims: [(size: Int, least: Int, most: Int)]) throws -> [Int] {
    let ranker = Ranker(try seed(), .quota)
    return Apportionment.shares(
      of: total, among: claims.map { Apportionment.Claim(size: $0.size, least: $0.least, most: $0.most) }
    ) { ranker.rank("\($0)") }
  }

  @Test("given sizes without bounds in the way, the largest fractions are rounded up")
  func largestRemainder() throws {
    // Exact shares 4.7, 3.8, 1.5.
    #expect(try shares(10, [(47, 0, 47), (38, 0, 38), (15, 0, 15)]) == [5, 4, 1])
  }

  @Test("given an exact share under the least, the others make room in proportion")
  func least() throws {
    // 0.1 is lifted to 1; the 9 that stay are shared 2 : 1.
    #expect(try shares(10, [(1, 1, 1), (60, 1, 60), (30, 1, 30)]) == [1, 6, 3])
  }

  @Test("given a share over the most, the others take the rest")
  func most() throws {
    #expect(try shares(20, [(50, 1, 2), (50, 1, 50)]) == [2, 18])
  }

  @Test("given bounds on both sides, the sum is kept")
  func both() throws {
    #expect(try shares(12, [(1, 3, 9), (10, 0, 2), (5, 0, 50)]) == [3, 2, 7])
  }

  @Test("given leasts above the total, the leasts win")
  func leastsWin() throws {
    #expect(try shares(2, [(5, 1, 5), (5, 1, 5), (5, 1, 5)]) == [1, 1, 1])
  }

  @Test("given mosts under the total, everything is given")
  func mostsWin() throws {
    #expect(try shares(100, [(5, 1, 5), (50, 1, 3)]) == [5, 3])
  }

  @Test("given a claim of size 0, it gets its least")
  func nothing() throws {
    #expect(try shares(5, [(0, 1, 9), (3, 0, 9)]) == [1, 4])
  }

  @Test("given random claims, the sum and the bounds hold and no two shares could trade to be fairer")
  func properties() throws {
    var generator = SeededGenerator(5)
    for _ in 0..<500 {
      let claims = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        let least = Int.random(in: 0...3, using: &generator)
        return (
          size: Int.random(in: 1...60, using: &generator), least: least,
          most: least + Int.random(in: 0...20, using: &generator)
        )
      }
      let (least, most) = (claims.reduce(0) { $0 + $1.least }, claims.reduce(0) { $0 + $1.most })
      let total = Int.random(in: least...most, using: &generator)
      let shares = try shares(total, claims)
      #expect(shares.reduce(0, +) == total)
      #expect(zip(shares, claims).allSatisfy { $1.least <= $0 && $0 <= $1.most })
      #expect(!hasUnfairPair(shares, claims))
    }
  }

  /// Whether one claim that could give has more than a whole one too many beside one that could take, by their sizes.
  private func hasUnfairPair(_ shares: [Int], _ claims: [(size: Int, least: Int, most: Int)]) -> Bool {
    claims.indices.contains { giver in
      claims.indices.contains { taker in
        shares[giver] > claims[giver].least && shares[taker] < claims[taker].most
          && (shares[giver] - 1) * claims[taker].size > (shares[taker] + 1) * claims[giver].size
      }
    }
  }
}
