package import Statistics

/// What the random-draw reviews of an agent's or a team's month come to.
package struct QualityFigures: Sendable, Equatable {
  /// One criterion of the rubrics, by its id.
  package struct CriterionFigure: Sendable, Equatable {
    package let criterion: String
    /// Of the points 1…5, where it applied.
    package let mean: MeanEstimate
  }

  /// Of the scores 0…100, out of the tickets that could have been drawn; nil without reviews.
  package var score: MeanEstimate?
  package var criteria: [CriterionFigure]
  /// Reviews in which something fatal happened.
  package var fatal: Int
  /// Reviews that found a canned reply.
  package var canned: Int

  /// How many reviews there are.
  package var count: Int { score?.count ?? 0 }

  package static let none = QualityFigures(score: nil, criteria: [], fatal: 0, canned: 0)
}
