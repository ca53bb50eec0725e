import Kernel
import People
import Quality
import Store

/// How much waits behind entries of the rail.
struct RailCounts: Sendable, Equatable {
  private var counts: [Place: Int] = [:]

  init() {}

  subscript(_ place: Place) -> Int? { counts[place].flatMap { $0 > 0 ? $0 : nil } }

  /// What waits for a user.
  static func read(_ connection: any Connection, _ user: User, at now: Instant) throws -> Self {
    var counts = Self()
    if let reviewer = user.reviewerID {
      counts.counts[.review] = try Reviewers(connection).waiting(for: reviewer)
    }
    if user.roles.contains(.agent), let agent = user.agent {
      counts.counts[.myReviews] = try AgentReviews(of: agent, connection).unread(at: now)
    }
    return counts
  }
}
