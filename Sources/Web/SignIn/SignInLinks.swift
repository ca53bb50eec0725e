/// Addresses of signing in and out.
enum SignInLinks {
  static let signIn = "/sign-in"
  static let signOut = "/sign-out"
  static let language = "/language"

  /// Sign in and then go on there.
  static func signIn(next target: String) -> String {
    target == "/" ? signIn : "\(signIn)?next=\(Fields.encoded(target))"
  }

  /// The page on which an invitation is taken up.
  static func invitation(_ token: String) -> String { "/invitation/\(token)" }

  /// Where to go after signing in: only to a path of this server.
  static func target(_ next: String?) -> String {
    guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.contains("\\"), !next.contains(where: \.isNewline)
    else { return "/" }
    return next
  }
}

/// Addresses of a user's own account.
enum AccountLinks {
  static let account = "/account"
  static let password = "/account/password"
  static let preferences = "/account/preferences"
  static let sessions = "/account/sessions/ending"
}
