package import Kernel
package import Store

/// Who is signed in; a session is known by the hash of its cookie's secret.
package struct Sessions {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Signs a user in; of the address and the browser's name only the beginning is kept.
  @discardableResult
  package func start(
    _ user: User.ID, secret: Secret, address: String, browser: String, at now: Instant
  ) throws -> Session {
    try prune(at: now)
    let (address, browser) = (Self.short(address), Self.short(browser))
    let id: Session.ID? = try connection.value(
      """
      INSERT INTO session (hash, user_id, created_at, seen_at, address, browser)
      VALUES (\(secret.hash), \(user), \(now), \(now), \(address), \(browser)) RETURNING id
      """)
    guard let id else { throw StoreError(.unreadable, cause: "INSERT … RETURNING gave no row") }
    try connection.execute("UPDATE account SET seen_at = \(now) WHERE id = \(user)")
    try log(.sessionStarted, user, ["session": .integer(Int(id.rawValue))], by: .user(user), at: now)
    return Session(id: id, user: user, createdAt: now, seenAt: now, address: address, browser: browser)
  }

  /// Who asks with this secret; nil when the session ended or the user is disabled.
  package func find(_ secret: Secret, at now: Instant) throws -> SignedIn? {
    let found = try read("WHERE hash = \(secret.hash)").first
    guard let session = found, now < session.expiresAt, let user = try Users(connection).find(session.user),
      user.isActive
    else { return nil }
    return SignedIn(user: user, session: session)
  }

  /// Writes down that a session was used; does nothing when that was written less than a minute ago.
  package func touch(_ session: Session, at now: Instant) throws {
    let changed = try connection.execute(
      "UPDATE session SET seen_at = \(now) WHERE id = \(session.id) AND seen_at <= \(now - Session.grain)")
    guard changed > 0 else { return }
    try connection.execute("UPDATE account SET seen_at = \(now) WHERE id = \(session.user)")
  }

  /// A user's sessions that count, the one last used first.
  package func all(of user: User.ID, at now: Instant) throws -> [Session] {
    try read("WHERE user_id = \(user) ORDER BY seen_at DESC, id DESC").filter { now < $0.expiresAt }
  }

  /// Ends one session of a user; throws a `Problem` when it is none of the user's.
  package func end(_ id: Session.ID, of user: User.ID, by actor: Actor, at now: Instant) throws {
    guard try connection.execute("DELETE FROM session WHERE id = \(id) AND user_id = \(user)") > 0 else {
      throw Problem(.missing, "There is no such session.", remedy: "It may have ended already.")
    }
    try log(.sessionEnded, user, ["session": .integer(Int(id.rawValue))], by: actor, at: now)
  }

  /// Ends all sessions of a user, or all but one, and returns how many that were.
  @discardableResult
  package func endAll(of user: User.ID, but kept: Session.ID? = nil, by actor: Actor, at now: Instant) throws -> Int {
    let ended = try connection.execute("DELETE FROM session WHERE user_id = \(user) AND id <> \(kept?.rawValue ?? 0)")
    if ended > 0 { try log(.sessionEnded, user, ["sessions": .integer(ended)], by: actor, at: now) }
    return ended
  }

  /// Forgets the sessions that count no more.
  private func prune(at now: Instant) throws {
    try connection.execute(
      "DELETE FROM session WHERE seen_at <= \(now - Session.idle) OR created_at <= \(now - Session.lifetime)")
  }

  private func log(_ action: AuditAction, _ user: User.ID, _ facts: AuditFacts, by actor: Actor, at now: Instant) throws
  {
    try AuditLog(connection).append(action, AuditSubject("user", user), after: facts, by: actor, at: now)
  }

  private func read(_ which: SQL) throws -> [Session] {
    try connection.rows("SELECT id, user_id, created_at, seen_at, address, browser FROM session \(which)") {
      Session(
        id: try $0.get(0), user: try $0.get(1), createdAt: try $0.get(2), seenAt: try $0.get(3),
        address: try $0.get(4), browser: try $0.get(5))
    }
  }

  private static func short(_ text: String) -> String {
    String(OneLine.tidy(text).unicodeScalars.filter { $0.value != 0 }.prefix(200))
  }
}
