internal import Statistics

/// What some numbers add up to, without rounding, so that their order does not change the last digit.
///
/// They are counted in whole thousand millionths, far below what a score from few criteria can differ by.
struct ScoreSums: Sendable, Equatable {
  private(set) var count = 0
  private var whole: Int64 = 0
  private var wholeSquares = Int128(0)

  private static let parts: Int64 = 1_000_000_000

  init() {}

  /// Of points, which are whole numbers.
  init(count: Int, sum: Int64, sumOfSquares: Int64) {
    self.count = count
    whole = sum * Self.parts
    wholeSquares = Int128(sumOfSquares) * Int128(Self.parts) * Int128(Self.parts)
  }

  /// Adds a score of 0…100.
  mutating func add(_ value: Double) {
    let scaled = Int64(exactly: (value * Double(Self.parts)).rounded()) ?? 0
    count += 1
    whole += scaled
    wholeSquares += Int128(scaled) * Int128(scaled)
  }

  mutating func add(_ other: ScoreSums) {
    count += other.count
    whole += other.whole
    wholeSquares += other.wholeSquares
  }

  /// Nil when there is nothing.
  func estimate(population: Int?, bounds: ClosedRange<Double> = 0...100) -> MeanEstimate? {
    guard count > 0 else { return nil }
    let (number, parts) = (Double(count), Double(Self.parts))
    let spread = Double(Int128(count) * wholeSquares - Int128(whole) * Int128(whole)) / (parts * parts)
    return MeanEstimate(
      count: count, mean: Double(whole) / parts / number,
      standardDeviation: (spread / (number * (number - 1))).squareRoot(), population: population, bounds: bounds)
  }
}

/// What the random-draw reviews of a month add up to, for one agent or several.
struct ReviewSums: Sendable {
  var total = ScoreSums()
  /// By channel × 16 + priority.
  var mixes: [Int: ScoreSums] = [:]
  var criteria: [String: ScoreSums] = [:]
  var fatal = 0
  var canned = 0

  init() {}

  init(adding all: some Sequence<ReviewSums>) {
    for sums in all {
      total.add(sums.total)
      for (mix, scores) in sums.mixes { mixes[mix, default: ScoreSums()].add(scores) }
      for (criterion, points) in sums.criteria { criteria[criterion, default: ScoreSums()].add(points) }
      fatal += sums.fatal
      canned += sums.canned
    }
  }

  func figures(population: Int) -> QualityFigures {
    QualityFigures(
      score: total.estimate(population: population),
      criteria: criteria.sorted { $0.key < $1.key }.compactMap { criterion, points in
        points.estimate(population: population, bounds: 1...5).map { .init(criterion: criterion, mean: $0) }
      }, fatal: fatal, canned: canned)
  }
}
