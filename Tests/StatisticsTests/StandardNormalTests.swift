import Testing

@testable import Statistics

@Suite struct StandardNormalTests {
  /// `python -c "from scipy.stats import norm; print(norm.ppf(p))"`, scipy 1.17.1.
  static let quantiles: [(probability: Double, expected: Double)] = [
    (1e-300, -37.0470962993612),
    (1e-20, -9.262340089798409),
    (1e-06, -4.753424308822899),
    (0.025, -1.9599639845400545),
    (0.2, -0.8416212335729142),
    (0.3, -0.5244005127080409),
    (0.45, -0.12566134685507402),
    (0.499999, -2.5066282745665593e-06),
    (0.5000001, 2.506628273311648e-07),
    (0.55, 0.12566134685507416),
    (0.75, 0.6744897501960817),
    (0.8, 0.8416212335729143),
    (0.975, 1.959963984540054),
    (0.999999, 4.753424308817087),
  ]

  @Test("quantiles agree with scipy to 1e-10", arguments: quantiles)
  func quantile(_ point: (probability: Double, expected: Double)) {
    #expect(close(StandardNormal.quantile(point.probability), point.expected))
  }

  @Test("the probability of a quantile is the one asked for", arguments: quantiles)
  func cumulative(_ point: (probability: Double, expected: Double)) {
    #expect(close(StandardNormal.cumulative(point.expected), point.probability))
  }

  @Test("the ends are infinite and beyond them is nothing")
  func edges() {
    #expect([0, 0.5, 1].map(StandardNormal.quantile) == [-.infinity, 0, .infinity])
    #expect([-0.1, 1.1, .nan].allSatisfy { StandardNormal.quantile($0).isNaN })
  }
}
