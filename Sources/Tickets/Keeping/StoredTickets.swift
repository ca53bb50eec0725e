package import Kernel
package import Store

/// The tickets of a database.
package struct StoredTickets {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The ticket of that id.
  package func ticket(_ id: Ticket.ID) throws -> Ticket? {
    try connection.first("SELECT \(unescaped: Ticket.columns) FROM ticket t WHERE t.id = \(id)", Ticket.read)
  }

  /// The last month before another one in which tickets came in; nil when there was none.
  package func lastMonth(before month: Month, zone: Zone) throws -> Month? {
    let start = zone.start(of: month.first)
    let last = try connection.first(
      "SELECT created_at FROM ticket WHERE created_at < \(start) AND excluded = 0 ORDER BY created_at DESC LIMIT 1"
    ) { try $0.get(0, as: Instant.self) }
    return last.map { zone.day(of: $0).month }
  }

  /// The messages of a ticket as its clocks need them, in order of time and then of the source's sequence.
  package func messages(of id: Ticket.ID) throws -> [Timeline.Message] {
    try connection.rows(
      "SELECT at, role, public, agent_id FROM message WHERE ticket_id = \(id) ORDER BY at, seq"
    ) {
      Timeline.Message(at: try $0.get(0), role: try $0.get(1), isPublic: try $0.get(2), agentID: try $0.optional(3))
    }
  }

  /// A message with its words.
  package struct Message: Sendable, Equatable {
    package let at: Instant
    package let role: Role
    package let isPublic: Bool
    package let body: String

    package init(at: Instant, role: Role, isPublic: Bool, body: String) {
      (self.at, self.role, self.isPublic, self.body) = (at, role, isPublic, body)
    }
  }

  /// What was said in a ticket, in order of time and then of the source's sequence.
  package func conversation(of id: Ticket.ID) throws -> [Message] {
    try connection.rows("SELECT at, role, public, body FROM message WHERE ticket_id = \(id) ORDER BY at, seq") {
      Message(at: try $0.get(0), role: try $0.get(1), isPublic: try $0.get(2), body: try $0.get(3))
    }
  }

  /// The ticket that people call by this number; throws a `Problem` when there is none, or when two sources have one.
  package func named(_ number: String) throws -> Ticket.ID {
    let parts = number.split(separator: ":", maxSplits: 1).map(String.init)
    let (source, own) = (parts.first ?? "", parts.last ?? "")
    let found = try connection.rows(
      """
      SELECT t.id, s.name FROM ticket t JOIN source s ON s.id = t.source_id WHERE t.external_id IN \(list: number.spellings)
      UNION SELECT t.id, s.name FROM ticket t JOIN source s ON s.id = t.source_id
      WHERE s.name IN \(list: source.spellings) AND t.external_id IN \(list: own.spellings)
      """
    ) { (id: try $0.get(0, as: Ticket.ID.self), source: try $0.get(1, as: String.self)) }
    guard let first = found.first else {
      throw Problem(.missing, "There is no ticket “\(number)”.", remedy: "Check the number; spaces and case count.")
    }
    guard found.count == 1 else {
      let names = found.map { "\($0.source):\(number)" }.listed()
      throw Problem(.conflict, "Several sources have a ticket “\(number)”.", remedy: "Write one of \(names).")
    }
    return first.id
  }
}
