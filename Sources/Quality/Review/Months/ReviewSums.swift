/// What the random-draw reviews of a month add up to, for one agent or several.
package struct ReviewSums: Sendable, Equatable {
  package var total = ScoreSums()
  /// By channel × 16 + priority.
  package var mixes: [Int: ScoreSums] = [:]
  package var criteria: [String: ScoreSums] = [:]
  package var fatal = 0
  package var canned = 0

  package init() {}

  package init(adding all: some Sequence<ReviewSums>) {
    for sums in all {
      total.add(sums.total)
      for (mix, scores) in sums.mixes { mixes[mix, default: ScoreSums()].add(scores) }
      for (criterion, points) in sums.criteria { criteria[criterion, default: ScoreSums()].add(points) }
      fatal += sums.fatal
      canned += sums.canned
    }
  }

  /// Adds a review of a ticket of that mix.
  package mutating func add(_ score: ReviewSheet.Score, mix: Int) {
    total.add(score.score)
    mixes[mix, default: ScoreSums()].add(score.score)
    if score.isFatal { fatal += 1 }
    if score.isCanned { canned += 1 }
  }
}
