/// What a program may do with an API token, within what its user may do.
package enum TokenScope: String, CaseIterable, Sendable, Comparable {
  /// See.
  case read
  /// Import, draw, review.
  case write
  /// Change users and settings.
  case admin

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
