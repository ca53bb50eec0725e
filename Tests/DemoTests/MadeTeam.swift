import Demo
import Kernel

/// One full team for the tests that look for its stories: made once, never changed.
enum MadeTeam {
  static let lastDay = Day(number: 20_696)
  static let full = DemoTeam(agents: 24, days: 92, seed: 1, endingOn: lastDay)
  static let small = DemoTeam(agents: 6, days: 14, seed: 1, endingOn: lastDay)

  static let offset: Milliseconds = 28_800_000
  static let end = WallClock(day: lastDay + 1).instant(offset: offset)

  static func clock(_ instant: Instant) -> WallClock { WallClock(instant, offset: offset) }
}

/// The value in the middle; nil when there is none.
func median(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.sorted()[values.count / 2]
}

func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(max(1, values.count))
}

extension DemoTicket {
  var firstResponseSeconds: Double? {
    firstReply.map { Double($0 - created) / 1000 }
  }
}
