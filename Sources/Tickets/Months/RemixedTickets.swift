package import Store

/// The tickets whose channel or priority changed since reviews were last added up by them.
package struct RemixedTickets {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Whether there is any.
  package func isAny() throws -> Bool {
    try connection.first("SELECT 1 FROM remixed_ticket LIMIT 1", { _ in true }) ?? false
  }

  package func all() throws -> [Ticket.ID] {
    try connection.rows("SELECT ticket_id FROM remixed_ticket ORDER BY ticket_id") { try $0.get(0) }
  }

  /// Says that reviews are added up by what all tickets are now.
  package func clear() throws {
    try connection.execute("DELETE FROM remixed_ticket")
  }

  func note(_ tickets: [Ticket.ID]) throws {
    for start in stride(from: 0, to: tickets.count, by: Self.ticketsAtOnce) {
      let some = Array(tickets[start..<min(start + Self.ticketsAtOnce, tickets.count)])
      try connection.execute(
        """
        INSERT INTO remixed_ticket (ticket_id)
        SELECT id FROM ticket WHERE id IN \(list: some) AND id NOT IN (SELECT ticket_id FROM remixed_ticket)
        """)
    }
  }

  /// A statement binds no more values than an engine takes.
  private static let ticketsAtOnce = 500
}
