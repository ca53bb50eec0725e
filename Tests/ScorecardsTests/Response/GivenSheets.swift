import Kernel
import People
import Tickets

@testable import Scorecards

/// Day sheets made by hand.
enum GivenSheets {
  static let minute: Milliseconds = 60_000
  static let hour: Milliseconds = 3_600_000
  /// 2024-05-02 10:00 in Shanghai.
  static let now = Instant(1_714_615_200_000)

  /// A sheet with these values, all by chat and of normal priority; a count's values only say how many.
  static func sheet(
    _ values: [Measure: [Int64]], channel: Channel = .chat, priority: Priority = .normal
  ) -> DaySheet {
    var sheet = DaySheet()
    let entries = values.flatMap { measure, values in
      values.map { DaySheet.Entry(DaySheet.Code(measure, channel, priority), $0) }
    }
    _ = sheet.apply(adding: entries, removing: [])
    return sheet
  }

  static func totals(_ values: [Measure: [Int64]]) -> SheetTotals {
    var totals = SheetTotals()
    _ = totals.add(sheet(values).encoded())
    return totals
  }

  static func report(
    _ totals: [ResponseReport.Subject: SheetTotals], by grouping: ResponseReport.Grouping = .agent
  ) throws -> ResponseReport {
    let month = Month(containing: Zone.shanghai.day(of: now))
    return ResponseReport(
      period: .month(month), grouping: grouping, zone: .shanghai, now: now, totals: totals)
  }

  /// Two agents of requirement size: a few tickets each.
  static func two() throws -> ResponseReport {
    try report([
      .agent(Agent.ID(2), name: "小红"): totals([
        .handled: [3, 4], .firstResponse: [5 * minute, 10 * minute], .firstResponseMet: [0, 0], .resolution: [hour],
        .resolutionMet: [0], .created: [0, 0], .solved: [0],
      ]),
      .agent(Agent.ID(1), name: "小明"): totals([
        .handled: [1, 2, 3], .firstResponse: [2 * minute, 4 * minute, 9 * minute], .firstResponseMet: [0, 0],
        .firstResponseBreached: [0], .firstResponseOpen: [now.rawValue - 1, now.rawValue + 1], .created: [0, 0, 0],
      ]),
    ])
  }
}
