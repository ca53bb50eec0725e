import Content
import Kernel

extension ResponsePolicy {
  /// Reads a policy and whether it is the default; targets that name no calendar run in `calendar`.
  static func read(
    _ node: YAMLNode, _ calendars: CalendarNames, _ calendar: Int16?, _ findings: inout Findings
  ) -> (policy: ResponsePolicy, isDefault: Bool)? {
    guard var map = node.mapping(&findings) else { return nil }
    let id = map.identifier("id", &findings)
    let title = map.localized("title", &findings)
    let isDefault = map.optionalBoolean("default", &findings) ?? false
    let all = map.optional("all").map { Condition.list($0, &findings) } ?? []
    let any = map.optional("any").map { Condition.list($0, &findings) } ?? []
    let targets = ["firstResponse", "nextReply", "resolution"].map { key in
      map.optional(key).map { Target.read($0, calendars, calendar, &findings) }
    }
    map.refuseUnknownKeys(&findings)
    let isConditional = map.entries.contains { $0.key == "all" || $0.key == "any" }
    refuse(isDefault: isDefault, isConditional: isConditional, map, &findings)
    if !targets.contains(where: { $0 != nil }) {
      findings.add(
        "This policy sets no target.", remedy: "Add `firstResponse`, `nextReply` or `resolution`.", at: map.place)
    }
    guard let id, let title else { return nil }
    let policy = ResponsePolicy(
      id: id, title: title, all: all, any: any, firstResponse: targets[0] ?? nil, nextReply: targets[1] ?? nil,
      resolution: targets[2] ?? nil)
    return (policy, isDefault)
  }

  private static func refuse(
    isDefault: Bool, isConditional: Bool, _ map: YAMLMapping, _ findings: inout Findings
  ) {
    if isDefault, isConditional {
      findings.add(
        "The default policy has conditions, and must take every ticket.", remedy: "Delete `all` and `any`.",
        at: map.place(of: "default"))
    } else if !isDefault, !isConditional {
      findings.add(
        "This policy has no conditions, so it would take every ticket.",
        remedy: "Add `all` or `any`, or `default: true` if it is the last.", at: map.place)
    }
  }
}

extension Condition {
  /// Reads conditions: for each field the words of which one must be the ticket's.
  fileprivate static func list(_ node: YAMLNode, _ findings: inout Findings) -> [Condition] {
    guard var map = node.mapping(&findings) else { return [] }
    var conditions: [Condition] = []
    if let words: [Channel] = words("channel", &map, &findings) { conditions.append(.channel(WordSet(words))) }
    if let texts = map.optionalStrings("category", &findings) {
      conditions.append(.category(texts.map { Category($0) }))
    }
    if let words: [Priority] = words("priority", &map, &findings) { conditions.append(.priority(WordSet(words))) }
    if let words: [Tier] = words("tier", &map, &findings) { conditions.append(.tier(WordSet(words))) }
    map.refuseUnknownKeys(&findings)
    for entry in map.entries where entry.value.list(&findings)?.isEmpty == true {
      findings.add("No `\(entry.key)` is named, so no ticket would match.", remedy: "Name one.", at: entry.place)
    }
    if map.entries.isEmpty {
      findings.add("There is no condition here.", remedy: "Write one, like `tier: [vip]`.", at: map.place)
    }
    return conditions
  }

  private static func words<Word: StoredWord>(
    _ key: String, _ map: inout YAMLMapping, _ findings: inout Findings
  ) -> [Word]? {
    map.optionalList(key, &findings) { node, findings in
      guard let name = node.string(&findings) else { return nil }
      let word = Word(name: name)
      if word == nil {
        let all = YAMLNode.quoted(Word.names)
        findings.add("There is no \(key) `\(name)`.", remedy: "Write one of \(all).", at: node.place)
      }
      return word
    }
  }
}
