package import Kernel
import Store

/// One link of the audit log's chain.
package struct AuditEntry: Sendable, Hashable {
  /// 1 for the first; each next one is one more.
  package internal(set) var seq: Int
  package let at: Instant
  /// Who did it, as `Actor` writes it.
  package let actor: String
  /// The stable dotted word; a newer program may have written one that this one does not know.
  package let action: String
  package let subject: AuditSubject
  /// The state before as canonical JSON; nil when there was none.
  package let before: String?
  /// The state after as canonical JSON; nil when there is none.
  package let after: String?
  /// The previous entry's hash; 64 zeros for the first.
  package let previous: String
  /// SHA-256 over everything above, 64 hexadecimal digits.
  package internal(set) var hash = ""

  /// Who did it; nil when the entry names nobody that this program knows.
  package var who: Actor? { Actor(actor) }

  /// Where the chain ended after this entry.
  package var head: AuditHead { AuditHead(seq: seq, hash: hash) }

  static let columns = "seq, at, actor, action, subject_kind, subject_id, old_state, new_state, previous, hash"

  static func read(_ row: Row) throws -> AuditEntry {
    AuditEntry(
      seq: try row.get(0), at: try row.get(1), actor: try row.get(2), action: try row.get(3),
      subject: AuditSubject(try row.get(4), try row.get(5, as: String.self)), before: try row.optional(6),
      after: try row.optional(7), previous: try row.get(8), hash: try row.get(9))
  }
}
