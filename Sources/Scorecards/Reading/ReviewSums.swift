internal import Statistics

/// What some numbers add up to.
struct ScoreSums: Sendable, Equatable {
  var count = 0
  var sum = 0.0
  var sumOfSquares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    sum += value
    sumOfSquares += value * value
  }

  mutating func add(_ other: ScoreSums) {
    count += other.count
    sum += other.sum
    sumOfSquares += other.sumOfSquares
  }

  func estimate(population: Int?) -> MeanEstimate? {
    MeanEstimate(count: count, sum: sum, sumOfSquares: sumOfSquares, population: population)
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
        points.estimate(population: population).map { .init(criterion: criterion, mean: $0) }
      }, fatal: fatal, canned: canned)
  }
}
