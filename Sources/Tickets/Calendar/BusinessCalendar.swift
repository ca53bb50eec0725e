package import Kernel

/// A team's working hours: a zone, a week of spells, and days that differ from it.
///
/// A spell is given on the wall clock and belongs to the day on which it opens: a night shift that opens on the eve of
/// a holiday runs on into it. Both ends are turned into instants, so that a shift across a change of clocks has its
/// real length. An end that the clocks skip is the moment of the jump; one that they show twice is its first showing.
/// Spells that overlap count once. Hours are known from 1970 to 2099; there is no business time outside.
package struct BusinessCalendar: Sendable {
  package let zone: Zone
  /// Spells from Monday (0) to Sunday (6).
  package let week: [[OpenHours]]
  /// Holidays (no spells), half days and make-up days: they replace the spells of their day.
  package let special: [Day: [OpenHours]]
  /// Open at every instant, of every year.
  package let isAlways: Bool
  /// Nil when always open.
  let table: BusinessTable?

  /// Every instant is business time.
  package static let always = BusinessCalendar(always: .utc)

  /// A calendar of spells by week day, 1 for Monday to 7 for Sunday; a day without an entry is closed.
  package init(zone: Zone, weekly: [Int: [OpenHours]], special: [Day: [OpenHours]] = [:]) {
    self.zone = zone
    self.special = special
    week = (1...7).map { weekly[$0] ?? [] }
    isAlways = false
    table = BusinessTable(zone: zone, week: week, special: special)
  }

  private init(always zone: Zone) {
    self.zone = zone
    week = Array(repeating: OpenHours.wholeDay, count: 7)
    special = [:]
    isAlways = true
    table = nil
  }

  /// Milliseconds of business time in [start, end); 0 when the end is not after the start.
  package func business(from start: Instant, to end: Instant) -> Milliseconds {
    guard end > start else { return 0 }
    guard let table else { return end - start }
    return table.business(before: end) - table.business(before: start)
  }

  /// The first instant at which `amount` milliseconds of business time have passed since `start`.
  ///
  /// The start itself when nothing is to pass; nil when that much business time never comes.
  package func due(_ amount: Milliseconds, after start: Instant) -> Instant? {
    guard amount > 0 else { return start }
    guard let table else { return start + amount }
    return table.due(amount, after: start)
  }

  /// Whether business time runs at an instant.
  package func isOpen(at instant: Instant) -> Bool {
    business(from: instant, to: instant + 1) > 0
  }

  /// The spells of a day.
  package func hours(on day: Day) -> [OpenHours] {
    special[day] ?? week[day.weekday - 1]
  }
}

extension BusinessCalendar: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.isAlways == right.isAlways && left.zone == right.zone && left.week == right.week
      && left.special == right.special
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(zone.name)
    hasher.combine(week)
  }
}
