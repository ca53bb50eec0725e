import Kernel
import Testing

@testable import Tickets

/// A span and the business minutes that a helpdesk reported for it.
///
/// The figures are those of a Zendesk sandbox, as its vendor's connector tests publish them: a ticket's stamps and its
/// metrics in minutes, rounded down, under a schedule of 9:00 to 17:00 from Monday to Thursday and 10:30 to 18:30 on
/// Friday in "New Caledonia". A span's end is its start and the reported calendar minutes.
struct VendorSpan: Sendable, CustomTestStringConvertible {
  var what: String
  var start: String
  var calendarMinutes: Milliseconds
  var businessMinutes: Milliseconds

  var testDescription: String { what }

  static let all = [
    Self(what: "160: first reply", start: "2024-04-12T13:39:06Z", calendarMinutes: 97_667, businessMinutes: 23_040),
    Self(what: "160: first resolution", start: "2024-04-12T13:39:06Z", calendarMinutes: 7292, businessMinutes: 1440),
    Self(what: "160: requester wait", start: "2024-04-12T13:39:06Z", calendarMinutes: 185_916, businessMinutes: 43_680),
    Self(what: "160: agent wait", start: "2024-08-19T16:15:27Z", calendarMinutes: 4, businessMinutes: 0),
    Self(what: "159: first reply", start: "2023-10-20T10:57:49Z", calendarMinutes: 252_154, businessMinutes: 60_000),
    Self(what: "159: requester wait", start: "2023-10-20T10:57:49Z", calendarMinutes: 32, businessMinutes: 0),
    Self(
      what: "1: requester wait", start: "2020-12-11T18:34:09Z", calendarMinutes: 1_261_650, businessMinutes: 300_000),
  ]
}

@Suite("Business minutes as a helpdesk reports them")
struct VendorBusinessMinutesTests {
  /// The vendor's form: minutes since Sunday 00:00 in the schedule's zone.
  private static let intervals = [(1980, 2460), (3420, 3900), (4860, 5340), (6300, 6780), (7830, 8310)]

  private func schedule() throws -> BusinessCalendar {
    try BusinessCalendar(
      zone: #require(Zone.named("New Caledonia")), minutesSinceSunday: Self.intervals.map { $0.0..<$0.1 })
  }

  @Test(
    "given the sandbox's stamps and schedule, when business time is counted, then every minute agrees",
    arguments: VendorSpan.all)
  func agrees(_ span: VendorSpan) throws {
    let start = try utc(span.start)
    let business = try schedule().business(from: start, to: start + minutes(span.calendarMinutes))
    #expect(business / 60_000 == span.businessMinutes)
  }

  @Test("given intervals over midnight and over the week's end, when they are read, then they belong to their days")
  func overMidnight() throws {
    // Saturday 22:00 to Sunday 06:00, and Monday 00:00 to Wednesday 00:00.
    let calendar = BusinessCalendar(zone: .utc, minutesSinceSunday: [9960..<10_440, 1440..<4320])
    #expect(calendar.hours(on: Day(number: 2)).map(\.description) == ["22:00-06:00"])  // 1970-01-03, a Saturday
    #expect(calendar.hours(on: Day(number: 4)).map(\.description) == ["00:00-24:00"])
    #expect(calendar.hours(on: Day(number: 5)).map(\.description) == ["00:00-24:00"])
    #expect(calendar.hours(on: Day(number: 6)) == [])
  }
}
