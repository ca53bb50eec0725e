import Foundation

/// A state before or after a change, as the audit log holds it in JSON.
struct AuditState: Sendable, Equatable {
  private let values: [String: AuditValue]

  /// Reads a state; one that is not there, or that this program does not understand, holds nothing.
  init(_ json: String?) {
    let data = Data((json ?? "{}").utf8)
    values = (try? JSONDecoder().decode([String: AuditValue].self, from: data)) ?? [:]
  }

  /// What differs between two states, by the names of the facts; what is still not known is no difference.
  static func differences(_ before: String?, _ after: String?) -> [AuditDifference] {
    let (old, new) = (AuditState(before), AuditState(after))
    return Set(old.values.keys).union(new.values.keys).sorted()
      .map { AuditDifference(fact: $0, before: old.values[$0], after: new.values[$0]) }
      .filter { ($0.before ?? .null) != ($0.after ?? .null) }
  }
}

/// One fact that changed.
struct AuditDifference: Sendable, Equatable {
  let fact: String
  /// Nil when it was not known before.
  let before: AuditValue?
  let after: AuditValue?
}

/// What a fact can be.
enum AuditValue: Sendable, Equatable, Decodable {
  case null
  case bool(Bool)
  case integer(Int)
  case text(String)
  case list([String])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([String].self))
    }
  }
}
