/// What a clock on the wall shows: a day and the milliseconds since its midnight, without saying where.
package struct WallClock: Hashable, Comparable, Sendable {
  package var day: Day
  /// 0 ..< 86,400,000.
  package var millisecond: Milliseconds

  package init(day: Day, millisecond: Milliseconds = 0) {
    self.day = day
    self.millisecond = millisecond
  }

  /// The wall clock at an instant, `offset` milliseconds east of UTC.
  package init(_ instant: Instant, offset: Milliseconds) {
    let (local, length) = (instant.rawValue + offset, Self.dayLength)
    let number = (local >= 0 ? local : local - length + 1) / length
    self.init(day: Day(number: Int(number)), millisecond: local - number * length)
  }

  /// The instant at which a clock `offset` milliseconds east of UTC shows this.
  package func instant(offset: Milliseconds) -> Instant {
    Instant(Milliseconds(day.number) * Self.dayLength + millisecond - offset)
  }

  package var hour: Int { Int(millisecond / 3_600_000) }

  package static let dayLength: Milliseconds = 86_400_000

  package static func < (left: Self, right: Self) -> Bool {
    (left.day, left.millisecond) < (right.day, right.millisecond)
  }
}

extension WallClock: CustomStringConvertible {
  /// `2023-03-01T08:00:00`, with milliseconds when there are any.
  package var description: String {
    let (seconds, rest) = (Int(millisecond / 1000), Int(millisecond % 1000))
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(day)T\(time)" + (rest == 0 ? "" : ".\(padded(rest, 3))")
  }
}
