/// A span of time in whole milliseconds; exact, rounded only on display.
package typealias Milliseconds = Int64

/// A point in time: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
package struct Instant: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: Milliseconds

  package init(rawValue: Milliseconds) {
    self.rawValue = rawValue
  }

  package init(_ rawValue: Milliseconds) {
    self.rawValue = rawValue
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  package static func + (left: Self, right: Milliseconds) -> Self { Self(left.rawValue + right) }
  package static func - (left: Self, right: Milliseconds) -> Self { Self(left.rawValue - right) }
  package static func - (left: Self, right: Self) -> Milliseconds { left.rawValue - right.rawValue }

  /// Earlier than every other instant.
  package static let distantPast = Self(.min / 4)
  /// Later than every other instant.
  package static let distantFuture = Self(.max / 4)
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC: `2023-03-01T08:00:00Z`, with milliseconds when there are any.
  package var description: String {
    WallClock(self, offset: 0).description + "Z"
  }
}
