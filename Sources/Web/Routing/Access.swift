import People

/// Who may use a route.
enum Access: Sendable, Equatable, CustomStringConvertible {
  /// Everybody, signed in or not.
  case everybody
  /// Everybody who is signed in.
  case signedIn
  /// Those who have one of these roles.
  case only(Roles)

  /// Whether somebody with these roles may; nil stands for somebody who is not signed in.
  func admits(_ roles: Roles?) -> Bool {
    switch self {
    case .everybody: true
    case .signedIn: roles != nil
    case .only(let some): roles.map { !$0.isDisjoint(with: some) } ?? false
    }
  }

  var description: String {
    switch self {
    case .everybody: "everybody"
    case .signedIn: "signed in"
    case .only(let roles): roles.description
    }
  }
}
