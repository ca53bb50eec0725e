import Kernel
import Testing

@testable import Tickets

@Suite("Definition 6: business time of clocks")
struct BusinessTargetTests {
  private func standard(_ policy: ResponsePolicy, calendar index: Int16? = nil) throws -> ResponseStandard {
    let office = NamedCalendar(id: "office", title: Given.title, calendar: try calendar("UTC", ["09:00-17:00"]))
    return ResponseStandard(title: Given.title, calendars: [office], calendar: index, policies: [policy])
  }

  @Test("given a target in working hours, when a night lies between, then it does not count")
  func businessTarget() throws {
    let policy = ResponsePolicy(id: "all", title: Given.title, firstResponse: Target(within: hours(2), calendar: 0))
    let timeline = Timeline(
      created: try utc("2026-11-23T16:00:00Z"), status: .open, firstReply: try utc("2026-11-24T09:30:00Z"))
    let clock = try #require(Given.clock(.firstResponse, timeline, try standard(policy)))
    #expect(clock.business == minutes(90))
    #expect(clock.elapsed == minutes(17 * 60 + 30))
    #expect(clock.dueAt == (try utc("2026-11-24T10:00:00Z")))
    #expect(clock.outcome == .met)
  }

  @Test(
    "given a target round the clock, when the standard has a calendar, then business time is kept and judges nothing")
  func calendarTarget() throws {
    let policy = ResponsePolicy(id: "all", title: Given.title, firstResponse: Target(within: hours(2)))
    let timeline = Timeline(
      created: try utc("2026-11-21T08:00:00Z"), status: .open, firstReply: try utc("2026-11-21T11:00:00Z"))
    let clock = try #require(Given.clock(.firstResponse, timeline, try standard(policy, calendar: 0)))
    #expect(clock.business == 0)
    #expect(clock.outcome == .breached)
  }

  @Test("given no calendar, when a clock ends, then business time is absent, not 0")
  func absent() throws {
    let policy = ResponsePolicy(id: "all", title: Given.title, firstResponse: Target(within: hours(2)))
    let timeline = Timeline(created: Given.at(0), status: .open, firstReply: Given.at(1))
    #expect(Given.clock(.firstResponse, timeline, try standard(policy))?.business == nil)
  }

  @Test("given pauses, when business time is counted, then the pauses' working hours are taken off")
  func businessPause() throws {
    let policy = ResponsePolicy(id: "all", title: Given.title, resolution: Target(within: hours(4), calendar: 0))
    let timeline = Timeline(
      created: try utc("2026-11-23T15:00:00Z"), status: .solved,
      statuses: [
        .init(at: try utc("2026-11-23T16:00:00Z"), status: .pending),
        .init(at: try utc("2026-11-24T10:00:00Z"), status: .open),
        .init(at: try utc("2026-11-24T12:00:00Z"), status: .solved),
      ])
    let clock = try #require(Given.clock(.resolution, timeline, try standard(policy)))
    #expect(clock.business == hours(3))
    #expect(clock.elapsed == hours(3))
    #expect(clock.dueAt == (try utc("2026-11-24T13:00:00Z")))
  }
}
