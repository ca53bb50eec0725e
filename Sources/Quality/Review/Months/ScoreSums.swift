package import Statistics

/// What some numbers add up to, without rounding, so that their order does not change the last digit.
///
/// They are counted in whole thousand millionths, far below what a score from few criteria can differ by.
package struct ScoreSums: Sendable, Equatable {
  package private(set) var count = 0
  var whole: Int64 = 0
  var wholeSquares = Int128(0)

  private static let parts: Int64 = 1_000_000_000

  package init() {}

  /// Sums that were stored.
  init(count: Int, whole: Int64, wholeSquares: Int128) {
    (self.count, self.whole, self.wholeSquares) = (count, whole, wholeSquares)
  }

  /// Of points, which are whole numbers.
  package init(_ points: ReviewSheet.Points) {
    count = points.count
    whole = points.sum * Self.parts
    wholeSquares = Int128(points.sumOfSquares) * Int128(Self.parts) * Int128(Self.parts)
  }

  /// Adds a score of 0…100.
  package mutating func add(_ value: Double) {
    let scaled = Int64(exactly: (value * Double(Self.parts)).rounded()) ?? 0
    count += 1
    whole += scaled
    wholeSquares += Int128(scaled) * Int128(scaled)
  }

  package mutating func add(_ other: ScoreSums) {
    count += other.count
    whole += other.whole
    wholeSquares += other.wholeSquares
  }

  /// Nil when there is nothing.
  package func estimate(population: Int?, bounds: ClosedRange<Double> = 0...100) -> MeanEstimate? {
    guard count > 0 else { return nil }
    let (number, parts) = (Double(count), Double(Self.parts))
    let spread = Double(nearest: Int128(count) * wholeSquares - Int128(whole) * Int128(whole)) / (parts * parts)
    return MeanEstimate(
      count: count, mean: Double(whole) / parts / number,
      standardDeviation: (spread / (number * (number - 1))).squareRoot(), population: population, bounds: bounds)
  }
}
