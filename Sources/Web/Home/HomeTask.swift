import Content
import Kernel
import People
import Quality
import Store

/// One thing that waits for somebody, and where to do it.
struct HomeTask: Sendable {
  let count: Int
  let title: LocalizedText
  var detail: LocalizedText?
  let href: String
  /// Whether something is late.
  var isPressing = false
}

/// Finds what waits for a user, by role, the most urgent first.
enum HomeTasks {
  static func read(_ connection: any Connection, _ user: User, at now: Instant) throws -> [HomeTask] {
    var tasks: [HomeTask] = []
    if user.roles.contains(.reviewer), let reviewer = user.reviewer {
      let waiting = try Reviewers(connection).waiting(for: Reviewer.ID(rawValue: reviewer.rawValue))
      if waiting > 0 { tasks.append(HomeTask(count: waiting, title: HomeWords.toReview, href: Place.review.href)) }
    }
    return tasks
  }
}
