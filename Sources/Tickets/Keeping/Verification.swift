import Kernel
import People
package import Store

/// Recomputes facts and day sheets from the tickets and compares them with what is stored.
package struct Verification {
  /// What was gone through and what did not agree.
  package struct Report: Sendable, Equatable {
    package var tickets = 0
    package var facts = 0
    package var sheets = 0
    /// One sentence a difference, the first 1,000.
    package var differences: [String] = []
    package var differenceCount = 0

    mutating func note(_ difference: String) {
      differenceCount += 1
      if differences.count < 1000 { differences.append(difference) }
    }
  }

  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Goes through every ticket; changes nothing.
  package func run() throws -> Report {
    var report = Report()
    var walk = try TicketWalk(connection)
    let keeper = try FactKeeper(connection)
    var expected = SheetSum()
    var packed = PackedClocks()
    try walk.visit { ticket, messages, stored in
      let clocks = keeper.clocks.measure(ticket.timeline(messages: messages)).clocks
      report.tickets += 1
      report.facts += clocks.count
      if packed.pack(clocks, ticket.anchors) != stored {
        report.note("ticket \(ticket.id): its facts do not follow from its times")
      }
      expected.add(keeper.contributions.entries(of: ticket, clocks: clocks, messages: messages))
    }
    try compare(expected.sheets(), &report)
    return report
  }

  private func compare(_ expected: [SheetSum.Key: DaySheet], _ report: inout Report) throws {
    var missing = expected
    try connection.forEach("SELECT day, agent_id, sheet FROM day_sheet") { row in
      report.sheets += 1
      let key = SheetSum.Key(day: try row.get(0, as: Day.self), agent: try row.get(1))
      let wanted = missing.removeValue(forKey: key)
      if try wanted?.encoded() != row.get(2, as: [UInt8].self) {
        report.note("day sheet of \(key.day), agent \(key.agent): does not add up to the tickets")
      }
    }
    for key in missing.keys.sorted() { report.note("day sheet of \(key.day), agent \(key.agent): is missing") }
  }

  /// Throws all facts and sheets away and makes them anew from the tickets.
  package func repair() throws {
    try connection.execute("DELETE FROM day_sheet")
    var walk = try TicketWalk(connection)
    var keeper = try FactKeeper(connection)
    try walk.visit { ticket, messages, _ in _ = try keeper.add(ticket, messages: messages) }
    try keeper.finish()
  }
}

/// Sheets added up from nothing.
struct SheetSum {
  struct Key: Hashable, Comparable {
    let day: Day
    let agent: Int64

    static func < (left: Self, right: Self) -> Bool { (left.day, left.agent) < (right.day, right.agent) }
  }

  private var entries: [Key: [DaySheet.Entry]] = [:]

  mutating func add(_ list: [SheetEntry]) {
    for entry in list { entries[Key(day: entry.day, agent: entry.agent), default: []].append(entry.entry) }
  }

  func sheets() -> [Key: DaySheet] {
    entries.mapValues { DaySheet($0) }
  }
}

/// Walks through all tickets with their messages and their clocks as they are stored, a stretch of ids at a time.
struct TicketWalk {
  let connection: any Connection
  private let last: Int64

  init(_ connection: any Connection) throws {
    self.connection = connection
    last = try connection.value("SELECT max(id) FROM ticket") ?? 0
  }

  mutating func visit(_ body: (Ticket, [Timeline.Message], [UInt8]) throws -> Void) throws {
    let stretch: Int64 = 5000
    for start in stride(from: 1, through: last, by: Int64.Stride(stretch)) {
      let end = start + stretch
      var messages = try messages(from: start, to: end)
      try connection.forEach(
        """
        SELECT \(unescaped: Ticket.columns), t.clocks FROM ticket t WHERE t.id >= \(start) AND t.id < \(end) ORDER BY t.id
        """
      ) { row in
        let ticket = try Ticket.read(row)
        try body(ticket, messages.removeValue(forKey: ticket.id) ?? [], try row.optional(21) ?? [])
      }
    }
  }

  private func messages(from start: Int64, to end: Int64) throws -> [Ticket.ID: [Timeline.Message]] {
    var messages: [Ticket.ID: [Timeline.Message]] = [:]
    try connection.forEach(
      """
      SELECT ticket_id, at, role, public, agent_id FROM message
      WHERE ticket_id >= \(start) AND ticket_id < \(end) ORDER BY ticket_id, at, seq
      """
    ) { row in
      messages[try row.get(0), default: []].append(
        Timeline.Message(
          at: try row.get(1), role: try row.get(2), isPublic: try row.get(3), agentID: try row.optional(4)))
    }
    return messages
  }
}
