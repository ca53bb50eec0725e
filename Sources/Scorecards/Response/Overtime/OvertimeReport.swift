import Content
package import Kernel
import People
package import Quality
package import Store
import Tickets

/// What was overdue in a month and why: requirement of every late ticket that it is followed up with a reason.
package struct OvertimeReport: Sendable {
  /// How often a root cause was given.
  package struct Cause: Sendable, Equatable {
    /// Nil when the current rubric does not know the cause any more.
    package let bone: Bone?
    /// The id of the root cause.
    package let id: String
    package let title: LocalizedText
    package let count: Int
  }

  package let month: Month
  /// Where the month begins and ends.
  package let zone: Zone
  package let now: Instant
  /// By the instant at which their target was reached.
  package let clocks: [OverdueClock]
  /// By bone, the most frequent first.
  package let causes: [Cause]
  /// Resolutions that are not counted because nothing at all was solved in the month.
  package let unjudged: Int

  /// The report on overdue clocks with the root causes of a rubric.
  ///
  /// - Parameter hasSolves: Whether anything was solved in the month; without it, resolutions cannot be overdue.
  package init(
    month: Month, zone: Zone, now: Instant, clocks all: [OverdueClock], rubric: Rubric?, hasSolves: Bool = true
  ) {
    (self.month, self.zone, self.now) = (month, zone, now)
    clocks = hasSolves ? all : all.filter { $0.kind != .resolution }
    unjudged = all.count - clocks.count
    var counts: [String: Int] = [:]
    for reason in clocks.compactMap(\.reason) { counts[reason, default: 0] += 1 }
    causes = counts.map { Self.cause($0, $1, rubric) }.sorted { Self.order($0) < Self.order($1) }
  }

  /// Those that nobody has explained.
  package var unexplained: [OverdueClock] { clocks.filter { $0.reason == nil } }

  /// How many reasons lie under a bone; nil for those that the rubric does not know.
  package func count(under bone: Bone?) -> Int {
    causes.filter { $0.bone == bone }.reduce(0) { $0 + $1.count }
  }

  private static func cause(_ id: String, _ count: Int, _ rubric: Rubric?) -> Cause {
    guard let (bone, path) = rubric?.rootCause(id) else {
      return Cause(bone: nil, id: id, title: LocalizedText(zh: id, en: id), count: count)
    }
    func joined(_ language: Language) -> String { path.map { $0.title[language] }.joined(separator: " › ") }
    return Cause(bone: bone, id: id, title: LocalizedText(zh: joined(.zh), en: joined(.en)), count: count)
  }

  private static func order(_ cause: Cause) -> (Int, Int, String) {
    let bone = cause.bone.flatMap { Bone.allCases.firstIndex(of: $0) } ?? Bone.allCases.count
    return (bone, -cause.count, cause.id)
  }
}

extension OvertimeReport {
  /// The rubric whose root causes are the reasons.
  package static let rubric = "service-quality"

  /// Makes the report of a month from a database; of a team, what its agents now answer for.
  package static func make(
    _ month: Month, zone: Zone, team: String? = nil, at now: Instant, _ connection: any Connection
  ) throws -> OvertimeReport {
    let span = zone.start(of: month.first)..<zone.start(of: month.next.first)
    var clocks = try OverdueClocks(connection, at: now).reached(in: span)
    if let team {
      let members = Set(try Agents(connection).all().filter { $0.team == team }.map(\.name))
      clocks.removeAll { clock in !(clock.agent.map(members.contains) ?? false) }
    }
    return OvertimeReport(
      month: month, zone: zone, now: now, clocks: clocks,
      rubric: try Revisions(connection).current(Rubric.self, name: rubric)?.value,
      hasSolves: try DaySheets(connection).hasSolves(around: .month(month)))
  }
}
