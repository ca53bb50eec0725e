import Sampling
import Testing

@Suite("Sampling rate")
struct RateTests {
  @Test(
    "given a rate, its part of a count is the nearest whole number, halves upwards",
    arguments: [(0.2, 12, 2), (0.2, 13, 3), (0.15, 10, 2), (0.05, 10, 1), (0.05, 9, 0), (1, 7, 7), (0.2, 0, 0)])
  func parts(fraction: Double, count: Int, part: Int) throws {
    #expect(try #require(SamplingRate(fraction)).part(of: count) == part)
  }

  @Test("given a fraction outside (0, 1], there is no rate", arguments: [0, -0.1, 1.0001, .nan, 1e-9])
  func bounds(fraction: Double) {
    #expect(SamplingRate(fraction) == nil)
  }
}
