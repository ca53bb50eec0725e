import Kernel
import Testing

@testable import Tickets

@Suite("Definitions 9 and 14: outcomes and the days they belong to")
struct OutcomeTests {
  private func replied(_ created: Instant, _ reply: Instant?) -> Timeline {
    Timeline(created: created, status: .open, firstReply: reply)
  }

  @Test("given a target, when the reply comes just in time, then it is met, and a millisecond later it is breached")
  func boundary() {
    let outcomes = [0, 1].map { late in
      Given.clock(.firstResponse, replied(Given.at(0), Given.at(5) + late), Given.standard(first: 5))?.outcome
    }
    #expect(outcomes == [.met, .breached])
  }

  @Test("given an open clock, when its target passes, then it is breached then and not before")
  func openClock() {
    let clock = Given.clock(.firstResponse, replied(Given.at(0), nil), Given.standard(first: 5))
    #expect(clock?.outcome == .open)
    #expect(clock?.outcome(at: Given.at(5)) == .open)
    #expect(clock?.outcome(at: Given.at(5) + 1) == .breached)
    #expect(clock?.judgedAt(now: Given.at(9)) == Given.at(5))
  }

  @Test("given no target, when the reply comes, then the clock has a duration and no outcome")
  func noTarget() {
    let clock = Given.clock(.firstResponse, replied(Given.at(0), Given.at(5)))
    #expect(clock?.outcome == Outcome.none)
    #expect(clock?.elapsed == minutes(5))
    #expect(clock?.dueAt == nil)
  }

  @Test("given no standard at all, when the reply comes, then the clock has a duration and no business time")
  func noStandard() {
    let clocks = ResponseClocks(StandardTimeline([])).measure(replied(Given.at(0), Given.at(5))).clocks
    #expect(clocks.first?.elapsed == minutes(5))
    #expect(clocks.first?.business == nil)
    #expect(clocks.first?.standard == nil)
  }

  @Test("given a reply on 1 February to a message of 31 January, when its day is asked for, then it is February's")
  func overTheMonth() throws {
    // 23:58 and 00:04 on the wall in Shanghai.
    let timeline = replied(try utc("2023-01-31T15:58:00Z"), try utc("2023-01-31T16:04:00Z"))
    let clock = try #require(Given.clock(.firstResponse, timeline, Given.standard(first: 5)))
    #expect(clock.elapsed == minutes(6))
    #expect(clock.endedAt.map(Zone.shanghai.day)?.description == "2023-02-01")
  }

  @Test("given a breach before midnight and a reply after it, when days are asked for, then attainment is the breach's")
  func breachDay() throws {
    let timeline = replied(try utc("2023-01-31T15:50:00Z"), try utc("2023-01-31T16:04:00Z"))
    let clock = try #require(Given.clock(.firstResponse, timeline, Given.standard(first: 5)))
    #expect(clock.endedAt.map(Zone.shanghai.day)?.description == "2023-02-01")
    #expect(clock.judgedAt(now: .distantFuture).map(Zone.shanghai.day)?.description == "2023-01-31")
  }

  private static let moments: [(Milliseconds, Countdown.Light)] = [
    (0, .green), (30, .yellow), (48, .red), (60, .red), (61, .breached),
  ]

  @Test(
    "given an open clock, when time passes, then its light turns from green to yellow, red and breached",
    arguments: moments)
  func lights(_ minute: Milliseconds, _ light: Countdown.Light) throws {
    let standard = Given.standard(first: 60)
    let clock = try #require(Given.clock(.firstResponse, replied(Given.at(0), nil), standard))
    #expect(standard.remaining(clock, at: Given.at(minute))?.light == light)
    #expect(standard.remaining(clock, at: Given.at(minute))?.left == minutes(60 - minute))
  }
}
