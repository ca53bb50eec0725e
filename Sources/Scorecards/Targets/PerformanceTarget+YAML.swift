internal import Content
internal import Kernel

extension PerformanceTarget {
  private static let unknown = "unknown"

  /// Reads a target: figures in the unit of its metric, a baseline that may be `unknown`, and `target` or `change`.
  init?(_ node: YAMLNode, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    let id = map.identifier("id", &findings)
    let metric = map.choice("metric", TargetMetric.self, &findings)
    let title = map.localized("title", &findings)
    let baseline = map.required("baseline", &findings)
    let isUnknown = baseline?.isText(Self.unknown) == true
    let known = isUnknown ? nil : baseline.flatMap { Self.value($0, metric, &findings) }
    let goal = Self.goal(metric, &map, &findings)
    let direction = map.choice("direction", Direction.self, &findings)
    let owner = map.localized("owner", &findings)
    let milestone = map.day("milestone", &findings)
    from = map.optional("from")?.month(&findings)
    until = map.optional("until")?.month(&findings)
    map.refuseUnknownKeys(&findings)
    guard let id, let metric, let title, isUnknown || known != nil, let goal, let direction, let owner, let milestone
    else { return nil }
    (self.id, self.metric, self.title, self.owner) = (id, metric, title, owner)
    (self.baseline, self.goal, self.direction, self.milestone) = (known, goal, direction, milestone)
    check(map, &findings)
  }

  private static func goal(
    _ metric: TargetMetric?, _ map: inout YAMLMapping, _ findings: inout Findings
  ) -> Goal? {
    guard let change = map.optional("change") else {
      return map.required("target", &findings).flatMap { value($0, metric, &findings) }.map(Goal.value)
    }
    if map.optional("target") != nil {
      findings.add("Both `target` and `change` stand here.", remedy: "Keep one of them.", at: map.place(of: "change"))
    }
    return metric.flatMap { self.change(change, $0, &findings) }
  }

  private static func value(_ node: YAMLNode, _ metric: TargetMetric?, _ findings: inout Findings) -> Double? {
    switch metric?.unit {
    case .duration: node.duration(&findings).map(Double.init)
    case .share: node.fraction(&findings)
    case .count: node.number(in: 0...1_000_000, &findings)
    case .score: node.number(in: 0...100, &findings)
    case nil: nil
    }
  }

  /// `-3 points` is a difference in percentage points or points of a score, `+20 %` a share of the baseline.
  private static func change(_ node: YAMLNode, _ metric: TargetMetric, _ findings: inout Findings) -> Goal? {
    guard let text = node.string(&findings) else { return nil }
    let digits = text.prefix { $0.isNumber || "+-.".contains($0) }
    let unit = text.dropFirst(digits.count).filter { !$0.isWhitespace }
    let number = ["+", "-"].contains(digits.first) ? Double(digits) : nil
    switch (number, unit, metric.unit) {
    case (let number?, "%", _) where number > -100 && number <= 1000: return .moreByShare(number / 100)
    case (let number?, "points", .share) where abs(number) <= 100: return .more(number / 100)
    case (let number?, "points", .score) where abs(number) <= 100: return .more(number)
    default:
      findings.add(
        "`\(text)` is no change.",
        remedy: "Write `+20 %` of the baseline, or for a percentage or a score `-3 points`.", at: node.place)
      return nil
    }
  }

  private func check(_ map: YAMLMapping, _ findings: inout Findings) {
    if let isBetter, !isBetter {
      let key = if case .value = goal { "target" } else { "change" }
      let wrong: Sentence =
        direction == .lower
        ? "The \(key) is not lower than the baseline." : "The \(key) is not higher than the baseline."
      findings.add(
        wrong, remedy: "Check the figures and the direction.",
        at: map.place(of: key))
    }
    let highest = metric.unit == .share ? 1 : metric.unit == .score ? 100 : Double.infinity
    if let target, !(0...highest).contains(target) {
      findings.add(
        "From this baseline the change leads to what no figure can be.", remedy: "Write a smaller one, or a `target`.",
        at: map.place(of: "change"))
    }
    if let from, let until, until < from {
      findings.add("The last month lies before the first.", remedy: "Swap them.", at: map.place(of: "until"))
    }
    if let from, milestone < from.first {
      findings.add(
        "The milestone lies before the first month in force.", remedy: "Check both.", at: map.place(of: "milestone"))
    }
  }

  /// Whether the target lies in the direction of the baseline; nil when nobody can know.
  private var isBetter: Bool? {
    switch goal {
    case .value(let target): baseline.map { direction == .lower ? target < $0 : target > $0 }
    case .more(let change), .moreByShare(let change): direction == .lower ? change < 0 : change > 0
    }
  }
}
