package import Kernel

/// One spell of work on a local day, half-open: `09:00-12:00`, or past midnight `22:00-06:00`.
package struct OpenHours: Hashable, Sendable {
  /// Milliseconds on the wall clock since midnight of the day the spell belongs to: 0 ..< 24 h.
  package let opens: Milliseconds
  /// Milliseconds on the wall clock since the same midnight: later than `opens`, by 24 h at most.
  package let closes: Milliseconds

  /// The spell between two readings of the wall clock; nil when they are out of range or in the wrong order.
  package init?(opens: Milliseconds, closes: Milliseconds) {
    let day = WallClock.dayLength
    guard (0..<day).contains(opens), closes > opens, closes - opens <= day else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// Reads `HH:MM-HH:MM`, 00:00 to 24:00; an end that is not after its start lies on the next day.
  package init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let opens = Self.reading(ends[0]), let closes = Self.reading(ends[1]) else { return nil }
    self.init(opens: opens, closes: closes > opens ? closes : closes + WallClock.dayLength)
  }

  package static let wholeDay = [OpenHours("00:00-24:00")].compactMap(\.self)

  private static func reading(_ text: some StringProtocol) -> Milliseconds? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      let hour = Milliseconds(parts[0]), let minute = Milliseconds(parts[1]), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    return (hour * 60 + minute) * 60_000
  }
}

extension OpenHours: CustomStringConvertible {
  package var description: String {
    let past = closes > WallClock.dayLength
    return Self.text(opens) + "-" + Self.text(past ? closes - WallClock.dayLength : closes)
  }

  private static func text(_ reading: Milliseconds) -> String {
    let (hour, minute) = (reading / 3_600_000, reading / 60_000 % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
