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
      try AuditLog(connection).append(
        .contentPublished, AuditSubject("revision", result.document.hash),
        after: ["kind": .text(result.document.kind), "name": .text(result.document.name)], by: actor, at: now)
    }
  }
}
