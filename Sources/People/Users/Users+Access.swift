package import Kernel
import Store

extension Users {
  /// Keeps a user out: sessions, tokens and open invitations end, and no more tickets come to the reviewer.
  ///
  /// Throws a `Problem` for the last active administrator.
  package func disable(_ id: User.ID, by actor: Actor, at now: Instant) throws {
    let old = try user(id)
    guard old.isActive else { return }
    try refuseLastAdministrator(old)
    try connection.execute("UPDATE account SET active = 0 WHERE id = \(id)")
    try connection.execute("DELETE FROM session WHERE user_id = \(id)")
    try connection.execute("DELETE FROM api_token WHERE user_id = \(id)")
    try connection.execute("DELETE FROM invitation WHERE user_id = \(id)")
    try setOnDuty(id, false)
    try log(.userDisabled, old, try user(id), by: actor, at: now)
  }

  /// Lets a user in again, with the password that was; a reviewer gets tickets again.
  package func enable(_ id: User.ID, by actor: Actor, at now: Instant) throws {
    let old = try user(id)
    guard !old.isActive else { return }
    try connection.execute("UPDATE account SET active = 1 WHERE id = \(id)")
    if old.roles.contains(.reviewer) { try setOnDuty(id, true) }
    try log(.userEnabled, old, try user(id), by: actor, at: now)
  }

  /// Gives a user another password; all sessions end but the one in which the user does it, and so does an open link.
  package func setPassword(
    _ id: User.ID, _ hash: PasswordHash, keeping session: Session.ID? = nil, by actor: Actor, at now: Instant
  ) throws {
    let user = try user(id)
    try connection.execute("UPDATE account SET password = \(hash.encoded) WHERE id = \(id)")
    try connection.execute("DELETE FROM session WHERE user_id = \(id) AND id <> \(session?.rawValue ?? 0)")
    try connection.execute("DELETE FROM invitation WHERE user_id = \(id)")
    // Whoever has been kept waiting by somebody else's guesses gets in with the new password.
    try SignInThrottle(connection: connection).forget(SignInThrottle.Key(.account, PersonName.folded(user.name)))
    try AuditLog(connection).append(
      .userPassword, AuditSubject("user", id), after: ["name": .text(user.name)], by: actor, at: now)
  }

  /// Keeps the same password under a newer hash.
  func renew(_ hash: PasswordHash, of id: User.ID) throws {
    try connection.execute("UPDATE account SET password = \(hash.encoded) WHERE id = \(id)")
  }

  /// The hash of a user's password; nil when there is none.
  package func passwordHash(of id: User.ID) throws -> PasswordHash? {
    let encoded: String? = try connection.value("SELECT password FROM account WHERE id = \(id)")
    return encoded.map(PasswordHash.init(encoded:))
  }
}
