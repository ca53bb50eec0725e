import Testing

@testable import Statistics

@Suite struct PooledSpreadTests {
  static let team = [[4, 5, 3, 4, 2, 5], [3, 3, 3], [5, 4, 4, 5, 3, 2, 4]].map { MeanEstimate($0) }.compactMap(\.self)

  /// numpy: `sum(((a - a.mean())**2).sum() for a in team) / (16 - 3)`, then its root.
  @Test("the spread is the root of the mean square within members")
  func withinMembers() throws {
    let spread = try #require(PooledSpread(Self.team))
    #expect(close(spread.standardDeviation, 1.0262132103581365) && spread.degreesOfFreedom == 13)
  }

  @Test("the order of the members does not change a digit")
  func order() {
    #expect(PooledSpread(Self.team) == PooledSpread(Self.team.reversed()))
  }

  @Test("too few values, or only equal ones, lend nobody a spread")
  func nothing() {
    #expect(PooledSpread(Array(Self.team.prefix(2))) == nil)
    #expect(PooledSpread([MeanEstimate(count: 30, mean: 3, standardDeviation: 0)]) == nil)
  }

  /// `t.ppf(.975, 13) * 1.0262132103581365 / sqrt(2) * sqrt(1 - 2 / 10)` of `scipy.stats`.
  @Test("two equal values borrow the team's spread and its degrees of freedom")
  func borrowed() throws {
    let estimate = try #require(MeanEstimate([3, 3], population: 10)).steadied(by: PooledSpread(Self.team))
    let interval = try #require(estimate.interval)
    #expect(close(interval.high - 3, 1.4021531900445) && close(3 - interval.low, 1.4021531900445))
  }

  @Test("a single value gets an interval, and ten different ones keep their own")
  func kept() throws {
    let spread = PooledSpread(Self.team)
    let ten = try #require(MeanEstimate([3, 3, 3, 3, 3, 3, 3, 3, 3, 4]))
    #expect(try #require(MeanEstimate([3.0])).steadied(by: spread).interval != nil)
    #expect(ten.steadied(by: spread) == ten)
  }

  @Test("a few values that scatter more than the team's keep their wider interval")
  func wider() throws {
    let own = try #require(MeanEstimate([1, 5, 1, 5]))
    #expect(own.steadied(by: PooledSpread(Self.team)).interval == own.interval)
  }

  @Test("many equal values borrow as well")
  func equal() throws {
    let own = try #require(MeanEstimate([Double](repeating: 4, count: 12)))
    #expect(own.interval == nil && own.steadied(by: PooledSpread(Self.team)).interval != nil)
  }
}
