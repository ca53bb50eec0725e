import Kernel
import Testing

@testable import Tickets

@Suite("Definitions 3, 4, 5 and 7: waits, resolutions, reopens, pauses")
struct ResolutionTests {
  /// New for 10 minutes, open 20, pending 30, on hold 40, open 50, solved at 150, open again from 200 to 210, solved.
  private static let history: [(Milliseconds, Status)] = [
    (10, .open), (30, .pending), (60, .hold), (100, .open), (150, .solved), (200, .open), (210, .solved),
    (300, .closed),
  ]

  private func ticket(_ statuses: [(Milliseconds, Status)] = history, _ status: Status = .closed) -> Timeline {
    var talk = Given.talk([], status: status, statuses: statuses)
    talk.solver = 4
    return talk
  }

  @Test(
    "given a history, when waits are added up, then the requester waits in new, open and hold, work is new and open")
  func waits() {
    let times = StatusHistory(ticket()).times(until: Given.at(1000))
    #expect(times.requesterWait == minutes(10 + 20 + 40 + 50 + 10))
    #expect(times.agentWork == minutes(10 + 20 + 50 + 10))
    #expect(times.pending == minutes(30))
    #expect(times.hold == minutes(40))
  }

  @Test("given a history that is still running, when waits are added up, then they stop at the instant asked for")
  func until() {
    #expect(StatusHistory(ticket()).times(until: Given.at(25)).open == minutes(15))
  }

  @Test("given two solves, when resolutions are taken, then first and full are creation to first and latest solve")
  func resolutions() {
    #expect(StatusHistory(ticket()).firstResolution == minutes(150))
    #expect(StatusHistory(ticket()).fullResolution == minutes(210))
  }

  @Test("given a reopened ticket, when the full resolution is taken, then there is none and the clock is open")
  func reopenedNow() {
    let timeline = ticket([(10, .solved), (20, .open)], .open)
    #expect(StatusHistory(timeline).fullResolution == nil)
    let clock = Given.clock(.resolution, timeline)
    #expect(clock?.outcome == .open)
    #expect(clock?.agentID == 9)
  }

  @Test("given a history, when reopens are counted, then solved to closed is none")
  func reopens() {
    #expect(StatusHistory(ticket()).reopens == 1)
    #expect(StatusHistory(ticket([(1, .closed), (2, .pending), (3, .solved), (4, .closed)])).reopens == 1)
  }

  @Test("given a history, when the resolution is measured, then pending and the time until the reopen do not count")
  func working() {
    let clock = Given.clock(.resolution, ticket())
    #expect(clock?.elapsed == minutes(210 - 30 - 50))
    #expect(clock?.endedAt == Given.at(210))
    #expect(clock?.agentID == 4)
  }

  @Test("given the setting that hold pauses, when the resolution is measured, then hold does not count either")
  func hold() {
    #expect(Given.clock(.resolution, ticket(), Given.standard(pausesOnHold: true))?.elapsed == minutes(90))
  }

  @Test("given a pause, when a reply is late, then the reply clock did not stop")
  func repliesNeverPause() {
    let talk = Given.talk([Given.message(0, .customer), Given.message(100, .agent)], statuses: [(10, .pending)])
    #expect(Given.clock(.firstResponse, talk)?.elapsed == minutes(100))
  }

  @Test("given a pause before the target is reached, when it is due, then the pause is added")
  func dueAfterPause() {
    let timeline = ticket([(10, .pending), (40, .open)], .open)
    #expect(Given.clock(.resolution, timeline, Given.standard(resolution: 60))?.dueAt == Given.at(90))
    #expect(Given.clock(.resolution, timeline, Given.standard(resolution: 5))?.dueAt == Given.at(5))
  }

  @Test("given a ticket that pends now, when it is due, then never until it runs again")
  func dueInPause() {
    let timeline = ticket([(10, .pending)], .pending)
    let clock = Given.clock(.resolution, timeline, Given.standard(resolution: 60))
    #expect(clock?.dueAt == nil)
    #expect(clock?.outcome(at: Given.at(1_000_000)) == .open)
  }

  @Test("given stamps only, when the resolution is measured, then it ends at the solve, or at closing without one")
  func stamps() {
    let solved = Timeline(created: Given.at(0), status: .closed, solved: Given.at(50), closed: Given.at(90), solver: 4)
    #expect(Given.clock(.resolution, solved)?.elapsed == minutes(50))
    let closed = Timeline(created: Given.at(0), status: .closed, closed: Given.at(90))
    #expect(Given.clock(.resolution, closed)?.elapsed == minutes(90))
  }

  private static let oddities: [(Timeline, TimelineWarnings)] = [
    (Timeline(created: Given.at(0), status: .solved, firstReply: Given.at(9), solved: Given.at(5)), .solvedBeforeReply),
    (Timeline(created: Given.at(0), status: .closed, solved: Given.at(9), closed: Given.at(5)), .closedBeforeSolved),
    (Timeline(created: Given.at(9), status: .closed, solved: Given.at(5)), .solvedBeforeCreation),
    (Timeline(created: Given.at(0), status: .closed), .solvedWithoutStamp),
    (Timeline(created: Given.at(0), status: .open, solved: Given.at(5)), .statusAgainstStamps),
    (Timeline(created: Given.at(0), status: .open, solved: Given.at(5), reopens: 1), []),
  ]

  @Test("given odd stamps, when they are measured, then each oddity is named", arguments: oddities)
  func warnings(_ timeline: Timeline, _ expected: TimelineWarnings) {
    #expect(ResponseClocks(StandardTimeline(Given.standard())).measure(timeline).warnings == expected)
  }

  @Test("given a solve without any stamp, when it is measured, then there is no resolution clock")
  func unknownEnd() {
    #expect(Given.clock(.resolution, Timeline(created: Given.at(0), status: .solved)) == nil)
  }
}
