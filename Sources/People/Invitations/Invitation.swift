package import Kernel

/// A link that works once: whoever has it chooses a password.
package struct Invitation: Sendable, Hashable {
  /// Whom it lets in; nil for the first administrator, who is not a user yet.
  package let user: User?
  package let expiresAt: Instant

  /// Seven days.
  package static let lifetime: Milliseconds = 7 * WallClock.dayLength
}
