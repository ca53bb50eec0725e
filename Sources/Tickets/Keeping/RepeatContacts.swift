package import Kernel
import People
package import Store

/// Says of each ticket whether the same customer had come within the week before.
///
/// Merged tickets and those that the team started are left out, as are customers who are not known.
package struct RepeatContacts {
  let connection: any Connection
  let window: Milliseconds

  package init(_ connection: any Connection, window: Milliseconds = 7 * WallClock.dayLength) {
    self.connection = connection
    self.window = window
  }

  /// Works out the flag of every ticket of these customers, and enters in the sheets what changed.
  package func settle(_ customers: Set<String>) throws {
    let names = customers.sorted()
    var ledger = SheetLedger()
    let zone = try TeamSettings.read(connection).zone
    for start in stride(from: 0, to: names.count, by: 400) {
      let tickets = try connection.rows(
        """
        SELECT \(unescaped: Ticket.columns), t.customer FROM ticket t
        WHERE t.customer IN \(list: Array(names[start..<min(start + 400, names.count)]))
        ORDER BY t.customer, t.created_at, t.id
        """
      ) { (ticket: try Ticket.read($0), customer: try $0.get(Ticket.columnCount, as: String.self)) }
      try settle(tickets, zone, &ledger)
    }
    try ledger.write(connection)
  }

  private func settle(
    _ tickets: [(ticket: Ticket, customer: String)], _ zone: Zone, _ ledger: inout SheetLedger
  ) throws {
    var changes = RowBuffer()
    var previous: (customer: String, at: Instant)?
    for (ticket, customer) in tickets {
      let counts = ticket.exclusion == .none && !ticket.outbound
      let repeated =
        counts ? previous.map { $0.customer == customer && ticket.createdAt - $0.at <= window } ?? false : nil
      if counts { previous = (customer, ticket.createdAt) }
      guard repeated != ticket.repeated else { continue }
      changes.append(ticket.id.rawValue)
      changes.append(repeated.map { $0 ? Int64(1) : 0 })
      enter(ticket, repeated, zone, &ledger)
    }
    try connection.update(changes, in: BulkTable("ticket", ["id", "repeated"]))
  }

  private func enter(_ ticket: Ticket, _ repeated: Bool?, _ zone: Zone, _ ledger: inout SheetLedger) {
    guard ticket.exclusion == .none else { return }
    let (day, agent) = (zone.day(of: ticket.createdAt), ticket.agent?.rawValue ?? 0)
    func entry(_ measure: Measure) -> SheetEntry {
      let code = DaySheet.Code(measure, ticket.fields.channel, ticket.fields.priority)
      return SheetEntry(day: day, agent: agent, entry: DaySheet.Entry(code))
    }
    if ticket.repeated == nil { ledger.add(entry(.customerKnown)) }
    if repeated == nil { ledger.remove(entry(.customerKnown)) }
    if ticket.repeated == true { ledger.remove(entry(.repeated)) }
    if repeated == true { ledger.add(entry(.repeated)) }
  }
}
