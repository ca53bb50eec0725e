package import Kernel
package import Store

/// The one-time links that are open; only their hashes are kept.
package struct Invitations {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Makes a link that lets an active user choose a password; an earlier one stops working.
  package func invite(
    _ id: User.ID, secret: Secret, by actor: Actor, at now: Instant
  ) throws -> Invitation {
    let user = try Users(connection).user(id)
    guard user.isActive else {
      throw Problem(.conflict, "“\(user.name)” is disabled.", remedy: "Enable the user first.")
    }
    try connection.execute("DELETE FROM invitation WHERE user_id = \(id)")
    let invitation = try store(secret, user, at: now)
    try AuditLog(connection).append(
      .userInvited, AuditSubject("user", id), after: ["name": .text(user.name)], by: actor, at: now)
    return invitation
  }

  /// Makes a link that lets whoever has it become the first administrator; an earlier one stops working.
  ///
  /// Throws a `Problem` when there is an active administrator.
  package func inviteFirst(secret: Secret, at now: Instant) throws -> Invitation {
    try refuseSecondFirst()
    try connection.execute("DELETE FROM invitation WHERE user_id IS NULL")
    return try store(secret, nil, at: now)
  }

  /// Whether the first administrator is still to come.
  package func needsFirst() throws -> Bool {
    try Users(connection).otherAdministrators(than: nil) == 0
  }

  /// What a link is for; throws a `Problem` when it was never given, was used or replaced, or is too old.
  package func open(_ secret: Secret, at now: Instant) throws -> Invitation {
    let found = try connection.first("SELECT user_id, expires_at FROM invitation WHERE hash = \(secret.hash)") {
      (user: try $0.optional(0, as: User.ID.self), expiresAt: try $0.get(1, as: Instant.self))
    }
    guard let found, now < found.expiresAt else {
      throw Problem(
        .missing, "This link does not work any more.", remedy: "A link works once and for seven days; ask for another.")
    }
    if found.user == nil { try refuseSecondFirst() }
    return Invitation(user: try found.user.map(Users(connection).user), expiresAt: found.expiresAt)
  }

  /// Uses up a user's link: the password is set, and the user's sessions end.
  package func accept(_ secret: Secret, _ password: PasswordHash, at now: Instant) throws -> User {
    guard let user = try open(secret, at: now).user else {
      throw Problem(.invalid, "This link is for the first administrator.", remedy: "Choose a name to sign in with.")
    }
    try connection.execute("DELETE FROM invitation WHERE hash = \(secret.hash)")
    try Users(connection).setPassword(user.id, password, by: .user(user.id), at: now)
    return try Users(connection).user(user.id)
  }

  /// Uses up the first administrator's link: adds that user, whatever roles are said with administrator among them.
  package func acceptFirst(
    _ secret: Secret, _ new: NewUser, _ password: PasswordHash, at now: Instant
  ) throws -> User {
    guard try open(secret, at: now).user == nil else {
      throw Problem(.invalid, "This link is for somebody who is a user already.", remedy: "Choose a password only.")
    }
    try connection.execute("DELETE FROM invitation WHERE hash = \(secret.hash)")
    var new = new
    new.roles.insert(.administrator)
    let user = try Users(connection).add(new, by: .system, at: now)
    try Users(connection).setPassword(user.id, password, by: .user(user.id), at: now)
    return try Users(connection).user(user.id)
  }

  private func store(_ secret: Secret, _ user: User?, at now: Instant) throws -> Invitation {
    let invitation = Invitation(user: user, expiresAt: now + Invitation.lifetime)
    try connection.execute("DELETE FROM invitation WHERE expires_at <= \(now)")
    try connection.execute(
      """
      INSERT INTO invitation (hash, user_id, made_at, expires_at)
      VALUES (\(secret.hash), \(user?.id), \(now), \(invitation.expiresAt))
      """)
    return invitation
  }

  private func refuseSecondFirst() throws {
    guard try !needsFirst() else { return }
    throw Problem(
      .conflict, "There is an administrator already.", remedy: "Ask for an invitation: assay user invite NAME")
  }
}
