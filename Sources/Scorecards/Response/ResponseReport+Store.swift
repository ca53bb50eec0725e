package import Kernel
import People
package import Store
import Tickets

extension ResponseReport {
  /// Makes the report from the day sheets of a database; reads no ticket.
  ///
  /// - Parameter filter: What is counted; everything unless said otherwise.
  package static func make(
    _ period: ReportPeriod, by grouping: Grouping, only filter: ResponseFilter = ResponseFilter(), at now: Instant,
    _ connection: any Connection
  ) throws -> ResponseReport {
    let sheets = DaySheets(connection)
    let agents = try Agents(connection).all()
    let members = filter.team.map { team in Set(agents.filter { $0.team == team }.map(\.id)) }
    let byAgent = {
      try sheets.totals(in: period.days, where: filter.admits)
        .filter { Self.isMember($0.key, members) && $0.value != SheetTotals() }
    }
    let totals: [Subject: SheetTotals] =
      switch grouping {
      case .agent: Self.byAgent(try byAgent(), agents)
      case .team: Self.byTeam(try byAgent(), agents)
      case .channel:
        try byCode(sheets, period, members) { filter.admits($0) ? $0.channel.map(Subject.channel) : nil }
      case .priority:
        try byCode(sheets, period, members) { filter.admits($0) ? $0.priority.map(Subject.priority) : nil }
      }
    let zone = try TeamSettings.read(connection).zone
    let hasSolves = try totals.values.contains { $0[.solved] > 0 } || sheets.hasSolves(around: period)
    return ResponseReport(
      period: period, grouping: grouping, zone: zone, now: now, totals: totals, hasSolves: hasSolves)
  }

  private static func isMember(_ agent: Agent.ID?, _ members: Set<Agent.ID>?) -> Bool {
    members.map { members in agent.map(members.contains) ?? false } ?? true
  }

  private static func byAgent(_ totals: [Agent.ID?: SheetTotals], _ agents: [Agent]) -> [Subject: SheetTotals] {
    let names = Dictionary(keepingFirst: agents.map { ($0.id, $0.name) })
    return Dictionary(
      keepingFirst: totals.map { agent, totals in
        (agent.map { .agent($0, name: names[$0] ?? "\($0)") } ?? .unassigned, totals)
      })
  }

  private static func byTeam(_ totals: [Agent.ID?: SheetTotals], _ agents: [Agent]) -> [Subject: SheetTotals] {
    let teams = Dictionary(keepingFirst: agents.map { ($0.id, $0.team) })
    var sums: [Subject: SheetTotals] = [:]
    for (agent, totals) in totals.sorted(by: { ($0.key?.rawValue ?? 0) < ($1.key?.rawValue ?? 0) }) {
      let team = agent.flatMap { teams[$0] ?? nil }
      sums[team.map(Subject.team) ?? .unassigned, default: SheetTotals()].add(totals)
    }
    return sums
  }

  /// Splits each sheet by what its codes stand for.
  private static func byCode(
    _ sheets: DaySheets, _ period: ReportPeriod, _ members: Set<Agent.ID>?, _ subject: (DaySheet.Code) -> Subject?
  ) throws -> [Subject: SheetTotals] {
    var (sums, subjects): ([SheetTotals], [Subject]) = ([], [])
    try sheets.forEach(in: period.days) { day, agent, sheet in
      guard isMember(agent, members) else { return }
      let isWhole = SheetTotals.add(sheet, to: &sums) { code in
        subject(code).map { subject in
          if let known = subjects.firstIndex(of: subject) { return known }
          subjects.append(subject)
          return subjects.count - 1
        }
      }
      guard isWhole else { throw StoreError(.unreadable, cause: "the day sheet of \(day) cannot be read") }
    }
    return Dictionary(keepingFirst: zip(subjects, sums))
  }
}

extension DaySheets {
  /// Whether any ticket was solved in the months that a period touches.
  func hasSolves(around period: ReportPeriod) throws -> Bool {
    let days = period.days.lowerBound.month.first...period.days.upperBound.month.last
    return try totals(in: days) { $0.measure == .solved }.values.contains { $0[.solved] > 0 }
  }
}
