package import Kernel

/// The keys and values of a YAML mapping, remembering which keys were asked for so that the others can be named.
package struct YAMLMapping: Sendable {
  /// In the order of the file.
  package let entries: [YAMLNode.Entry]
  package let place: Problem.Place
  private var known: [String] = []

  init(entries: [YAMLNode.Entry], place: Problem.Place) {
    self.entries = entries
    self.place = place
  }

  /// The value of a key, which must be there; a finding when it is not.
  package mutating func required(_ key: String, _ findings: inout Findings) -> YAMLNode? {
    let node = optional(key)
    if node == nil {
      let empty = entries.first { $0.key == key }
      let what: Sentence = empty == nil ? "The key `\(key)` is missing." : "The key `\(key)` has no value."
      findings.add(what, remedy: "Add `\(key): …`.", at: empty?.place ?? place)
    }
    return node
  }

  /// The value of a key; nil when the key is missing or its value is null.
  package mutating func optional(_ key: String) -> YAMLNode? {
    known.append(key)
    return entries.first { $0.key == key }.flatMap { $0.value.isNull ? nil : $0.value }
  }

  /// The place of a key, or of the mapping when it has no such key.
  package func place(of key: String) -> Problem.Place {
    entries.first { $0.key == key }?.place ?? place
  }

  /// Notes a finding for every key that nobody asked for; call it when everything is read.
  package func refuseUnknownKeys(_ findings: inout Findings) {
    let written = Set(entries.map(\.key))
    let missing = known.filter { !written.contains($0) }
    for entry in entries where !known.contains(entry.key) {
      let remedy: Sentence =
        nearest(entry.key, in: missing).map { "Did you mean `\($0)`?" } ?? "Known here: \(YAMLNode.quoted(known))."
      findings.add("Unknown key `\(entry.key)`.", remedy: remedy, at: entry.place)
    }
  }
}
