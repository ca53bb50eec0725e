package import Kernel

/// A key with which a program acts for a user; the key itself is shown once and never stored.
package struct APIToken: Sendable, Hashable {
  package typealias ID = Identifier<APIToken>

  package let id: ID
  package let user: User.ID
  /// What it is for, unique among the user's tokens.
  package let name: String
  package let scopes: Set<TokenScope>
  package let createdAt: Instant
  /// From when on it counts no more; nil for never.
  package let expiresAt: Instant?
  /// When it was used last, to the minute.
  package let usedAt: Instant?

  /// Whether its last use is so long ago that a new one has to be written down.
  package func isDue(at now: Instant) -> Bool { usedAt.map { now >= $0 + Session.grain } ?? true }

  /// What every token begins with.
  package static let prefix = "assay_"

  /// What a program sends; the prefix lets scanners of files find keys that were published by mistake.
  package static func text(_ secret: Secret) -> String { prefix + secret.text }

  /// The secret of what a program sent; nil when it is none.
  package static func secret(in text: String) -> Secret? {
    text.hasPrefix(prefix) ? Secret(String(text.dropFirst(prefix.count))) : nil
  }
}
