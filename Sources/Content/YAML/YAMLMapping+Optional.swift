package import Kernel

// Values of keys that may be missing: nil then, and nil with a finding when a value is not of the kind.
extension YAMLMapping {
  /// A text that is not empty, or nil.
  package mutating func optionalString(_ key: String, _ findings: inout Findings) -> String? {
    optional(key)?.string(&findings)
  }

  /// A text in Chinese and in English, or nil.
  package mutating func optionalLocalized(_ key: String, _ findings: inout Findings) -> LocalizedText? {
    optional(key)?.localized(&findings)
  }

  /// A name for machines in small letters, digits and hyphens, or nil.
  package mutating func optionalIdentifier(_ key: String, _ findings: inout Findings) -> String? {
    optional(key)?.identifier(&findings)
  }

  /// A whole number, or nil.
  package mutating func optionalInteger(
    _ key: String, in range: ClosedRange<Int> = .min ... .max, _ findings: inout Findings
  ) -> Int? {
    optional(key)?.integer(in: range, &findings)
  }

  /// A number, or nil.
  package mutating func optionalNumber(_ key: String, _ findings: inout Findings) -> Double? {
    optional(key)?.number(&findings)
  }

  /// True or false, or nil.
  package mutating func optionalBoolean(_ key: String, _ findings: inout Findings) -> Bool? {
    optional(key)?.boolean(&findings)
  }

  /// One of the values of a type, or nil.
  package mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type, _ findings: inout Findings
  ) -> Choice? where Choice.RawValue == String {
    optional(key)?.choice(type, &findings)
  }

  /// A span of time in milliseconds, or nil.
  package mutating func optionalDuration(_ key: String, _ findings: inout Findings) -> Milliseconds? {
    optional(key)?.duration(&findings)
  }

  /// A time of day in milliseconds since midnight, or nil.
  package mutating func optionalTimeOfDay(_ key: String, _ findings: inout Findings) -> Milliseconds? {
    optional(key)?.timeOfDay(&findings)
  }

  /// A day, or nil.
  package mutating func optionalDay(_ key: String, _ findings: inout Findings) -> Day? {
    optional(key)?.day(&findings)
  }

  /// A time zone, or nil.
  package mutating func optionalZone(_ key: String, _ findings: inout Findings) -> Zone? {
    optional(key)?.zone(&findings)
  }

  /// A mapping inside this one, or nil.
  package mutating func optionalMapping(_ key: String, _ findings: inout Findings) -> YAMLMapping? {
    optional(key)?.mapping(&findings)
  }

  /// A list of texts, or nil.
  package mutating func optionalStrings(_ key: String, _ findings: inout Findings) -> [String]? {
    optionalList(key, &findings) { node, findings in node.string(&findings) }
  }

  /// The items of a list that may be missing, each read by `item`; those that it gives nil for are left out.
  package mutating func optionalList<Item>(
    _ key: String, _ findings: inout Findings, _ item: (YAMLNode, inout Findings) throws -> Item?
  ) rethrows -> [Item]? {
    try optional(key)?.list(&findings, item)
  }
}
