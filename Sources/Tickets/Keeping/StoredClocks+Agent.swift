package import Kernel
package import People

extension StoredClocks {
  /// An agent's running clocks that reach their target in a span, the nearest first.
  ///
  /// The agent's own sheets of those days name the tickets, so that it does not matter how many others there are.
  package func running(of agent: Agent.ID, dueIn span: Range<Instant>) throws -> [Entry] {
    guard !span.isEmpty else { return [] }
    let zone = try TeamSettings.read(connection).zone
    let days = zone.day(of: span.lowerBound)...zone.day(of: span.upperBound)
    let totals = try DaySheets(connection).totals(in: days, agent: agent) { $0.measure == .due }
    let tickets = Set(totals.values.flatMap { $0.values(.due) }.map { Ticket.ID($0) })
    let running = try of(tickets.sorted()).filter { entry in
      entry.clock.outcome == .open && entry.clock.agentID == agent.rawValue
        && entry.clock.dueAt.map(span.contains) ?? false
    }
    return running.sorted {
      ($0.clock.dueAt ?? .distantFuture, $0.number) < ($1.clock.dueAt ?? .distantFuture, $1.number)
    }
  }
}
