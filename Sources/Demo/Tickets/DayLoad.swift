import Kernel

/// One day of the made-up team: who works and how busy it is.
struct DayLoad {
  let day: Day
  let present: [DemoAgent]
  let tickets: Int
  /// How many times the usual time an answer takes on that day, for everybody.
  let strain: Double

  init(day: Day, agents: [DemoAgent], plot: Plot, _ dice: inout Dice) {
    self.day = day
    present = agents.filter { $0.works(on: day, in: plot) }
    let hired = agents.count { $0.hired <= day }
    tickets = dice.count(mean: 12 * Double(hired) * plot.volume(on: day))
    let each = Double(tickets) / Double(max(1, present.count))
    let crowd = max(0.7, each / 17).squareRoot()
    strain = crowd * (plot.badWeek.contains(day) ? 2.3 : 1) * (1 + 0.08 * plot.share(of: day))
  }

  /// When a ticket begins: an hour by the channel's habits, a second at random.
  static func moment(on day: Day, _ channel: Channel, _ dice: inout Dice) -> WallClock {
    let hour = dice.index(weights: channel.hours)
    return WallClock(day: day, millisecond: Milliseconds(hour * 3600 + dice.whole(in: 0...3599)) * 1000)
  }

  /// An agent for a ticket: of those on shift at that time or else coming later, one who works in its language.
  func agent(at clock: WallClock, _ language: Language, _ dice: inout Dice) -> DemoAgent? {
    let onShift = present.filter { $0.shift(on: day).contains(clock.millisecond) }
    let next = present.filter { $0.shift(on: day).lowerBound > clock.millisecond }
    let able = [onShift, next, present].first { !$0.isEmpty } ?? []
    let weights = able.map { $0.story.appetite * ($0.language == language ? 1 : 0.05) }
    return able.isEmpty ? nil : able[dice.index(weights: weights)]
  }
}
