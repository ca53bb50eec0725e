import Foundation

@testable import Web

/// What a form can be sent in place of a value.
enum BadValue: String, CaseIterable, Sendable {
  case missing, empty, oversize, arabicDigits, rightToLeft, emoji, zero, word, brokenUTF8, others

  /// `name=value` as it travels; nil when nothing does.
  func encoded(_ name: String) -> String? {
    switch self {
    case .missing: nil
    case .empty: "\(name)="
    case .oversize: "\(name)=\(String(repeating: "x", count: 100_000))"
    case .arabicDigits: "\(name)=\(Fields.encoded("٣"))"
    case .rightToLeft: "\(name)=\(Fields.encoded("שלום\u{202E}abc"))"
    case .emoji: "\(name)=\(Fields.encoded("🧪🔥"))"
    case .zero: "\(name)=a%00b"
    case .word: "\(name)=no-such-thing"
    case .brokenUTF8: "\(name)=%FF%FEa%C3"
    case .others: "\(name)=999999"
    }
  }
}

/// A field of a form: a value that is taken, and what has to be refused in its place.
struct FormField: Sendable {
  let name: String
  let value: String
  let refused: Set<BadValue>

  private static let noText: Set<BadValue> = [.zero, .brokenUTF8]
  private static let all = Set(BadValue.allCases)

  private init(_ name: String, _ value: String, _ refused: Set<BadValue>) {
    (self.name, self.value, self.refused) = (name, value, refused)
  }

  /// One of few values, an id, a day or a number that has to be there.
  static func exact(_ name: String, _ value: String) -> Self { Self(name, value, all) }

  /// The same, where nothing has to be sent.
  static func exactOrNone(_ name: String, _ value: String) -> Self { Self(name, value, all.subtracting([.missing])) }

  /// The same, where nothing has to be chosen.
  static func exactOrEmpty(_ name: String, _ value: String) -> Self {
    Self(name, value, all.subtracting([.missing, .empty]))
  }

  /// Text that has to be there.
  static func text(_ name: String, _ value: String) -> Self {
    Self(name, value, noText.union([.missing, .empty, .oversize]))
  }

  /// Text that may be left out.
  static func note(_ name: String, _ value: String) -> Self { Self(name, value, noText.union([.oversize])) }

  /// Text of any length.
  static func long(_ name: String, _ value: String) -> Self { Self(name, value, noText) }

  var encoded: String { "\(Fields.encoded(name))=\(Fields.encoded(value))" }
}

/// A route that takes a form, by its pattern, the address to send to, and what is taken.
struct FormRoute: Sendable, CustomStringConvertible {
  let pattern: String
  let address: String
  let fields: [FormField]
  /// Whether the form as it stands is taken once everything else was refused.
  var isTaken = true

  init(_ pattern: String, at address: String? = nil, _ fields: FormField..., isTaken: Bool = true) {
    (self.pattern, self.address, self.fields, self.isTaken) = (pattern, address ?? pattern, fields, isTaken)
  }

  init(_ pattern: String, at address: String, _ fields: [FormField]) {
    (self.pattern, self.address, self.fields) = (pattern, address, fields)
  }

  var description: String { pattern }

  /// The body of the form with one field replaced.
  func body(_ field: FormField? = nil, _ bad: BadValue? = nil) -> String {
    fields.compactMap { one in
      one.name == field?.name && bad != nil ? bad?.encoded(Fields.encoded(one.name)) : one.encoded
    }.joined(separator: "&")
  }

  /// The addresses with one part of the path replaced by what is nobody's.
  var strayAddresses: [String] {
    let parts = pattern.split(separator: "/"), real = address.split(separator: "/")
    return parts.indices.filter { parts[$0].hasPrefix(":") }.flatMap { index in
      ["999999", "0", "-1", "x", "%00", "%D9%A3", "%F0%9F%A7%AA", "%FF", "9223372036854775808"].map { stray in
        "/" + parts.indices.map { $0 == index ? stray : String(real[$0]) }.joined(separator: "/")
      }
    }
  }
}
