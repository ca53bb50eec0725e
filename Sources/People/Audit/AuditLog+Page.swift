import Kernel
import Store

extension AuditLog {
  /// Entries from the latest back to the first, those before a number at most.
  package func page(
    before seq: Int? = nil, _ filter: AuditFilter = AuditFilter(), limit: Int = 50
  ) throws -> [AuditEntry] {
    var condition: SQL = "seq < \(seq ?? .max)"
    if let actor = filter.actor { condition = condition + " AND actor = \(actor)" }
    if let action = filter.action { condition = condition + " AND action = \(action)" }
    if let kind = filter.subjectKind { condition = condition + " AND subject_kind = \(kind)" }
    if let id = filter.subjectID { condition = condition + " AND subject_id = \(id)" }
    return try connection.rows(
      "SELECT \(unescaped: AuditEntry.columns) FROM audit WHERE \(condition) ORDER BY seq DESC LIMIT \(limit)",
      AuditEntry.read)
  }
}
