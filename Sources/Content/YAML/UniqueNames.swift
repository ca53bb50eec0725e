package import Kernel

/// Names that may stand once only, with the place where each stood first.
package struct UniqueNames: Sendable {
  private let what: String
  private var places: [String: Problem.Place] = [:]

  /// `what` names the things in a finding, like "criterion".
  package init(_ what: String) {
    self.what = what
  }

  /// Notes a finding when the name stood before.
  package mutating func note(_ name: String, at place: Problem.Place, _ findings: inout Findings) {
    guard let first = places[name] else {
      places[name] = place
      return
    }
    let line = first.line.map { " in line \($0)" } ?? ""
    findings.add("The \(what) `\(name)` stands\(line) already.", remedy: "Give one of them another name.", at: place)
  }
}
