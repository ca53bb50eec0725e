package import Kernel
package import People
package import Store

/// The day sheets of a database.
package struct DaySheets {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Hands over each sheet of these days as it is stored, by day and agent; no agent is nil.
  package func forEach(
    in days: ClosedRange<Day>, agent: Agent.ID? = nil, _ body: (Day, Agent.ID?, [UInt8]) throws -> Void
  ) throws {
    if let agent { return try forEachDay(in: days, of: agent, body) }
    try connection.forEach(
      """
      SELECT day, agent_id, sheet FROM day_sheet WHERE day BETWEEN \(days.lowerBound) AND \(days.upperBound)
      ORDER BY day, agent_id
      """
    ) { try body(try $0.get(0), Self.agent(try $0.get(1)), try $0.get(2)) }
  }

  /// One agent's days are looked up one by one, so that it does not matter how many others there are.
  private func forEachDay(
    in days: ClosedRange<Day>, of agent: Agent.ID, _ body: (Day, Agent.ID?, [UInt8]) throws -> Void
  ) throws {
    for number in days.lowerBound.number...days.upperBound.number {
      let day = Day(number: number)
      let sheet: [UInt8]? = try connection.value(
        "SELECT sheet FROM day_sheet WHERE day = \(day) AND agent_id = \(agent)")
      if let sheet { try body(day, agent, sheet) }
    }
  }

  /// What these days come to for each agent; no agent is nil.
  package func totals(
    in days: ClosedRange<Day>, agent: Agent.ID? = nil, where isWanted: (DaySheet.Code) -> Bool = { _ in true }
  ) throws -> [Agent.ID?: SheetTotals] {
    var totals: [Agent.ID?: SheetTotals] = [:]
    try forEach(in: days, agent: agent) { day, agent, sheet in
      guard totals[agent, default: SheetTotals()].add(sheet, where: isWanted) else {
        throw StoreError(.unreadable, cause: "the day sheet of \(day) cannot be read")
      }
    }
    return totals
  }

  /// The tickets that each agent answered on a day: the frame of that day's draw.
  package func handledTickets(on day: Day) throws -> [(agent: Agent.ID, tickets: [Ticket.ID])] {
    var answered: [(agent: Agent.ID, tickets: [Ticket.ID])] = []
    try forEach(in: day...day) { day, agent, sheet in
      guard let agent else { return }
      var (isHandled, tickets): (Bool, [Ticket.ID]) = (false, [])
      let whole = DaySheet.read(sheet) { code, count in
        isHandled = code.rawValue >> 8 == UInt16(Measure.handled.rawValue)
      } value: { value in
        if isHandled { tickets.append(Ticket.ID(value)) }
      }
      guard whole else { throw StoreError(.unreadable, cause: "the day sheet of \(day) cannot be read") }
      if !tickets.isEmpty { answered.append((agent, tickets.sorted())) }
    }
    return answered
  }

  /// The first and the last day that have a sheet.
  package func span() throws -> ClosedRange<Day>? {
    let ends = try connection.first("SELECT min(day), max(day) FROM day_sheet") {
      (try $0.optional(0, as: Day.self), try $0.optional(1, as: Day.self))
    }
    guard case (let first?, let last?)? = ends, first <= last else { return nil }
    return first...last
  }

  private static func agent(_ id: Int64) -> Agent.ID? { id == 0 ? nil : Agent.ID(id) }
}
