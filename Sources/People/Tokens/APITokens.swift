package import Kernel
package import Store

/// The API tokens of a database; only their hashes are kept.
package struct APITokens {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Makes a token for an active user.
  ///
  /// Throws a `Problem` when the name is none or is taken, when there is no scope, or when it would have expired already.
  @discardableResult
  package func make(
    _ name: String, for id: User.ID, _ scopes: Set<TokenScope>, expiresAt: Instant? = nil, secret: Secret,
    by actor: Actor, at now: Instant
  ) throws -> APIToken {
    let name = try PersonName.read(name, of: "A token")
    let user = try Users(connection).user(id)
    guard user.isActive else {
      throw Problem(.conflict, "“\(user.name)” is disabled.", remedy: "Enable the user first.")
    }
    guard !scopes.isEmpty else {
      throw Problem(.invalid, "A token needs a scope.", remedy: "The scopes are \(Self.text(TokenScope.allCases)).")
    }
    if let expiresAt, expiresAt <= now {
      throw Problem(.invalid, "The token would have expired already.", remedy: "Name a later day.")
    }
    guard try !all(of: id).contains(where: { $0.name == name }) else {
      throw Problem(
        .conflict, "“\(user.name)” has a token “\(name)” already.", remedy: "Revoke it, or choose another name.")
    }
    try connection.execute(
      """
      INSERT INTO api_token (hash, user_id, name, scopes, created_at, expires_at)
      VALUES (\(secret.hash), \(id), \(name), \(Self.text(scopes)), \(now), \(expiresAt))
      """)
    try log(.tokenMade, user.id, name, scopes, by: actor, at: now)
    guard let token = try read("WHERE hash = \(secret.hash)").first else {
      throw StoreError(.unreadable, cause: "a token that was added is not there")
    }
    return token
  }

  /// The token and its user; nil when it was revoked, has expired, or the user is disabled.
  package func find(_ secret: Secret, at now: Instant) throws -> (token: APIToken, user: User)? {
    guard let token = try read("WHERE hash = \(secret.hash)").first, now < token.expiresAt ?? .distantFuture,
      let user = try Users(connection).find(token.user), user.isActive
    else { return nil }
    return (token, user)
  }

  /// Writes down that a token was used; does nothing when that was written less than a minute ago.
  package func touch(_ token: APIToken, at now: Instant) throws {
    try connection.execute(
      """
      UPDATE api_token SET used_at = \(now)
      WHERE id = \(token.id) AND (used_at IS NULL OR used_at <= \(now - Session.grain))
      """)
  }

  /// A user's tokens by name, those that have expired too.
  package func all(of user: User.ID) throws -> [APIToken] {
    try read("WHERE user_id = \(user) ORDER BY name")
  }

  /// The token of a user of that name; throws a `Problem` when there is none.
  package func named(_ name: String, of user: User.ID) throws -> APIToken {
    let tokens = try all(of: user)
    if let token = tokens.first(where: { PersonName.folded($0.name) == PersonName.folded(name) }) { return token }
    throw Problem(
      .missing, "There is no token “\(OneLine.tidy(name))”.",
      remedy: tokens.isEmpty ? "The user has none." : "The tokens are \(tokens.map(\.name).listed()).")
  }

  /// Ends a token of a user; throws a `Problem` when it is none of the user's.
  package func revoke(_ id: APIToken.ID, of user: User.ID, by actor: Actor, at now: Instant) throws {
    guard let token = try all(of: user).first(where: { $0.id == id }) else {
      throw Problem(.missing, "There is no such token.", remedy: "It may have been revoked already.")
    }
    try connection.execute("DELETE FROM api_token WHERE id = \(id)")
    try log(.tokenRevoked, user, token.name, token.scopes, by: actor, at: now)
  }

  private func log(
    _ action: AuditAction, _ user: User.ID, _ name: String, _ scopes: Set<TokenScope>, by actor: Actor, at now: Instant
  ) throws {
    let facts: AuditFacts = ["token": .text(name), "scopes": .list(scopes.sorted().map(\.rawValue))]
    try AuditLog(connection).append(
      action, AuditSubject("user", user), before: action == .tokenRevoked ? facts : nil,
      after: action == .tokenRevoked ? nil : facts, by: actor, at: now)
  }

  private func read(_ which: SQL) throws -> [APIToken] {
    try connection.rows(
      "SELECT id, user_id, name, scopes, created_at, expires_at, used_at FROM api_token \(which)"
    ) { row in
      let scopes = try row.get(3, as: String.self).split(separator: " ").compactMap { TokenScope(rawValue: String($0)) }
      return APIToken(
        id: try row.get(0), user: try row.get(1), name: try row.get(2), scopes: Set(scopes), createdAt: try row.get(4),
        expiresAt: try row.optional(5), usedAt: try row.optional(6))
    }
  }

  private static func text(_ scopes: some Sequence<TokenScope>) -> String {
    scopes.sorted().map(\.rawValue).joined(separator: " ")
  }
}
