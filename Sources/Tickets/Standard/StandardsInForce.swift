package import Content
package import Kernel
package import People
package import Store

/// Which revision of the response standard holds from when, as the database keeps it.
package struct StandardsInForce {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The standards by the time from which each holds; empty when none was ever published.
  package func timeline() throws -> StandardTimeline {
    let stored = try connection.rows("SELECT starts_at, hash FROM standard_in_force ORDER BY starts_at") {
      (from: try $0.get(0, as: Instant.self), hash: try $0.get(1, as: String.self))
    }
    return StandardTimeline(
      try stored.compactMap { from, hash in
        try Revisions(connection).value(ResponseStandard.self, ofNamed: hash).map {
          StandardTimeline.Revision(from: from, hash: hash, standard: $0)
        }
      })
  }

  /// The current revision that clocks are not judged by yet, if there is one.
  package func waiting() throws -> Revision? {
    let current = try Revisions(connection).allCurrent(kind: ResponseStandard.kindName).last
    let latest: String? = try connection.value("SELECT hash FROM standard_in_force ORDER BY starts_at DESC LIMIT 1")
    return current?.hash == latest ? nil : current
  }

  /// What putting a revision in force came to.
  package enum Enactment: Sendable {
    /// The revision in force is the current one.
    case unchanged
    /// The first one ever: it judged all clocks, which had not been judged before.
    case first
    /// It judges clocks that start from now on.
    case later
  }

  /// Puts the current revision in force: the very first for all time, a later one for clocks that start from now on.
  @discardableResult package func enact(by actor: Actor, at now: Instant) throws -> Enactment {
    guard let revision = try waiting() else { return .unchanged }
    let isFirst = try connection.value("SELECT count(*) FROM standard_in_force", as: Int.self) == 0
    if isFirst {
      try Recount(connection).recount("1 = 1") { try put(revision.hash, from: .distantPast) }
    } else {
      try put(revision.hash, from: now)
    }
    try AuditLog(connection).append(
      .standardInForce, AuditSubject("revision", revision.hash),
      after: ["name": .text(revision.name), "from": .text(isFirst ? "ever" : now.description)], by: actor, at: now)
    return isFirst ? .first : .later
  }

  func put(_ hash: String, from instant: Instant) throws {
    try connection.execute("DELETE FROM standard_in_force WHERE starts_at >= \(instant)")
    try connection.execute("INSERT INTO standard_in_force (starts_at, hash) VALUES (\(instant), \(hash))")
  }
}
