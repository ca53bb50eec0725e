package import Kernel
package import Store

/// What was done here, by whom: a chain in which every entry holds the hash of the one before.
package struct AuditLog {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Adds an entry to the end of the chain, in the transaction that does what the entry tells.
  @discardableResult
  package func append(
    _ action: AuditAction, _ subject: AuditSubject, before: AuditFacts? = nil, after: AuditFacts? = nil,
    by actor: Actor,
    at now: Instant
  ) throws -> AuditEntry {
    let end = try takeEnd()
    var entry = AuditEntry(
      seq: end.seq, at: now, actor: actor.description, action: action.rawValue, subject: subject, before: before?.json,
      after: after?.json, previous: end.hash)
    entry.hash = AuditHash.of(entry)
    try connection.execute(
      """
      INSERT INTO audit (\(unescaped: AuditEntry.columns))
      VALUES (\(entry.seq), \(now), \(entry.actor), \(entry.action), \(subject.kind), \(subject.id), \(entry.before),
        \(entry.after), \(entry.previous), \(entry.hash))
      """)
    try connection.execute("UPDATE audit_head SET hash = \(entry.hash) WHERE id = 1")
    return entry
  }

  /// Where the chain ends now.
  package func head() throws -> AuditHead {
    try connection.first("SELECT seq, hash FROM audit_head WHERE id = 1") {
      AuditHead(seq: try $0.get(0), hash: try $0.get(1))
    } ?? .empty
  }

  /// The next entry's number and the last one's hash; whoever writes next, in whatever process, waits for this transaction.
  private func takeEnd() throws -> AuditHead {
    let end = try connection.first("UPDATE audit_head SET seq = seq + 1 WHERE id = 1 RETURNING seq, hash") {
      AuditHead(seq: try $0.get(0), hash: try $0.get(1))
    }
    guard let end else { throw StoreError(.unreadable, cause: "audit_head has no row") }
    return end
  }
}
