import Foundation

/// A time zone by its IANA name, with its clock changes laid out once so that a conversion costs a binary search.
package struct Zone: Sendable {
  package let name: String
  /// The first instant of each offset, in order; the first entry holds since ever.
  private let starts: [Milliseconds]
  private let offsets: [Milliseconds]

  /// The zone of that IANA name; nil when this machine's zone data has none.
  ///
  /// Clock changes are known from 1970 to 2100.
  package init?(_ name: String) {
    guard !name.isEmpty, let zone = TimeZone(identifier: name) else { return nil }
    self.name = name
    let changes = Self.changes(of: zone)
    starts = [.min] + changes.map { Milliseconds($0.timeIntervalSince1970 * 1000) }
    offsets = ([Date(timeIntervalSince1970: 0)] + changes).map { Milliseconds(zone.secondsFromGMT(for: $0)) * 1000 }
  }

  /// The default zone of a new team.
  package static let shanghai = Zone("Asia/Shanghai") ?? utc
  package static let utc = Zone(fixed: 0, name: "UTC")

  private init(fixed offset: Milliseconds, name: String) {
    self.name = name
    starts = [.min]
    offsets = [offset]
  }

  private static func changes(of zone: TimeZone) -> [Date] {
    var changes: [Date] = []
    var date = Date(timeIntervalSince1970: 0)
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date, next < end {
      changes.append(next)
      date = next
    }
    return changes
  }

  /// Milliseconds east of UTC at an instant.
  package func offset(at instant: Instant) -> Milliseconds {
    offsets[index(at: instant)]
  }

  /// The first instant after this one at which the offset changes.
  package func nextChange(after instant: Instant) -> Instant? {
    let next = index(at: instant) + 1
    return next < starts.count ? Instant(starts[next]) : nil
  }

  package func wallClock(at instant: Instant) -> WallClock {
    WallClock(instant, offset: offset(at: instant))
  }

  package func day(of instant: Instant) -> Day {
    wallClock(at: instant).day
  }

  /// The instant at which the zone's clocks show this.
  ///
  /// An hour shown twice means its first pass; an hour that is skipped is read with the offset before the jump, which
  /// lands as far behind the jump as the reading is into the gap.
  package func instant(of wall: WallClock) -> Instant {
    let guess = wall.instant(offset: 0)
    let before = offset(at: guess - WallClock.dayLength)
    let first = wall.instant(offset: before)
    if offset(at: first) == before { return first }
    let after = offset(at: guess + WallClock.dayLength)
    let second = wall.instant(offset: after)
    return offset(at: second) == after ? second : first
  }

  /// The first instant of a day.
  package func start(of day: Day) -> Instant {
    instant(of: WallClock(day: day))
  }

  private func index(at instant: Instant) -> Int {
    var (low, high) = (0, starts.count - 1)
    // Where clocks are no longer changed, today's instants all lie here.
    if instant.rawValue >= starts[high] { return high }
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= instant.rawValue { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension Zone: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.name == right.name }
}
