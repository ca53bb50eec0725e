import Kernel
import Testing

@testable import Tickets

/// The instant of an ISO 8601 time in UTC, `2024-04-12T13:39:06Z`; fails the test when it is none.
func utc(_ text: String) throws -> Instant {
  let day = try #require(Day(text.prefix(10)))
  let parts = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Milliseconds($0) }
  try #require(parts.count == 3 && text.hasSuffix("Z"))
  return Instant(Milliseconds(day.number) * WallClock.dayLength + ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000)
}

func minutes(_ number: Milliseconds) -> Milliseconds { number * 60_000 }
func hours(_ number: Milliseconds) -> Milliseconds { number * 3_600_000 }

/// A calendar with the same spells on each of the days, 1 for Monday.
func calendar(
  _ zone: String, _ spells: [String], days: ClosedRange<Int> = 1...5, special: [String: [String]] = [:]
) throws -> BusinessCalendar {
  let hours = try spells.map { try #require(OpenHours($0)) }
  let special = try special.map { (try #require(Day($0)), try $1.map { try #require(OpenHours($0)) }) }
  return BusinessCalendar(
    zone: try #require(Zone.named(zone)), weekly: Dictionary(uniqueKeysWithValues: days.map { ($0, hours) }),
    special: Dictionary(uniqueKeysWithValues: special))
}
