package import Kernel

/// A sign-in that may go on: what is needed to check the password outside a transaction.
package struct SignInAttempt: Sendable {
  let account: SignInThrottle.Key
  let address: SignInThrottle.Key
  /// When it was counted as a failure of the address, and when the one before it was.
  let countedAt: Instant
  let earlier: Instant?
  /// The user whose password is checked; nil when nobody of that name may sign in.
  let user: User.ID?
  let hash: PasswordHash

  /// Checks the password; takes as long for a name that nobody has, some 20 ms.
  ///
  /// A password that is right but hashed with old parameters is hashed anew.
  package func check(_ password: String) -> CheckedSignIn {
    let isRight = hash.fits(password) && user != nil
    let renewed = isRight && hash.isOutdated ? try? PasswordHash(of: password, salt: Secret.make().salt) : nil
    return CheckedSignIn(attempt: self, isRight: isRight, renewed: renewed)
  }
}

/// A sign-in whose password was checked.
package struct CheckedSignIn: Sendable {
  let attempt: SignInAttempt
  package let isRight: Bool
  let renewed: PasswordHash?
}

/// Whether a sign-in may go on.
package enum SignInStart: Sendable {
  case attempt(SignInAttempt)
  /// Too many failed: try again after so many milliseconds.
  case wait(Milliseconds)
}
