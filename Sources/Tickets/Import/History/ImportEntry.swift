package import Kernel
import People
import Store

/// One import as the list of imports has it.
package struct ImportEntry: Sendable, Equatable {
  package let id: Int64
  package let file: String
  package let kind: ImportKind
  /// The system that its tickets come from; nil for imports from before this was kept.
  package let source: String?
  package let at: Instant
  package let added: Int
  package let changed: Int
  package let unchanged: Int
  package let rejected: Int
  /// When it was taken back.
  package let undoneAt: Instant?
  /// By what the list can be sorted.
  package enum Column: String, CaseIterable, Sendable {
    case at, file, kind, added, changed, unchanged, rejected
  }

  /// The ids of the tickets that it added.
  let tickets: Range<Int64>

  static let columns = """
    id, file, kind, source, at, added, changed, unchanged, rejected, undone_at, first_ticket, last_ticket
    """

  static func read(_ row: Row) throws -> ImportEntry {
    let first = try row.optional(10, as: Int64.self) ?? 1
    let end = (try row.optional(11, as: Int64.self) ?? 0) + 1
    return ImportEntry(
      id: try row.get(0), file: try row.get(1), kind: try row.get(2), source: try row.optional(3), at: try row.get(4),
      added: try row.get(5), changed: try row.get(6), unchanged: try row.get(7), rejected: try row.get(8),
      undoneAt: try row.optional(9), tickets: first..<max(first, end))
  }

  /// What the audit log calls it.
  static func subject(_ id: Int64) -> AuditSubject { AuditSubject("import", "\(id)") }

  /// How sentences call it.
  package var name: String { "#\(id) “\(file)”" }
}

extension ImportEntry.Column {
  /// Imports are numbered as they come, so the number stands for the time and needs no sorting.
  var sql: SQL {
    switch self {
    case .at: "id"
    case .file: "file"
    case .kind: "kind"
    case .added: "added"
    case .changed: "changed"
    case .unchanged: "unchanged"
    case .rejected: "rejected"
    }
  }
}

extension ImportKind: SQLConvertible {}
