import Kernel
import Quality
import Tickets
import Testing

private let start = Instant(1_700_000_000_000)
private let minute: Milliseconds = 60_000

@Suite("Points for the timeliness of a ticket")
struct TimelinessOfTicketsTests {
  private func ended(
    _ kind: ClockKind, after minutes: Milliseconds, of target: Milliseconds, _ outcome: Outcome
  ) -> Tickets.Clock {
    Tickets.Clock(
      kind: kind, startedAt: start, endedAt: start + minutes * minute, elapsed: minutes * minute,
      target: target * minute, dueAt: start + target * minute, outcome: outcome)
  }

  @Test("given clocks that ended, when points are asked for, then elapsed over target decides")
  func ended() {
    let first = ended(.firstResponse, after: 3, of: 10, .met)

    #expect(TimelinessRule().points([first], at: start) == 5)
    #expect(TimelinessRule().points([first, ended(.nextReply, after: 15, of: 10, .breached)], at: start) == 3)
  }

  @Test("given a target in business time, when points are asked for, then business time decides")
  func business() {
    let clock = Tickets.Clock(
      kind: .firstResponse, startedAt: start, endedAt: start + 600 * minute, elapsed: 600 * minute,
      business: 4 * minute, target: 10 * minute, targetIsBusiness: true, outcome: .met)

    #expect(TimelinessRule().points([clock], at: start) == 5)
  }

  @Test(
    "given a first response that is still missing, when its target has passed, then it counts as late so far",
    arguments: [(9, nil), (15, 2), (21, 1)] as [(Milliseconds, Int?)])
  func running(minutes: Milliseconds, points: Int?) {
    let clock = Tickets.Clock(
      kind: .firstResponse, startedAt: start, target: 10 * minute, dueAt: start + 10 * minute, outcome: .open)

    #expect(TimelinessRule().points([clock], at: start + minutes * minute) == points)
  }

  @Test(
    "given a ticket closed without any reply, or after the customer's last word, then only the first is held against it"
  )
  func closed() {
    let first = ended(.firstResponse, after: 3, of: 10, .met)
    let unanswered = { (kind: ClockKind) in Tickets.Clock(kind: kind, startedAt: start, outcome: .closedUnanswered) }

    #expect(TimelinessRule().points([unanswered(.firstResponse)], at: start) == 1)
    #expect(TimelinessRule().points([first, unanswered(.nextReply)], at: start) == 5)
  }
}
