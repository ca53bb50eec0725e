import Testing

@testable import Statistics

@Suite struct MedianDifferenceTests {
  /// Ranks by brute force over `scipy.stats.binom.cdf`, each standard error (high − low) / (2 z) with
  /// z = `scipy.stats.norm.ppf(1 - binom.cdf(low - 1, n, .5))`; scipy 1.17.1.
  @Test("the difference, its standard error and its interval are those of Price and Bonett's method")
  func reference() throws {
    let first = try #require(MedianEstimate(ofSorted: [3, 5, 8, 9, 12, 15, 18, 22, 30, 41, 55]))
    let second = try #require(MedianEstimate(ofSorted: [1, 2, 2, 4, 6, 7, 9, 13]))

    let difference = MedianDifference(first, minus: second)
    let interval = try #require(difference.interval)

    #expect(difference.value == 11)
    #expect(close(difference.standardError ?? 0, 7.48917404765571))
    #expect(close(interval.low, -3.6785114073572505) && close(interval.high, 25.67851140735725))
  }

  @Test("below six values a median has no interval, and so the difference has none")
  func few() throws {
    let few = try #require(MedianEstimate(ofSorted: [1, 2, 3, 4, 5]))
    let many = try #require(MedianEstimate(ofSorted: Array(1...20)))

    #expect(MedianDifference(few, minus: many).interval == nil)
    #expect(MedianDifference(few, minus: many).value == -7)
  }

  @Test("a median among equal values has an interval of no width, which is no certainty")
  func equal() throws {
    let equal = try #require(MedianEstimate(ofSorted: [Int64](repeating: 5, count: 20)))
    let other = try #require(MedianEstimate(ofSorted: Array(1...20)))

    #expect(MedianDifference(equal, minus: other).interval == nil)
  }
}
