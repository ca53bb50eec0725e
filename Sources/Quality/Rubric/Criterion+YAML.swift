internal import Content
internal import Kernel

extension Criterion {
  private enum ScaleName: String, CaseIterable {
    case fivePoints = "1-5"
    case yesNo = "yes-no"
    case computed
  }

  /// Reads a criterion; nil when something needed is missing or wrong.
  init?(_ node: YAMLNode, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    let id = map.identifier("id", &findings)
    let title = map.localized("title", &findings)
    let guidance = map.localized("guidance", &findings)
    let scale = Self.scale(&map, &findings)
    let anchors = map.required("anchors", &findings).flatMap { node in
      scale.flatMap { Self.anchors(node, $0, &findings) }
    }
    let weight = map.integer("weight", in: 0...100, &findings)
    let notApplicable = map.choice("notApplicable", NotApplicable.self, &findings)
    let templates = map.optional("templates").flatMap { node in
      scale.flatMap { Self.templates(node, $0, &findings) }
    }
    isFatal = map.optionalBoolean("fatal", &findings) ?? false
    trains = Trains(&map, &findings)
    map.refuseUnknownKeys(&findings)
    guard let id, let title, let guidance, let scale, let anchors, let weight, let notApplicable else { return nil }
    (self.id, self.title, self.guidance, self.scale) = (id, title, guidance, scale)
    (self.anchors, self.weight, self.notApplicable) = (anchors, weight, notApplicable)
    self.templates = templates ?? [:]
    if weight == 0 && !isFatal {
      findings.add(
        "The criterion `\(id)` counts for nothing.", remedy: "Give it a weight, or make it fatal.",
        at: map.place(of: "weight"))
    }
  }

  private static func scale(_ map: inout YAMLMapping, _ findings: inout Findings) -> Scale? {
    switch map.choice("scale", ScaleName.self, &findings) {
    case .fivePoints: .fivePoints
    case .yesNo: .yesNo
    case .computed: TimelinessRule(&map, &findings).map(Scale.computed)
    case nil: nil
    }
  }

  /// The sentence of each point, written under 1 to 5, or under yes and no.
  private static func anchors(_ node: YAMLNode, _ scale: Scale, _ findings: inout Findings) -> [Int: LocalizedText]? {
    guard var map = node.mapping(&findings) else { return nil }
    var sentences: [Int: LocalizedText] = [:]
    var names = UniqueNames("anchor")
    for point in scale.points.reversed() {
      let key = key(of: point, scale)
      guard let anchor = map.optional(key) else {
        findings.add(
          "There is no anchor for `\(key)`.", remedy: "Say in one sentence what it looks like, in both languages.",
          at: map.place(of: key))
        continue
      }
      guard let sentence = anchor.localized(&findings) else { continue }
      sentences[point] = sentence
      names.note(sentence.zh, at: anchor.place, &findings)
      names.note(sentence.en, at: anchor.place, &findings)
    }
    map.refuseUnknownKeys(&findings)
    return sentences.count == scale.points.count ? sentences : nil
  }

  /// The beginnings of comments, under the same names as the anchors and each of them optional.
  private static func templates(_ node: YAMLNode, _ scale: Scale, _ findings: inout Findings) -> [Int: LocalizedText]? {
    guard var map = node.mapping(&findings) else { return nil }
    var texts: [Int: LocalizedText] = [:]
    for point in scale.points.reversed() {
      texts[point] = map.optional(key(of: point, scale))?.localized(&findings)
    }
    map.refuseUnknownKeys(&findings)
    return texts
  }

  private static func key(of point: Int, _ scale: Scale) -> String {
    scale == .yesNo ? (point == 5 ? "yes" : "no") : String(point)
  }
}

extension Criterion.Trains {
  fileprivate init(_ map: inout YAMLMapping, _ findings: inout Findings) {
    self.init()
    guard var trains = map.optional("trains")?.mapping(&findings) else { return }
    cards = trains.optionalList("cards", &findings) { $0.identifier(&$1) } ?? []
    drills = trains.optionalList("drills", &findings) { $0.identifier(&$1) } ?? []
    trains.refuseUnknownKeys(&findings)
  }
}

extension TimelinessRule {
  private enum Source: String, CaseIterable {
    case responseClocks = "response-clocks"
  }

  /// Reads the key `computed`: where the points come from, and the two shares of a target.
  fileprivate init?(_ map: inout YAMLMapping, _ findings: inout Findings) {
    guard var rule = map.mapping("computed", &findings) else { return nil }
    let source = rule.choice("from", Source.self, &findings)
    quick = rule.optional("quick")?.fraction(in: 0...1, &findings) ?? 0.5
    far = rule.optional("far")?.fraction(in: 1...100, &findings) ?? 2
    rule.refuseUnknownKeys(&findings)
    if source == nil { return nil }
  }
}
