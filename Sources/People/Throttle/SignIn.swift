package import Kernel
package import Store

/// Signing in by name and password, in two transactions with the slow hash between them.
///
///     switch try await database.write({ try SignIn($0).begin(name: name, address: address, at: now) }) {
///     case .wait(let milliseconds): …
///     case .attempt(let attempt):
///       let checked = attempt.check(password)
///       let signedIn = try await database.write { try SignIn($0).finish(checked, secret: secret, … ) }
///     }
package struct SignIn {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Counts a failure in advance, so that many guesses at once are not free, and gives what the check needs.
  ///
  /// Nobody learns whether the name exists: an unknown one, a disabled user and one without a password are checked against
  /// a hash that nothing fits, and are slowed down alike.
  package func begin(name: String, address: String, at now: Instant) throws -> SignInStart {
    let throttle = SignInThrottle(connection: connection)
    let name = PersonName.folded(name)
    let keys = (account: SignInThrottle.Key(.account, name), address: SignInThrottle.Key(.address, address))
    let wait = max(try throttle.wait(keys.account, at: now), try throttle.wait(keys.address, at: now))
    guard wait == 0 else { return .wait(wait) }
    try throttle.prune(at: now)
    let failures = try throttle.count(keys.account, at: now)
    let earlier = try throttle.latest(keys.address)
    _ = try throttle.count(keys.address, at: now)
    let user = try Users(connection).find(name)
    if let user, failures == SignInThrottle.Kind.account.allowance {
      try AuditLog(connection).append(
        .signInThrottled, AuditSubject("user", user.id), after: ["name": .text(user.name)], by: .system, at: now)
    }
    let hash = user?.isActive == true ? try user.flatMap { try Users(connection).passwordHash(of: $0.id) } : nil
    return .attempt(
      SignInAttempt(
        account: keys.account, address: keys.address, countedAt: now, earlier: earlier,
        user: hash == nil ? nil : user?.id, hash: hash ?? .fittingNothing)
    )
  }

  /// Starts the session when the password was right; nil when it was not, or when the user was disabled meanwhile.
  ///
  /// The failures of the account are forgotten; the address only gets back the one that was counted in advance.
  package func finish(
    _ checked: CheckedSignIn, secret: Secret, address: String, browser: String, at now: Instant
  ) throws -> SignedIn? {
    guard checked.isRight, let id = checked.attempt.user, let user = try Users(connection).find(id), user.isActive,
      try Users(connection).passwordHash(of: id) == checked.attempt.hash
    else { return nil }
    let throttle = SignInThrottle(connection: connection)
    try throttle.forget(checked.attempt.account)
    try throttle.takeBack(
      checked.attempt.address, countedAt: checked.attempt.countedAt, before: checked.attempt.earlier)
    if let renewed = checked.renewed { try Users(connection).renew(renewed, of: id) }
    let session = try Sessions(connection).start(id, secret: secret, address: address, browser: browser, at: now)
    return SignedIn(user: try Users(connection).user(id), session: session)
  }
}
