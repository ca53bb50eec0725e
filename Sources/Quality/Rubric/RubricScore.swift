internal import Kernel

/// A reviewer's verdict on one criterion.
package enum Mark: Sendable, Hashable {
  /// One of the points of the criterion's scale.
  case points(Int)
  case notApplicable
}

/// What the marks of a review add up to.
package struct RubricScore: Sendable, Equatable {
  /// 0 to 100; 0 when something fatal happened.
  package var score: Double
  /// 0 to 100, as it would be had nothing fatal happened.
  package var unfailed: Double
  /// The ids of the fatal items and criteria that failed the review, in the order of the rubric.
  package var fatal: [String]

  package init(score: Double, unfailed: Double, fatal: [String] = []) {
    self.score = score
    self.unfailed = unfailed
    self.fatal = fatal
  }
}

extension Rubric {
  /// The score of a review: the mean of (point − 1) / 4 over the criteria that apply, by weight, times 100.
  ///
  /// - Throws: `Problems` when a criterion has no mark, a mark does not fit its criterion, an id is unknown, or no
  ///   criterion with a weight applies.
  package func score(_ marks: [String: Mark], fatal: Set<String> = []) throws -> RubricScore {
    try Problems.refuse(problems(marks, fatal: fatal))
    let unfailed = mean(marks)
    let failed =
      fatalItems.map(\.id).filter(fatal.contains)
      + criteria.filter { $0.isFatal && marks[$0.id] == .points(1) }.map(\.id)
    return RubricScore(score: failed.isEmpty ? unfailed : 0, unfailed: unfailed, fatal: failed)
  }

  private func mean(_ marks: [String: Mark]) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for criterion in criteria {
      switch (marks[criterion.id], notApplicable) {
      case (.points(let points), _):
        sum += Double(criterion.weight) * Double(points - 1) / 4
      case (_, .full):
        sum += Double(criterion.weight)
      case (_, .redistribute):
        continue
      }
      weights += Double(criterion.weight)
    }
    return weights > 0 ? 100 * sum / weights : 0
  }

  /// What forbids scoring these marks.
  private func problems(_ marks: [String: Mark], fatal: Set<String>) -> [Problem] {
    let unknown = Set(marks.keys).subtracting(criteria.map(\.id)).union(fatal.subtracting(fatalItems.map(\.id)))
    var problems = unknown.sorted().map { id in
      Problem(.invalid, "The rubric \(self.id) has no `\(id)`.", remedy: "Use the ids of the rubric.")
    }
    problems += criteria.compactMap { $0.problem(marks[$0.id]) }
    let applies = criteria.contains { $0.weight > 0 && marks[$0.id] != .notApplicable }
    if problems.isEmpty && !applies {
      problems.append(
        Problem(.invalid, "None of the criteria that count applies.", remedy: "Skip the ticket with a reason instead."))
    }
    return problems
  }
}

extension Criterion {
  /// What is wrong with a mark; nil when nothing is.
  func problem(_ mark: Mark?) -> Problem? {
    switch mark {
    case nil:
      Problem(.missing, "`\(id)` has no points.", remedy: "Give it \(allowed).")
    case .notApplicable where !allowsNotApplicable:
      Problem(.invalid, "`\(id)` always applies.", remedy: "Give it \(allowed).")
    case .points(let points) where !scale.points.contains(points):
      Problem(.invalid, "`\(id)` cannot have \(points) points.", remedy: "Give it \(allowed).")
    case .notApplicable, .points:
      nil
    }
  }

  private var allowed: Sentence {
    let points: Sentence = scale == .yesNo ? "5 (yes) or 1 (no)" : "1 to 5"
    return allowsNotApplicable ? "\(points), or N/A" : points
  }
}
