package import Kernel

// Values of keys that must be there: nil and a finding when the key is missing or its value is not of the kind.
extension YAMLMapping {
  /// A text that is not empty; a finding when it is missing.
  package mutating func string(_ key: String, _ findings: inout Findings) -> String? {
    required(key, &findings)?.string(&findings)
  }

  /// A text in Chinese and in English; a finding when it is missing.
  package mutating func localized(_ key: String, _ findings: inout Findings) -> LocalizedText? {
    required(key, &findings)?.localized(&findings)
  }

  /// A name for machines in small letters, digits and hyphens; a finding when it is missing.
  package mutating func identifier(_ key: String, _ findings: inout Findings) -> String? {
    required(key, &findings)?.identifier(&findings)
  }

  /// A whole number; a finding when it is missing.
  package mutating func integer(
    _ key: String, in range: ClosedRange<Int> = .min ... .max, _ findings: inout Findings
  ) -> Int? {
    required(key, &findings)?.integer(in: range, &findings)
  }

  /// A number; a finding when it is missing.
  package mutating func number(_ key: String, _ findings: inout Findings) -> Double? {
    required(key, &findings)?.number(&findings)
  }

  /// True or false; a finding when it is missing.
  package mutating func boolean(_ key: String, _ findings: inout Findings) -> Bool? {
    required(key, &findings)?.boolean(&findings)
  }

  /// One of the values of a type; a finding when it is missing.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type, _ findings: inout Findings
  ) -> Choice? where Choice.RawValue == String {
    required(key, &findings)?.choice(type, &findings)
  }

  /// A span of time in milliseconds; a finding when it is missing.
  package mutating func duration(_ key: String, _ findings: inout Findings) -> Milliseconds? {
    required(key, &findings)?.duration(&findings)
  }

  /// A time of day in milliseconds since midnight; a finding when it is missing.
  package mutating func timeOfDay(_ key: String, _ findings: inout Findings) -> Milliseconds? {
    required(key, &findings)?.timeOfDay(&findings)
  }

  /// A day; a finding when it is missing.
  package mutating func day(_ key: String, _ findings: inout Findings) -> Day? {
    required(key, &findings)?.day(&findings)
  }

  /// A time zone; a finding when it is missing.
  package mutating func zone(_ key: String, _ findings: inout Findings) -> Zone? {
    required(key, &findings)?.zone(&findings)
  }

  /// A mapping inside this one; a finding when it is missing.
  package mutating func mapping(_ key: String, _ findings: inout Findings) -> YAMLMapping? {
    required(key, &findings)?.mapping(&findings)
  }

  /// A list of texts; a finding when it is missing.
  package mutating func strings(_ key: String, _ findings: inout Findings) -> [String]? {
    list(key, &findings) { node, findings in node.string(&findings) }
  }

  /// The items of a list that must be there, each read by `item`; those that it gives nil for are left out.
  package mutating func list<Item>(
    _ key: String, _ findings: inout Findings, _ item: (YAMLNode, inout Findings) throws -> Item?
  ) rethrows -> [Item]? {
    try required(key, &findings)?.list(&findings, item)
  }
}
