import Kernel
import People
import Quality
import Scorecards

/// Addresses of the scorecards.
enum ScorecardLinks {
  static let base = Place.scorecards.href

  // Patterns of the routes.
  static let start = base
  static let teamPattern = "\(base)/:month"
  static let exportPattern = "\(base)/:month/exports/:format"
  static let reviewsPattern = "\(base)/:month/reviews"
  static let reviewsFilePattern = "\(base)/:month/reviews.csv"
  static let agentReviewsFilePattern = "\(base)/:month/agents/:id/reviews.csv"
  static let reasonsPattern = "\(base)/:month/reasons"
  static let agentPattern = "\(base)/:month/agents/:id"
  static let agentExportPattern = "\(base)/:month/agents/:id/exports/:format"
  static let agentReviewsPattern = "\(base)/:month/agents/:id/reviews"
  static let criterionPattern = "\(base)/:month/agents/:id/criteria/:criterion"
  static let reviewPattern = "\(base)/:month/agents/:id/reviews/:review"

  /// Everybody's month, or a team's.
  static func team(_ month: Month, team: String? = nil) -> String { "\(base)/\(month)" + query(team) }

  /// Somebody's month.
  static func agent(_ id: Agent.ID, _ month: Month, team: String? = nil) -> String {
    "\(base)/\(month)/agents/\(id)" + query(team)
  }

  /// The reviews behind a month: somebody's, or all.
  static func reviews(of id: Agent.ID?, _ month: Month, team: String? = nil) -> String {
    (id.map { "\(base)/\(month)/agents/\($0)" } ?? "\(base)/\(month)") + "/reviews" + query(team)
  }

  /// Those reviews as a file.
  static func reviewsFile(of id: Agent.ID?, _ month: Month) -> String { reviews(of: id, month) + ".csv" }

  /// One review behind somebody's month.
  static func review(_ review: Review.ID, of id: Agent.ID, _ month: Month) -> String {
    "\(base)/\(month)/agents/\(id)/reviews/\(review)"
  }

  /// The reviews behind one criterion of somebody's month.
  static func criterion(_ criterion: String, of id: Agent.ID, _ month: Month) -> String {
    "\(base)/\(month)/agents/\(id)/criteria/\(Fields.encoded(criterion))"
  }

  /// A month's file: somebody's, a team's or everybody's.
  static func export(_ format: ScorecardFormat, of id: Agent.ID?, _ month: Month, team: String? = nil) -> String {
    (id.map { "\(base)/\(month)/agents/\($0)" } ?? "\(base)/\(month)") + "/exports/\(format.rawValue)" + query(team)
  }

  /// Where a reason for a missed target is sent.
  static func reasons(_ month: Month, team: String?) -> String { "\(base)/\(month)/reasons" + query(team) }

  private static func query(_ team: String?) -> String { team.map { "?team=\(Fields.encoded($0))" } ?? "" }
}
