/// Which users are meant.
package struct UserFilter: Sendable, Hashable {
  /// Part of the name or of the displayed name, whatever its case, width and blanks.
  package var text: String?
  package var role: User.Role?
  package var isActive: Bool?

  package init(text: String? = nil, role: User.Role? = nil, isActive: Bool? = nil) {
    (self.text, self.role, self.isActive) = (text, role, isActive)
  }
}
