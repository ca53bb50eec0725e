package import Content
package import Kernel
package import People

extension Publishing {
  /// Publishes all documents in one transaction; what changed stands in the audit log.
  ///
  /// `name` is who is said to have published them.
  package func publish(
    _ documents: [Document], by name: String, _ actor: Actor, at now: Instant
  ) async throws -> [Result] {
    try await publish(documents, at: now, by: name) { result, connection in
      try AuditLog(connection).append(result.document, by: actor, at: now)
    }
  }
}

extension AuditLog {
  /// Keeps that a document was published.
  func append(_ document: Document, by actor: Actor, at now: Instant) throws {
    try append(
      .contentPublished, AuditSubject("revision", document.hash),
      after: ["kind": .text(document.kind), "name": .text(document.name)], by: actor, at: now)
  }
}
