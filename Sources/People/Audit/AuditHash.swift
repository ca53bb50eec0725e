import Crypto
import Kernel

/// SHA-256 over fields, each behind its length, so that no two lists of fields give the same bytes.
struct AuditHash {
  private var hash = SHA256()

  /// The hash that an entry must have, 64 hexadecimal digits.
  static func of(_ entry: AuditEntry) -> String {
    var hash = AuditHash()
    let fields: [String?] = [
      "assay audit 1", String(entry.seq), String(entry.at.rawValue), entry.actor, entry.action, entry.subject.kind,
      entry.subject.id, entry.before, entry.after, entry.previous,
    ]
    for field in fields { hash.add(field) }
    return hash.hash.finalize().hexadecimal
  }

  /// Eight bytes of length, the greatest first, and the text's UTF-8; a missing field has the greatest length and no text.
  private mutating func add(_ field: String?) {
    let bytes = Array((field ?? "").utf8)
    let length = field == nil ? UInt64.max : UInt64(bytes.count)
    hash.update(data: (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) })
    hash.update(data: bytes)
  }
}
