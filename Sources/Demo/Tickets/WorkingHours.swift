import Kernel

/// When an agent is there to answer, on the wall clock of a zone eight hours east of UTC all year.
struct WorkingHours {
  let agent: DemoAgent
  let plot: Plot

  static let offset: Milliseconds = 28_800_000
  /// How long a conversation may run on after the shift.
  private static let overrun: Milliseconds = 3_000_000

  /// The time at which work of that length is done, begun at `start`, when it only goes on during the agent's shifts.
  func done(after start: Instant, working length: Milliseconds) -> Instant {
    var (left, clock) = (length, WallClock(start, offset: Self.offset))
    for day in (clock.day.number...clock.day.number + 90).map(Day.init(number:)) where agent.works(on: day, in: plot) {
      let shift = agent.shift(on: day)
      let from = day == clock.day ? max(clock.millisecond, shift.lowerBound) : shift.lowerBound
      if from + left <= shift.upperBound {
        return WallClock(day: day, millisecond: from + left).instant(offset: Self.offset)
      }
      left -= max(0, shift.upperBound - from)
      clock.millisecond = 0
    }
    return start + length
  }

  /// When the agent answers somebody who is waiting: at once in a shift or shortly after it, else at the next one.
  func answer(after start: Instant, delay: Milliseconds) -> Instant {
    let clock = WallClock(start, offset: Self.offset)
    let shift = agent.shift(on: clock.day)
    let there =
      agent.works(on: clock.day, in: plot)
      && (shift.lowerBound..<shift.upperBound + Self.overrun).contains(clock.millisecond)
    return there ? start + delay : done(after: start, working: delay)
  }
}
