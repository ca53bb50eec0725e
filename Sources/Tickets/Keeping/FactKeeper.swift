import Kernel
import People
package import Store

/// Keeps facts and day sheets true to the tickets, within one transaction.
///
/// Every change of a ticket goes: `forget` as it was, change it, `add` as it is; at the end `finish`.
package struct FactKeeper {
  let connection: any Connection
  let clocks: ResponseClocks
  let contributions: Contributions
  private var ledger = SheetLedger()
  private var thread: LedgerThread?
  private var fresh: [SheetEntry] = []
  private var pending = RowBuffer()
  private var measured: [Clock] = []

  /// Reads the standards in force, the zone and the incidents.
  package init(_ connection: any Connection) throws {
    self.connection = connection
    clocks = ResponseClocks(try StandardsInForce(connection).timeline())
    contributions = Contributions(
      zone: try TeamSettings.read(connection).zone, incidents: try Incidents(connection).all().map(\.span))
  }

  /// Works out a ticket's clocks and enters it in the sheets.
  package mutating func add(_ ticket: Ticket, messages: [Timeline.Message]) throws -> TimelineWarnings {
    measured.removeAll(keepingCapacity: true)
    let warnings = clocks.measure(ticket.timeline(messages: messages), into: &measured)
    for clock in measured { FactRows.append(clock, of: ticket.id, to: &pending) }
    for entry in contributions.entries(of: ticket, clocks: measured, messages: messages) { ledger.add(entry) }
    if pending.values.count > 100_000 { try flush() }
    return warnings
  }

  /// Enters what was worked out for a new ticket before its id and its agents' ids were known; `agents` are the ids by
  /// number.
  mutating func enter(_ index: Int, of measured: MeasuredTickets, as ticket: Ticket.ID, agents: [Agent.ID]) {
    let width = FactRows.table.columns.count
    for fact in measured.facts(index) {
      pending.append(row: fact, width: width, of: measured.factRows)
      pending.replace(FactRows.ticketColumn, ofLastRowOf: width, with: ticket.rawValue)
      if let number = measured.factRows.integer(fact * width + FactRows.agentColumn) {
        pending.replace(FactRows.agentColumn, ofLastRowOf: width, with: agents[Int(number) - 1].rawValue)
      }
    }
    for var entry in measured.entries(index) {
      if entry.agent != 0 { entry.agent = agents[Int(entry.agent) - 1].rawValue }
      if entry.entry.code.measure == .handled { entry.entry = DaySheet.Entry(entry.entry.code, ticket.rawValue) }
      fresh.append(entry)
    }
    if fresh.count > 20_000 { handOver() }
  }

  private mutating func handOver() {
    let thread = thread ?? LedgerThread()
    self.thread = thread
    thread.add(fresh)
    fresh = []
    fresh.reserveCapacity(21_000)
  }

  /// Writes all sheets; what the thread has comes first, since what is to be taken away may be in it.
  private mutating func writeSheets() throws {
    if let thread {
      thread.add(fresh)
      var collected = thread.finish()
      try collected.write(connection)
    } else {
      for entry in fresh { ledger.add(entry) }
    }
    (thread, fresh) = (nil, [])
    try ledger.write(connection)
  }

  /// Takes a ticket's facts and its entries away; must be called while the ticket and its messages are still as they were.
  package mutating func forget(_ ticket: Ticket, messages: [Timeline.Message]) throws {
    try flush()
    let old = try connection.rows("SELECT \(unescaped: FactRows.columns) FROM fact f WHERE f.ticket_id = \(ticket.id)")
    {
      try FactRows.read($0, from: 0)
    }
    for entry in contributions.entries(of: ticket, clocks: old, messages: messages) { ledger.remove(entry) }
    try connection.execute("DELETE FROM fact WHERE ticket_id = \(ticket.id)")
  }

  /// Takes the facts and entries of many tickets away, as `forget` does for one.
  package mutating func forget(_ tickets: [(ticket: Ticket, messages: [Timeline.Message])]) throws {
    try flush()
    for start in stride(from: 0, to: tickets.count, by: 400) {
      let part = tickets[start..<min(start + 400, tickets.count)]
      let ids = part.map(\.ticket.id.rawValue)
      var old: [Int64: [Clock]] = [:]
      try connection.forEach(
        """
        SELECT f.ticket_id, \(unescaped: FactRows.columns) FROM fact f WHERE f.ticket_id IN \(list: ids)
        ORDER BY f.ticket_id, f.clock, f.turn
        """
      ) { old[try $0.get(0), default: []].append(try FactRows.read($0, from: 1)) }
      for (ticket, messages) in part {
        let clocks = old[ticket.id.rawValue] ?? []
        for entry in contributions.entries(of: ticket, clocks: clocks, messages: messages) { ledger.remove(entry) }
      }
      try connection.execute("DELETE FROM fact WHERE ticket_id IN \(list: ids)")
    }
  }

  /// Writes the facts that wait.
  package mutating func flush() throws {
    try connection.insert(pending, into: FactRows.table)
    pending.removeAll()
    if (thread?.entryCount ?? 0) + ledger.entryCount > Self.entryLimit { try writeSheets() }
  }

  /// Entries to keep in memory, 8 bytes each, before sheets are written in between.
  private static let entryLimit = 6_000_000

  /// Writes everything; the facts and the sheets then agree with the tickets.
  package mutating func finish() throws {
    try flush()
    try writeSheets()
  }
}
