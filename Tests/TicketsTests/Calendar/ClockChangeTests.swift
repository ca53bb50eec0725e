import Foundation
import Kernel
import Testing

@testable import Tickets

/// A working week whose ends never fall into an hour that is shown twice, so that minutes can be counted one by one.
struct ChangingZone: Sendable, CustomTestStringConvertible {
  var name: String
  var spells: [String]
  /// The first days of the months in which clocks change.
  var around: [String]

  var testDescription: String { name }

  static let all = [
    Self(name: "Europe/Rome", spells: ["01:30-04:00", "22:00-01:00"], around: ["2024-03-25", "2025-10-20"]),
    Self(name: "America/New_York", spells: ["00:30-03:30", "09:00-12:00"], around: ["2024-03-04", "2023-10-30"]),
    Self(name: "Australia/Lord_Howe", spells: ["01:00-02:45", "20:15-23:00"], around: ["2024-04-01", "2024-09-30"]),
    Self(name: "Asia/Shanghai", spells: ["09:00-12:00", "13:30-18:00"], around: ["2024-04-01", "2026-02-10"]),
    Self(name: "America/Sao_Paulo", spells: ["00:00-08:00", "20:00-22:00"], around: ["2017-10-10", "2018-02-12"]),
  ]
}

@Suite("Business time across changes of clocks")
struct ClockChangeTests {
  /// Counts the minutes of [start, end) whose local reading, by Foundation, lies in a spell.
  private func counted(_ zone: ChangingZone, from start: Instant, to end: Instant) throws -> Milliseconds {
    let clock = try #require(TimeZone(identifier: zone.name))
    let spells = try zone.spells.map { try #require(OpenHours($0)) }
    var total: Milliseconds = 0
    for minute in stride(from: start.rawValue, to: end.rawValue, by: 60_000) {
      let offset = clock.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) / 1000))
      let reading = (minute + Milliseconds(offset) * 1000) % 86_400_000
      let open = spells.contains { spell in
        (spell.opens..<spell.closes).contains(reading) || (spell.opens..<spell.closes).contains(reading + 86_400_000)
      }
      if open { total += 60_000 }
    }
    return total
  }

  @Test(
    "given random spans over clock changes, when minutes are counted one by one, then the sums agree",
    arguments: ChangingZone.all)
  func minuteByMinute(_ zone: ChangingZone) throws {
    let business = try calendar(zone.name, zone.spells, days: 1...7)
    var random = SplitMix64(state: 20_260_101)
    for around in zone.around {
      let first = Milliseconds(try #require(Day(around)).number) * 1440
      for _ in 0..<40 {
        let start = Instant((first + Milliseconds(random.next() % 10_080)) * 60_000)
        let end = start + Milliseconds(random.next() % 7200) * 60_000
        let expected = try counted(zone, from: start, to: end)
        try #require(business.business(from: start, to: end) == expected, "\(start) to \(end)")
      }
    }
  }

  @Test(
    "given random spans, when what they hold is due again, then it is due within the span and not a moment earlier",
    arguments: ChangingZone.all)
  func inverse(_ zone: ChangingZone) throws {
    let business = try calendar(zone.name, zone.spells)
    var random = SplitMix64(state: 7)
    for _ in 0..<300 {
      let start = Instant(1_400_000_000_000 + Milliseconds(random.next() % 400_000_000_000))
      let end = start + Milliseconds(random.next() % 50_000_000_000)
      let amount = business.business(from: start, to: end)
      let due = try #require(business.due(amount, after: start))
      try #require(due <= end && business.business(from: start, to: due) == amount)
      try #require(amount == 0 || business.business(from: start, to: due - 1) == amount - 1)
    }
  }

  @Test("given a spell that opens or closes in a skipped hour, when it is counted, then the jump is its end")
  func skipped() throws {
    // Rome, 31 March 2024: 02:00 is followed by 03:00.
    let day = (try utc("2024-03-30T23:00:00Z"), try utc("2024-03-31T22:00:00Z"))
    let closes = try calendar("Europe/Rome", ["01:00-02:30"], days: 7...7)
    #expect(closes.business(from: day.0, to: day.1) == hours(1))
    let opens = try calendar("Europe/Rome", ["02:30-06:00"], days: 7...7)
    #expect(opens.business(from: day.0, to: day.1) == hours(3))
  }

  @Test("given a spell that opens or closes in an hour shown twice, when it is counted, then the first showing holds")
  func shownTwice() throws {
    // Rome, 27 October 2024: 03:00 is followed by 02:00.
    let day = (try utc("2024-10-26T22:00:00Z"), try utc("2024-10-27T23:00:00Z"))
    let closes = try calendar("Europe/Rome", ["01:00-02:30"], days: 7...7)
    #expect(closes.business(from: day.0, to: day.1) == minutes(90))
    let opens = try calendar("Europe/Rome", ["02:30-06:00"], days: 7...7)
    #expect(opens.business(from: day.0, to: day.1) == minutes(270))
  }
}

/// A small seeded generator (Steele, Lea and Flood 2014), so that the spans of a test are always the same.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
