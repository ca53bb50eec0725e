package import Content
package import Kernel

extension PerformanceTargets: PublishedContent {
  /// Files with `kind: targets`.
  package static let kindName = "targets"

  package var documentName: String { id }

  /// Which targets cannot be judged yet because nobody has measured where the team stands.
  package var remarks: [Sentence] {
    let waiting = targets.filter { $0.target == nil }.map(\.id)
    if waiting.isEmpty { return [] }
    return [
      """
      Nothing can be judged against \(YAMLNode.quoted(waiting)) while `baseline` is unknown: write your own figure \
      there, as `assay report diagnosis` or a scorecard gives it, and publish again.
      """
    ]
  }

  package init?(_ map: inout YAMLMapping, _ findings: inout Findings) {
    let id = map.identifier("id", &findings)
    let title = map.localized("title", &findings)
    let targets = Self.targets(&map, &findings)
    guard let id, let title, let targets else { return nil }
    (self.id, self.title, self.targets) = (id, title, targets)
  }

  private static func targets(_ map: inout YAMLMapping, _ findings: inout Findings) -> [PerformanceTarget]? {
    var names = UniqueNames("target")
    var sofar: [PerformanceTarget] = []
    return map.list("targets", &findings) { node, findings in
      guard let target = PerformanceTarget(node, &findings) else { return nil }
      names.note(target.id, at: node.place, &findings)
      if let other = sofar.first(where: { $0.metric == target.metric && $0.overlaps(target) }) {
        findings.add(
          "The targets `\(other.id)` and `\(target.id)` are in force for \(target.metric.rawValue) in the same month.",
          remedy: "Give them months that do not meet, with `from` and `until`.", at: node.place)
      }
      sofar.append(target)
      return target
    }
  }
}
