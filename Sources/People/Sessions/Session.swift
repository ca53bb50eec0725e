package import Kernel

/// That someone is signed in with one browser.
package struct Session: Sendable, Hashable {
  package typealias ID = Identifier<Session>

  package let id: ID
  package let user: User.ID
  package let createdAt: Instant
  /// When the browser last asked for something, to the minute.
  package let seenAt: Instant
  /// The network address at sign-in.
  package let address: String
  /// What the browser called itself at sign-in.
  package let browser: String

  /// A session ends when nothing was asked for so long: 12 hours.
  package static let idle: Milliseconds = 12 * 3_600_000
  /// A session ends so long after the sign-in, whatever was asked: 14 days.
  package static let lifetime: Milliseconds = 14 * WallClock.dayLength
  /// How often `seenAt` is written at most: once a minute.
  static let grain: Milliseconds = 60_000

  /// From when on it counts no more, if nothing else is asked.
  package var expiresAt: Instant { min(seenAt + Self.idle, createdAt + Self.lifetime) }

  /// Whether what was seen last is so old that it should be written again.
  package func isDue(at now: Instant) -> Bool { now >= seenAt + Self.grain }
}
