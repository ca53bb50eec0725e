package import Kernel
package import Sampling
import Store

/// A draw as it is kept.
package struct StoredDraw: Sendable, Equatable {
  package typealias ID = Identifier<StoredDraw>

  /// Daily draws feed scores; targeted ones feed coaching and never a score.
  package enum Kind: String, SQLConvertible, Sendable {
    case random
    case targeted
  }

  package let id: ID
  package let kind: Kind
  package let day: Day
  /// `daily`, or why tickets were chosen on purpose.
  package let reason: String
  package let rate: SamplingRate
  package let algorithm: String
  package let seed: Seed
  /// As it was published.
  package let commitment: String
  package let committedAt: Instant
  package let frameHash: String
  package let frameSize: Int
  /// Number of tickets drawn before any was skipped.
  package let sampleSize: Int
  package let drawnAt: Instant

  static let columns = """
    id, kind, day, reason, rate, algorithm, seed, commitment, committed_at, frame_hash, frame_size, sample_size, drawn_at
    """

  static func read(_ row: Row) throws -> StoredDraw {
    guard let rate = SamplingRate(try row.get(4)), let seed = Seed(try row.get(6, as: [UInt8].self)) else {
      throw StoreError(.unreadable, cause: "a stored draw has no rate or no seed")
    }
    return StoredDraw(
      id: try row.get(0), kind: try row.get(1), day: try row.get(2), reason: try row.get(3), rate: rate,
      algorithm: try row.get(5), seed: seed, commitment: try row.get(7), committedAt: try row.get(8),
      frameHash: try row.get(9), frameSize: try row.get(10), sampleSize: try row.get(11), drawnAt: try row.get(12))
  }
}
