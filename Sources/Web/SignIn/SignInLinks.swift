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
    // Browsers drop tabs and line ends, which would make another server's address of some paths.
    guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.contains("\\"),
      next.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
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
