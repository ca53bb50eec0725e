internal import Quality

extension ReviewSums {
  func figures(population: Int) -> QualityFigures {
    QualityFigures(
      score: total.estimate(population: population),
      criteria: criteria.sorted { $0.key < $1.key }.compactMap { criterion, points in
        points.estimate(population: population, bounds: 1...5).map { .init(criterion: criterion, mean: $0) }
      }, fatal: fatal, canned: canned)
  }
}
