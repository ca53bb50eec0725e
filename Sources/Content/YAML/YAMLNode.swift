package import Kernel

/// A value in a YAML file, with the place where it begins.
///
/// Readers (`string`, `duration`, `list`…) give nil and note a finding when the value is not of their kind. A scalar is
/// judged by the reader that asks, not by YAML's own guesses: `no` read as text is "no", `09:00` as a time is nine.
package struct YAMLNode: Sendable {
  enum Value {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  package struct Entry: Sendable {
    package let key: String
    /// Where the key stands.
    package let place: Problem.Place
    package let value: YAMLNode
  }

  let value: Value
  package let place: Problem.Place

  /// Whether there is nothing: an empty value, `~` or `null`.
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = value else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// Whether it is a text without anything in it.
  package var isEmptyText: Bool {
    guard case .scalar(let text, isPlain: false) = value else { return false }
    return text.allSatisfy(\.isWhitespace)
  }

  /// Whether `true` or `false` stands here without quotes.
  package var isTruthValue: Bool {
    guard case .scalar(let text, isPlain: true) = value else { return false }
    return text == "true" || text == "false"
  }

  /// What stands here, for a sentence about what should.
  var kindInWords: Sentence {
    switch value {
    case .scalar where isNull: "nothing"
    case .scalar(let text, _): "`\(text.prefix(40))`"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  func expected(_ expectation: Sentence, remedy: Sentence, _ findings: inout Findings) {
    findings.add("Expected \(expectation) here, found \(kindInWords).", remedy: remedy, at: place)
  }

  /// The keys and values of a mapping; keep it in a `var`, it remembers which keys were asked for.
  package func mapping(_ findings: inout Findings) -> YAMLMapping? {
    guard case .mapping(let entries) = value else {
      expected("keys with values", remedy: "Write `key: value` lines.", &findings)
      return nil
    }
    return YAMLMapping(entries: entries, place: place)
  }

  /// The items of a list.
  package func list(_ findings: inout Findings) -> [YAMLNode]? {
    guard case .sequence(let items) = value else {
      expected("a list", remedy: "Begin each item with `- `, or write `[a, b]`.", &findings)
      return nil
    }
    return items
  }

  /// The items of a list, each read by `item`; those that it gives nil for are left out.
  package func list<Item>(
    _ findings: inout Findings, _ item: (YAMLNode, inout Findings) throws -> Item?
  ) rethrows -> [Item]? {
    try list(&findings)?.compactMap { try item($0, &findings) }
  }
}
