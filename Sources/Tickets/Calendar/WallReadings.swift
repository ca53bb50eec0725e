import Kernel

/// Turns readings of a zone's wall clock into instants, cheaply on the days around which no clock changes.
struct WallReadings {
  private let zone: Zone
  /// Days on which, or beside which, the zone's offset changes.
  private let unsteady: Set<Int>
  private let changes: [Instant]

  init(zone: Zone) {
    self.zone = zone
    var (changes, unsteady): ([Instant], Set<Int>) = ([], [])
    var last = Instant(-2 * WallClock.dayLength)
    while let change = zone.nextChange(after: last) {
      changes.append(change)
      let number = zone.day(of: change).number
      unsteady.formUnion(number - 2...number + 2)
      last = change
    }
    self.changes = changes
    self.unsteady = unsteady
  }

  /// Milliseconds east of UTC that hold for the day and the next; nil when the clocks change near it.
  func offset(of day: Day) -> Milliseconds? {
    if unsteady.contains(day.number) { return nil }
    return zone.offset(at: Instant(Milliseconds(day.number) * WallClock.dayLength))
  }

  /// The instant at which the clocks show `reading` milliseconds, 48 h at most, past the midnight of `day`.
  func instant(_ reading: Milliseconds, of day: Day, offset: Milliseconds?) -> Milliseconds {
    let local = Milliseconds(day.number) * WallClock.dayLength + reading
    if let offset { return local - offset }
    let wall = WallClock(Instant(local), offset: 0)
    let instant = zone.instant(of: wall)
    let skipped = zone.wallClock(at: instant) != wall
    return skipped ? jump(before: instant).rawValue : instant.rawValue
  }

  private func jump(before instant: Instant) -> Instant {
    changes.last { $0 <= instant } ?? instant
  }
}
