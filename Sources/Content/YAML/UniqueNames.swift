package import Kernel

/// Names that may stand once only, with the place where each stood first.
package struct UniqueNames: Sendable {
  private let what: Sentence
  private var places: [String: Problem.Place] = [:]

  /// `what` names the things in a finding, like "criterion".
  package init(_ what: Sentence) {
    self.what = what
  }

  /// Notes a finding when the name stood before.
  package mutating func note(_ name: String, at place: Problem.Place, _ findings: inout Findings) {
    guard let first = places[name] else {
      places[name] = place
      return
    }
    let twice: Sentence =
      first.line.map { "The \(what) `\(name)` stands in line \($0) already." }
      ?? "The \(what) `\(name)` stands already."
    findings.add(twice, remedy: "Give one of them another name.", at: place)
  }
}
