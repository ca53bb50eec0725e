package import Content
internal import Kernel

extension PerformanceTargets: PublishedContent {
  /// The kind of content that targets are: files with `kind: targets`.
  package static let contentKind = ContentKind("targets") { root, findings in
    PerformanceTargets(root, &findings)?.id
  }

  /// Reads the targets of a team.
  ///
  /// - Throws: `Problem` when the text is no YAML, `Problems` with everything that is wrong with the targets.
  package init(yaml text: String, file: String) throws {
    let root = try YAML.parse(text, file: file)
    var findings = Findings()
    let targets = PerformanceTargets(root, &findings)
    try findings.refuse()
    guard let targets else { throw Problem(.invalid, "These are no targets.", place: root.place) }
    self = targets
  }

  /// Reads the targets; nil when something needed is missing or wrong, which is noted with everything else that is.
  package init?(_ node: YAMLNode, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    _ = map.required("kind", &findings)
    let id = map.identifier("id", &findings)
    let title = map.localized("title", &findings)
    let targets = Self.targets(&map, &findings)
    map.refuseUnknownKeys(&findings)
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

extension PerformanceTarget {
  fileprivate init?(_ node: YAMLNode, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    let id = map.identifier("id", &findings)
    let metric = map.choice("metric", TargetMetric.self, &findings)
    let title = map.localized("title", &findings)
    let baseline = Self.value("baseline", metric, &map, &findings)
    let target = Self.value("target", metric, &map, &findings)
    let direction = map.choice("direction", Direction.self, &findings)
    let owner = map.localized("owner", &findings)
    let milestone = map.day("milestone", &findings)
    from = map.optional("from")?.month(&findings)
    until = map.optional("until")?.month(&findings)
    map.refuseUnknownKeys(&findings)
    guard let id, let metric, let title, let baseline, let target, let direction, let owner, let milestone else {
      return nil
    }
    (self.id, self.metric, self.title, self.owner) = (id, metric, title, owner)
    (self.baseline, self.target, self.direction, self.milestone) = (baseline, target, direction, milestone)
    check(map, &findings)
  }

  private static func value(
    _ key: String, _ metric: TargetMetric?, _ map: inout YAMLMapping, _ findings: inout Findings
  ) -> Double? {
    guard let node = map.required(key, &findings) else { return nil }
    switch metric?.unit {
    case .duration: return node.duration(&findings).map(Double.init)
    case .share: return node.fraction(&findings)
    case .count: return node.number(in: 0...1_000_000, &findings)
    case .score: return node.number(in: 0...100, &findings)
    case nil: return nil
    }
  }

  private func check(_ map: YAMLMapping, _ findings: inout Findings) {
    let isBetter = direction == .lower ? target < baseline : target > baseline
    if !isBetter {
      findings.add(
        "The target is not \(direction.rawValue) than the baseline.", remedy: "Check both figures and the direction.",
        at: map.place(of: "target"))
    }
    if let from, let until, until < from {
      findings.add("The last month lies before the first.", remedy: "Swap them.", at: map.place(of: "until"))
    }
    if let from, milestone < from.first {
      findings.add(
        "The milestone lies before the first month in force.", remedy: "Check both.", at: map.place(of: "milestone"))
    }
  }
}
