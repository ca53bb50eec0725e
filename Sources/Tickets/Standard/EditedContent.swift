package import Content
package import Kernel
package import People
package import Store

/// Content that somebody edited while others may have published.
package struct EditedContent {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Publishes a document that was made from a revision, nil for one that is new; a response standard is put in force.
  ///
  /// `name` is who is said to have published it. Throws a `Problem` when the revision is not the current one any more, and
  /// when there is content of that kind and name already that the document was not made from.
  package func publish(
    _ document: Document, madeFrom base: String?, by name: String, _ actor: Actor, at now: Instant
  ) throws -> Revisions.Outcome {
    try refuse(document, madeFrom: base)
    let outcome = try Revisions(connection).publish(document, at: now, by: name)
    if outcome != .unchanged { try AuditLog(connection).append(document, by: actor, at: now) }
    if document.kind == ResponseStandard.kindName { try StandardsInForce(connection).enact(by: actor, at: now) }
    return outcome
  }

  private func refuse(_ document: Document, madeFrom base: String?) throws {
    let revisions = Revisions(connection)
    guard let current = try revisions.current(kind: document.kind, name: document.name), current.hash != document.hash
    else { return }
    let origin = try base.flatMap { try revisions.revision($0) }
    guard let origin, origin.kind == document.kind, origin.name == document.name else {
      throw Problem(
        .conflict, "There is a \(document.kind) `\(document.name)` already, and yours was not made from it.",
        remedy: "Give yours another id, or open that one and edit it there.")
    }
    guard origin.hash == current.hash else {
      throw Problem(
        .conflict, "Somebody published a newer revision of `\(document.name)` while you were editing.",
        remedy: "Look at what changed and put it into your text, which is kept below.")
    }
  }
}
