import Kernel
import Statistics
import Testing
import Tickets

@testable import Scorecards

@Suite("The figures of a response report")
struct ResponseFiguresTests {
  @Test("given a clock that still runs, when its target is behind us it is breached, and when ahead it is pending")
  func runningClocks() {
    let now = GivenSheets.now
    let totals = GivenSheets.totals([
      .firstResponseMet: [0, 0, 0], .firstResponseBreached: [0],
      .firstResponseOpen: [now.rawValue - 1, now.rawValue, now.rawValue + 1],
    ])

    let attainment = Attainment(.firstResponse, totals, at: now)

    #expect(attainment.rate == Rate(numerator: 3, denominator: 5))
    #expect(attainment.stillOpen == 1)
    #expect(attainment.pending == 2)
  }

  @Test("given a ticket answered on two days by two agents, when tickets are counted, then it is one")
  func differentTickets() {
    var totals = GivenSheets.totals([.handled: [7, 8]])
    totals.add(GivenSheets.totals([.handled: [8, 9, 7]]))

    #expect(ResponseFigures(totals, at: GivenSheets.now).tickets == 3)
  }

  @Test("given twenty durations, when p90 and p95 are taken, then they are the 18th and the 19th by nearest rank")
  func percentiles() throws {
    let figures = try #require(DurationFigures((1...20).reversed().map { Milliseconds($0) }))

    #expect([figures.median.median, figures.p90, figures.p95] == [10, 18, 19])
    #expect(!figures.p90IsFaint && !figures.p95IsFaint)
  }

  @Test(
    "given fewer than ten and fewer than twenty durations, when percentiles are shown, then they are marked",
    arguments: [
      (9, true, true), (10, false, true), (19, false, true), (20, false, false),
    ])
  func faint(count: Int, p90: Bool, p95: Bool) throws {
    let figures = try #require(DurationFigures(Array(repeating: 1, count: count)))

    #expect((figures.p90IsFaint, figures.p95IsFaint) == (p90, p95))
  }

  @Test("given uneven durations, when the mean gets its interval, then it does not reach below nothing")
  func meanInterval() throws {
    let figures = try #require(DurationFigures([0, 0, 0, 600_000]))

    #expect(figures.meanInterval?.low == 0)
  }

  @Test("given no durations, when figures are asked for, then there are none")
  func none() {
    #expect(DurationFigures([]) == nil)
    #expect(ClockFigures(.nextReply, SheetTotals(), at: GivenSheets.now).isEmpty)
  }
}
