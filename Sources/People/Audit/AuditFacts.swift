/// What the audit log keeps of a state before or after a change: never a secret, never a customer's data.
package struct AuditFacts: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case text(String)
    case list([String])
  }

  private let values: [String: Value]

  package init(_ values: [String: Value]) {
    self.values = values
  }

  /// The only JSON text of these facts: keys by their bytes, no spaces, nothing escaped that need not be (RFC 8259).
  package var json: String {
    let pairs = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{" + pairs.map { Self.quoted($0.key) + ":" + Self.json($0.value) }.joined(separator: ",") + "}"
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .integer(let integer): String(integer)
    case .text(let text): quoted(text)
    case .list(let texts): "[" + texts.map(quoted).joined(separator: ",") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension AuditFacts: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) {
    self.init(Dictionary(elements) { _, last in last })
  }
}

extension AuditFacts.Value: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension AuditFacts.Value {
  /// A text that may be missing.
  package static func text(orNull text: String?) -> Self { text.map(Self.text) ?? .null }
}
