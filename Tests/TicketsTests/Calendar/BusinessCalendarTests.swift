import Kernel
import Testing

@testable import Tickets

@Suite("Business calendar")
struct BusinessCalendarTests {
  @Test("given nine to five in Shanghai, when a span covers a night, then only the working hours count")
  func night() throws {
    let office = try calendar("Asia/Shanghai", ["09:00-17:00"])
    // Monday 16:00 to Tuesday 10:00 on the wall.
    let business = office.business(from: try utc("2026-11-23T08:00:00Z"), to: try utc("2026-11-24T02:00:00Z"))
    #expect(business == hours(2))
  }

  @Test("given a lunch break, when a span covers it, then it does not count")
  func lunch() throws {
    let office = try calendar("Asia/Shanghai", ["09:00-12:00", "13:30-18:00"])
    let business = office.business(from: try utc("2026-11-23T03:00:00Z"), to: try utc("2026-11-23T06:00:00Z"))
    #expect(business == minutes(60 + 30))
  }

  @Test("given half-open spells, when a span lies between the end and the start, then nothing counts")
  func halfOpen() throws {
    let office = try calendar("UTC", ["09:00-17:00"])
    #expect(office.business(from: try utc("2026-11-23T17:00:00Z"), to: try utc("2026-11-24T09:00:00Z")) == 0)
    #expect(office.isOpen(at: try utc("2026-11-23T09:00:00Z")))
    #expect(!office.isOpen(at: try utc("2026-11-23T17:00:00Z")))
  }

  @Test("given a night shift, when a holiday follows, then the shift of the eve runs to its end")
  func pastMidnight() throws {
    let shift = try calendar("UTC", ["22:00-06:00"], days: 1...7, special: ["2026-01-01": []])
    let business = shift.business(from: try utc("2025-12-31T12:00:00Z"), to: try utc("2026-01-02T12:00:00Z"))
    #expect(business == hours(8))
  }

  @Test("given a half day and a make-up Saturday, when they are counted, then their own spells hold")
  func specialDays() throws {
    let office = try calendar(
      "UTC", ["09:00-17:00"], special: ["2026-12-24": ["09:00-12:00"], "2026-12-26": ["10:00-11:00"]])
    #expect(office.business(from: try utc("2026-12-24T00:00:00Z"), to: try utc("2026-12-25T00:00:00Z")) == hours(3))
    #expect(office.business(from: try utc("2026-12-26T00:00:00Z"), to: try utc("2026-12-27T00:00:00Z")) == hours(1))
  }

  @Test("given spells that overlap, when they are counted, then the shared time counts once")
  func overlap() throws {
    let office = try calendar("UTC", ["09:00-12:00", "11:00-13:00"])
    #expect(office.business(from: try utc("2026-11-23T00:00:00Z"), to: try utc("2026-11-24T00:00:00Z")) == hours(4))
  }

  @Test("given round the clock, when any span is counted, then it counts whole")
  func always() throws {
    let span = (Instant(-5_000_000_000_000), Instant(9_000_000_000_000))
    #expect(BusinessCalendar.always.business(from: span.0, to: span.1) == 14_000_000_000_000)
    #expect(BusinessCalendar.always.due(1, after: span.0) == span.0 + 1)
  }

  @Test("given whole days in a zone, when clocks change, then no instant is lost or counted twice")
  func wholeDays() throws {
    let whole = try calendar("Europe/Rome", ["00:00-24:00"], days: 1...7)
    let (start, end) = (try utc("2020-01-01T00:00:00Z"), try utc("2026-01-01T00:00:00Z"))
    #expect(whole.business(from: start, to: end) == end - start)
  }

  @Test("given an empty calendar, when something is due, then it never comes")
  func empty() throws {
    let empty = BusinessCalendar(zone: .utc, weekly: [:])
    #expect(empty.due(1, after: Instant(0)) == nil)
    #expect(empty.due(0, after: Instant(0)) == Instant(0))
    #expect(empty.business(from: Instant(0), to: .distantFuture) == 0)
  }

  @Test("given more time than the calendar knows, when it is due, then it never comes")
  func beyond() throws {
    let office = try calendar("UTC", ["09:00-17:00"])
    #expect(office.due(hours(8) * 366 * 200, after: Instant(0)) == nil)
    #expect(office.due(.max, after: try utc("2026-11-23T09:00:00Z")) == nil)
    #expect(office.business(from: .distantPast, to: Instant(0)) == 0)
  }

  @Test("given a start out of hours, when eight hours are due, then it is the end of the next working day")
  func dueAtClosing() throws {
    let office = try calendar("UTC", ["09:00-17:00"])
    #expect(office.due(hours(8), after: try utc("2026-11-21T03:00:00Z")) == (try utc("2026-11-23T17:00:00Z")))
  }

  @Test(
    "given spells as text, when they are read, then only clear ones are taken",
    arguments: [
      ("09:00-17:30", "09:00-17:30"), ("9:00-12:00", "09:00-12:00"), ("22:00-06:00", "22:00-06:00"),
      ("00:00-24:00", "00:00-24:00"), ("24:00-06:00", nil), ("09:60-10:00", nil), ("09-17", nil), ("+9:00-10:00", nil),
    ])
  func reading(_ text: String, _ expected: String?) {
    #expect(OpenHours(text)?.description == expected)
  }

  @Test("given every Rails zone name, when it is looked up, then this machine knows its zone")
  func railsZones() {
    #expect(RailsZones.iana.count == 151)
    #expect(RailsZones.iana.keys.filter { Zone.named($0) == nil } == [])
    #expect(Zone.named("Pacific Time (US & Canada)")?.name == "America/Los_Angeles")
    #expect(Zone.named("Nowhere") == nil)
  }
}
