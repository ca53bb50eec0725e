/// Where the chain ends: kept apart, outside the database, it proves that nothing was cut off or written anew.
package struct AuditHead: Sendable, Hashable {
  /// 0 when there is no entry.
  package let seq: Int
  package let hash: String

  package init(seq: Int, hash: String) {
    (self.seq, self.hash) = (seq, hash)
  }

  package static let empty = AuditHead(seq: 0, hash: String(repeating: "0", count: 64))
}

extension AuditHead: CustomStringConvertible {
  /// `SEQ:HASH`.
  package var description: String { "\(seq):\(hash)" }

  /// Reads `SEQ:HASH`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let seq = Int(parts[0]), seq >= 0, parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.init(seq: seq, hash: String(parts[1]))
  }
}
