package import Kernel

/// A reason why a review cannot be stored, and the field that it lies in.
package struct ReviewFault: Sendable, Equatable {
  /// The parts of a review that can be wrong.
  package enum Field: Sendable, Hashable {
    case ticket, agent, reviewer, day, rubric, comment, fatal, seconds
    case points(String)
    case evidence(String)
    case rootCause(String)
    /// Why the clocks are overruled.
    case overruled(String)
    /// Why a stored review is corrected.
    case reason
  }

  package let field: Field
  package let problem: Problem

  /// The criterion that it lies in; nil when it lies in none.
  package var criterion: String? {
    switch field {
    case .points(let id), .evidence(let id), .rootCause(let id), .overruled(let id): id
    default: nil
    }
  }

  init(_ field: Field, _ kind: Problem.Kind, _ what: Sentence, remedy: Sentence) {
    self.init(field, Problem(kind, what, remedy: remedy))
  }

  init(_ field: Field, _ problem: Problem) {
    self.field = field
    self.problem = problem
  }
}

/// Several faults of one review.
package struct ReviewFaults: Error {
  package let all: [ReviewFault]

  init(_ all: [ReviewFault]) {
    self.all = all
  }

  init(_ fault: ReviewFault) {
    all = [fault]
  }

  /// As a person at a terminal reads them.
  package var problems: Problems { Problems(all.map(\.problem)) }
}
