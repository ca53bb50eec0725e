import Store

extension AuditLog {
  /// The latest entry of an action for each of some subjects of a kind, by the subject's id.
  package func latest(_ action: AuditAction, of kind: String, _ ids: [String]) throws -> [String: AuditEntry] {
    let entries = try connection.rows(
      """
      SELECT \(unescaped: AuditEntry.columns) FROM audit WHERE seq IN (
        SELECT max(seq) FROM audit WHERE subject_kind = \(kind) AND subject_id IN \(list: ids) AND action = \(action)
        GROUP BY subject_id)
      """, AuditEntry.read)
    return Dictionary(entries.map { ($0.subject.id, $0) }) { first, _ in first }
  }

  /// The latest entry of an action; nil when there is none.
  package func latest(_ action: AuditAction) throws -> AuditEntry? {
    try page(AuditFilter(action: action), limit: 1).first
  }
}
