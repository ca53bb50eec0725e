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
  /// What the mean can be at all, as 0…100 for scores; no interval leaves it.
  package let bounds: ClosedRange<Double>
  /// The team's spread, where the sample cannot carry one of its own.
  package let borrowed: PooledSpread?

  /// Values that may be anything.
  package static let unbounded = -Double.infinity...Double.infinity

  /// An estimate from figures computed elsewhere; a standard deviation is not kept below two values.
  package init(
    count: Int, mean: Double, standardDeviation: Double?, population: Int? = nil,
    bounds: ClosedRange<Double> = unbounded, borrowed: PooledSpread? = nil
  ) {
    self.count = count
    self.mean = mean
    self.standardDeviation = count < 2 ? nil : standardDeviation
    (self.population, self.bounds, self.borrowed) = (population, bounds, borrowed)
  }

  /// The estimate from single values; nil when there are none.
  package init?(_ values: [Double], population: Int? = nil) {
    self.init(values, population: population, bounds: Self.unbounded) { $0 }
  }

  /// The estimate from `durations` (or from their part `range`), in their unit; nil when there are none.
  ///
  /// Sums are exact, so that the order of the durations does not change the last digit.
  package init?(durations: [Int64], in range: Range<Int>? = nil) {
    let part = (range ?? durations.indices).clamped(to: durations.indices)
    guard let sums = ExactSums(durations[part]) else {
      self.init(durations[part].sorted(), population: nil, bounds: 0...Double.infinity) { Double($0) }
      return
    }
    guard !part.isEmpty else { return nil }
    let count = Double(part.count)
    self.init(
      count: part.count, mean: Double(nearest: sums.sum) / count,
      standardDeviation: (Double(nearest: sums.spread) / (count * (count - 1))).squareRoot(),
      bounds: 0...Double.infinity)
  }

  /// The two-pass algorithm with correction of Chan, Golub and LeVeque, "Algorithms for computing the sample variance" (1983).
  private init?<Values: RandomAccessCollection>(
    _ values: Values, population: Int?, bounds: ClosedRange<Double>, number: (Values.Element) -> Double
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
      population: population, bounds: bounds)
  }

  /// The estimate from sums; nil when `count` is not positive.
  ///
  /// n Σx² − (Σx)² is formed from exact products (Dekker 1971, by fused multiply-add), so nothing is lost beyond the
  /// rounding of both sums themselves: exact sums, as those of scores, give as good a result as the values.
  package init?(
    count: Int, sum: Double, sumOfSquares: Double, population: Int? = nil, bounds: ClosedRange<Double> = unbounded
  ) {
    guard count > 0 else { return nil }
    let number = Double(count)
    let scaled = number * sumOfSquares
    let scaledError = (-scaled).addingProduct(number, sumOfSquares)
    let square = sum * sum
    let squareError = (-square).addingProduct(sum, sum)
    let spread = max(0, (scaled - square) + (scaledError - squareError))
    self.init(
      count: count, mean: sum / number, standardDeviation: (spread / (number * (number - 1))).squareRoot(),
      population: population, bounds: bounds)
  }

  /// The share of the population that was not drawn: 1 when unlimited, 0 when all of it was drawn.
  package var finitePopulationCorrection: Double {
    guard let population else { return 1 }
    return max(0, 1 - Double(count) / Double(max(population, 1)))
  }

  /// Whether the sample has no two different values: nothing to tell from how far others would lie apart.
  package var isWithoutSpread: Bool { (standardDeviation ?? 0) == 0 }

  /// Whether the sample is the whole population, so that its mean is known and not estimated.
  package var isCensus: Bool { finitePopulationCorrection == 0 }

  /// The standard error of the mean, 0 when the whole population was drawn; nil when there is no usable spread, be it
  /// of one value only or of equal ones, and none is borrowed.
  package var standardError: Double? {
    if isCensus, count > 1 { return 0 }
    guard let deviation = borrowed?.standardDeviation ?? (isWithoutSpread ? nil : standardDeviation) else { return nil }
    return deviation * (finitePopulationCorrection / Double(count)).squareRoot()
  }

  /// n − 1, or those of the borrowed spread.
  package var degreesOfFreedom: Double { Double(borrowed?.degreesOfFreedom ?? count - 1) }

  /// How far the 95 % interval by Student's t would reach to either side without bounds; nil without a standard error.
  var halfWidth: Double? {
    guard let standardError else { return nil }
    guard standardError > 0 else { return 0 }
    let factor = borrowed?.intervalFactor ?? StudentT.intervalFactor(degreesOfFreedom)
    return factor * standardError
  }

  /// The 95 % interval by Student's t, inside the bounds; of no width when the whole population was drawn, nil without
  /// a standard error.
  package var interval: Interval? {
    halfWidth.map { Interval(center: mean, halfWidth: $0).clipped(to: bounds) }
  }
}

/// Σx and n Σx² − (Σx)² of whole numbers without any rounding.
private struct ExactSums {
  let sum: Int128
  let spread: Int128

  /// Nil when they do not fit into 128 bits, as they do for a million durations of a century in milliseconds.
  init?(_ values: ArraySlice<Int64>) {
    var (sum, squares) = (Int128(0), Int128(0))
    for value in values {
      let wide = Int128(value)
      sum += wide
      let (total, overflows) = squares.addingReportingOverflow(wide * wide)
      if overflows { return nil }
      squares = total
    }
    let (scaled, first) = squares.multipliedReportingOverflow(by: Int128(values.count))
    let (square, second) = sum.multipliedReportingOverflow(by: sum)
    if first || second { return nil }
    (self.sum, spread) = (sum, scaled - square)
  }
}
