/// The mean of a sample with what is needed to judge it.
///
/// With a population size, the sample is one drawn without replacement from so many: Cochran, "Sampling Techniques"
/// (3rd ed., 1977), theorem 2.4 and formula 2.20. Without, the population counts as unlimited, as for durations.
package struct MeanEstimate: Hashable, Sendable {
  /// The number of values, at least 1.
  package let count: Int
  /// The sum of the values over their number, in their unit.
  package let mean: Double
  /// The sample standard deviation (divisor n − 1); nil below two values.
  package let standardDeviation: Double?
  /// The number of values that could have been drawn; nil when unlimited.
  package let population: Int?

  /// An estimate from figures computed elsewhere; a standard deviation is not kept below two values.
  package init(count: Int, mean: Double, standardDeviation: Double?, population: Int? = nil) {
    self.count = count
    self.mean = mean
    self.standardDeviation = count < 2 ? nil : standardDeviation
    self.population = population
  }

  /// The estimate from single values; nil when there are none.
  package init?(_ values: [Double], population: Int? = nil) {
    self.init(values, population: population) { $0 }
  }

  /// The estimate from `durations` (or from their part `range`), in their unit; nil when there are none.
  package init?(durations: [Int64], in range: Range<Int>? = nil) {
    let part = (range ?? durations.indices).clamped(to: durations.indices)
    self.init(durations[part], population: nil) { Double($0) }
  }

  /// The two-pass algorithm with correction of Chan, Golub and LeVeque, "Algorithms for computing the sample variance" (1983).
  private init?<Values: RandomAccessCollection>(
    _ values: Values, population: Int?, number: (Values.Element) -> Double
  ) {
    guard !values.isEmpty else { return nil }
    let count = Double(values.count)
    var sum = 0.0
    for value in values { sum += number(value) }
    let guess = sum / count
    var deviations = 0.0
    var squares = 0.0
    for value in values {
      let deviation = number(value) - guess
      deviations += deviation
      squares += deviation * deviation
    }
    let variance = max(0, squares - deviations * deviations / count) / (count - 1)
    self.init(
      count: values.count, mean: guess + deviations / count, standardDeviation: variance.squareRoot(),
      population: population)
  }

  /// The estimate from sums; nil when `count` is not positive.
  ///
  /// n Σx² − (Σx)² is formed from exact products (Dekker 1971, by fused multiply-add), so nothing is lost beyond the
  /// rounding of both sums themselves: exact sums, as those of scores, give as good a result as the values.
  package init?(count: Int, sum: Double, sumOfSquares: Double, population: Int? = nil) {
    guard count > 0 else { return nil }
    let number = Double(count)
    let scaled = number * sumOfSquares
    let scaledError = (-scaled).addingProduct(number, sumOfSquares)
    let square = sum * sum
    let squareError = (-square).addingProduct(sum, sum)
    let spread = max(0, (scaled - square) + (scaledError - squareError))
    self.init(
      count: count, mean: sum / number, standardDeviation: (spread / (number * (number - 1))).squareRoot(),
      population: population)
  }

  /// The share of the population that was not drawn: 1 when unlimited, 0 when all of it was drawn.
  package var finitePopulationCorrection: Double {
    guard let population else { return 1 }
    return max(0, 1 - Double(count) / Double(max(population, 1)))
  }

  /// The standard error of the mean; nil below two values, 0 when the whole population was drawn.
  package var standardError: Double? {
    standardDeviation.map { $0 * (finitePopulationCorrection / Double(count)).squareRoot() }
  }

  /// n − 1.
  package var degreesOfFreedom: Double { Double(count - 1) }

  /// The 95 % interval by Student's t; nil below two values, of no width when the whole population was drawn.
  package var interval: Interval? {
    guard let standardError else { return nil }
    guard standardError > 0 else { return Interval(low: mean, high: mean) }
    let factor = StudentT(degreesOfFreedom: degreesOfFreedom).quantile(Confidence.upperProbability)
    return Interval(center: mean, halfWidth: factor * standardError)
  }
}
