import Testing

@testable import Statistics

@Suite struct StandardisedMeanTests {
  static func stratum(_ weight: Double, _ count: Int, _ mean: Double, _ deviation: Double?, of population: Int? = nil)
    -> Stratum
  {
    Stratum(
      weight: weight,
      estimate: MeanEstimate(count: count, mean: mean, standardDeviation: deviation, population: population))
  }

  /// With numpy arrays of weights summing to 1, n, mean, s: `part = w**2 / n * s**2; v = part.sum()`,
  /// `df = v**2 / (part**2 / (n - 1)).sum(); t.interval(0.95, df, loc=(w * mean).sum(), scale=sqrt(v))`.
  @Test("mean and interval are those of a stratified sample")
  func stratified() throws {
    let standardised = try #require(
      StandardisedMean([Self.stratum(50, 12, 4, 0.8), Self.stratum(30, 8, 3.5, 0.9), Self.stratum(20, 2, 2.5, 0.7071)]))
    let interval = try #require(standardised.interval)
    #expect(close(standardised.value, 3.55) && standardised.coverage == 1)
    #expect(close(try #require(standardised.degreesOfFreedom), 8.223068011782628))
    #expect(close(interval.low, 3.1365801726758225) && close(interval.high, 3.963419827324177))
  }

  /// As above, with `part = w**2 * (1 - n / N) / n * s**2`.
  @Test("populations make the interval narrower")
  func populations() throws {
    let standardised = try #require(
      StandardisedMean([
        Self.stratum(50, 12, 4, 0.8, of: 60), Self.stratum(30, 8, 3.5, 0.9, of: 40),
        Self.stratum(20, 2, 2.5, 0.7071, of: 10),
      ]))
    let interval = try #require(standardised.interval)
    #expect(close(interval.low, 3.1802260651427656) && close(interval.high, 3.919773934857234))
  }

  /// The variance of the third is `((n - 1) * s**2).sum() / (n - 1).sum()` over the first two.
  @Test("a stratum with one case borrows the pooled variance of the others")
  func borrowed() throws {
    let standardised = try #require(
      StandardisedMean([Self.stratum(50, 12, 4, 0.8), Self.stratum(30, 8, 3.5, 0.9), Self.stratum(20, 1, 2.5, nil)]))
    #expect(close(try #require(standardised.standardError), 0.22514501499650796))
    #expect(close(try #require(standardised.degreesOfFreedom), 17.88290578094348))
  }

  @Test("strata without cases are left out and the coverage says so")
  func uncovered() throws {
    let standardised = try #require(
      StandardisedMean([
        Self.stratum(30, 9, 4, 1), Self.stratum(10, 9, 2, 1), Stratum(weight: 60, estimate: nil),
      ]))
    #expect(close(standardised.value, 3.5) && close(standardised.coverage, 0.4))
  }

  @Test("one stratum alone is its own estimate")
  func single() throws {
    let estimate = MeanEstimate(count: 9, mean: 4, standardDeviation: 1, population: 30)
    let standardised = try #require(StandardisedMean([Stratum(weight: 3, estimate: estimate)]))
    let (interval, expected) = (try #require(standardised.interval), try #require(estimate.interval))
    #expect(standardised.value == 4 && close(interval.low, expected.low) && close(interval.high, expected.high))
  }

  @Test("single cases only have a mean but no interval")
  func singles() {
    let standardised = StandardisedMean([Self.stratum(1, 1, 4, nil), Self.stratum(1, 1, 2, nil)])
    #expect(standardised?.value == 3 && standardised?.interval == nil)
  }

  @Test("without a case in a stratum of some weight there is no mean")
  func nothing() {
    #expect(StandardisedMean([]) == nil)
    #expect(StandardisedMean([Stratum(weight: 1, estimate: nil), Self.stratum(0, 5, 3, 1)]) == nil)
  }
}
