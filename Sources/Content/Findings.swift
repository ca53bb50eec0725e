package import Kernel

/// What is wrong with a file, collected so that its author can mend everything in one go.
package struct Findings: Sendable, Equatable {
  /// In the order in which they were found.
  package private(set) var problems: [Problem]

  package init(_ problems: [Problem] = []) {
    self.problems = problems
  }

  package var isEmpty: Bool { problems.isEmpty }

  /// Notes that something at a place is invalid: one sentence on what is wrong, one on what to do.
  package mutating func add(_ what: Sentence, remedy: Sentence = "", at place: Problem.Place?) {
    problems.append(Problem(.invalid, what, remedy: remedy, place: place))
  }

  /// Notes a problem that something threw.
  package mutating func add(_ problem: Problem) {
    problems.append(problem)
  }

  /// Takes over what was found elsewhere.
  package mutating func add(_ others: Findings) {
    problems += others.problems
  }

  /// The problems by file, line and column.
  package var inOrder: [Problem] {
    problems.enumerated().sorted { left, right in
      Self.key(left.element, left.offset) < Self.key(right.element, right.offset)
    }.map(\.element)
  }

  /// Throws the problems, in the order of their places, if there are any.
  package func refuse() throws {
    try Problems.refuse(inOrder)
  }

  private static func key(_ problem: Problem, _ offset: Int) -> (String, Int, Int, Int) {
    (problem.place?.file ?? "", problem.place?.line ?? 0, problem.place?.column ?? 0, offset)
  }
}
