internal import Content
internal import Kernel

/// Why targets were missed in a month: what a manager writes beside the scorecard.
///
/// A YAML file with `month: 2023-03` and, under `reasons:`, one line for each target's id.
package struct MissReasons: Sendable, Equatable {
  package let month: String
  /// By the target's id.
  package let texts: [String: String]

  /// Reads the file's text.
  ///
  /// - Throws: `Problem` or `Problems` with places when it is not of this form.
  package init(yaml text: String, file: String) throws {
    var findings = Findings()
    var map = try YAML.parse(text, file: file).mapping(&findings)
    month = map?.required("month", &findings)?.string(&findings) ?? ""
    let reasons = map?.mapping("reasons", &findings)
    map?.refuseUnknownKeys(&findings)
    let pairs = (reasons?.entries ?? []).compactMap { entry in
      entry.value.string(&findings).map { (entry.key, $0) }
    }
    try findings.refuse()
    texts = Dictionary(pairs) { first, _ in first }
  }
}

extension Scorecard {
  /// The same scorecard with the reasons beside its missed targets, in place of those that are kept.
  ///
  /// - Throws: `Problem` when they are of another month or speak of a target that is not in force.
  package func explained(by reasons: MissReasons) throws -> Scorecard {
    guard reasons.month == month.description else {
      throw Problem(
        .conflict, "The reasons are those of \(reasons.month), the scorecard is of \(month).",
        remedy: "Write `month: \(month)` or name the other file.")
    }
    let ids = standings.map(\.target.id)
    if let unknown = reasons.texts.keys.sorted().first(where: { !ids.contains($0) }) {
      throw Problem(
        .missing, "No target `\(unknown)` is in force in \(month).",
        remedy: "The targets are \(ids.listed()).")
    }
    var card = self
    card.reasons.merge(reasons.texts) { $1 }
    return card
  }
}
