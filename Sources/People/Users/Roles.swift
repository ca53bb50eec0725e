/// A set of roles.
package struct Roles: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package init(_ roles: some Sequence<User.Role>) {
    self.init(roles.map(Self.init))
  }

  package init(_ role: User.Role) {
    self.init(rawValue: 1 << (User.Role.allCases.firstIndex(of: role) ?? 0))
  }

  package static let agent = Self(.agent)
  package static let reviewer = Self(.reviewer)
  package static let trainer = Self(.trainer)
  package static let manager = Self(.manager)
  package static let administrator = Self(.administrator)

  /// The roles one by one, in the order of their declaration.
  package var all: [User.Role] { User.Role.allCases.filter { contains(Self($0)) } }
}

extension Roles: CustomStringConvertible {
  /// `agent, reviewer`.
  package var description: String { all.map(\.rawValue).joined(separator: ", ") }
}
