package import Kernel

/// What happens when: the events that everybody in the made-up team lives through.
package struct Plot: Sendable {
  package let days: [Day]
  /// The day of the training after which one agent gets better.
  package let training: Day
  package let newHireStarts: Day
  /// Seven days with two agents ill and long queues.
  package let badWeek: ClosedRange<Day>
  /// The numbers of the agents who are ill in the bad week.
  package let ill: Set<Int>
  package let outage: Outage

  /// A stretch of one day in which the service is down and technical tickets pour in.
  package struct Outage: Sendable {
    package let day: Day
    /// Milliseconds after midnight.
    package let hours: Range<Milliseconds>

    /// Whether customers who write at that time write about it.
    package func holds(at clock: WallClock) -> Bool {
      clock.day == day && hours.contains(clock.millisecond)
    }
  }

  init(days count: Int, endingOn last: Day) {
    let first = last - (count - 1)
    days = (0..<count).map { first + $0 }
    training = first + count * 44 / 100
    newHireStarts = first + count * 40 / 100
    let week = first + count * 55 / 100
    badWeek = week...(week + min(6, max(0, count / 10)))
    ill = [6, 8]
    outage = Outage(day: Self.workday(near: first + count * 78 / 100), hours: 34_200_000..<55_800_000)
  }

  /// How far through the whole time a day lies: 0 is its first day, 1 its last.
  func share(of day: Day) -> Double {
    guard let first = days.first, let last = days.last, last > first else { return 0 }
    return Double(day.number - first.number) / Double(last.number - first.number)
  }

  /// The tickets of a day in relation to a usual one: weekday, a slow rise over the months, and the outage.
  func volume(on day: Day) -> Double {
    let weekdays = [1.22, 1.14, 1.08, 1.04, 1.08, 0.78, 0.66]
    let event = day == outage.day ? 1.5 : badWeek.contains(day) ? 1.12 : 1
    return weekdays[day.weekday - 1] * (0.97 + 0.06 * share(of: day)) * event
  }

  private static func workday(near day: Day) -> Day {
    day.weekday > 5 ? day - (day.weekday - 4) : day
  }
}
