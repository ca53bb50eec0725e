package import Store

/// The clocks of tickets as the standards in force judge them, with everything that the table of facts leaves out.
package struct MeasuredClocks {
  private let connection: any Connection
  private let clocks: ResponseClocks

  /// Reads the standards in force.
  package init(_ connection: any Connection) throws {
    self.connection = connection
    clocks = ResponseClocks(try StandardsInForce(connection).timeline())
  }

  /// The clocks of those tickets, in the order of their turns and the resolution last.
  ///
  /// A ticket that is not there is left out. Meant for up to a thousand tickets at a time.
  package func clocks(of tickets: [Ticket.ID]) throws -> [Ticket.ID: [Clock]] {
    var messages: [Ticket.ID: [Timeline.Message]] = [:]
    try connection.forEach(
      """
      SELECT ticket_id, at, role, public, agent_id FROM message WHERE ticket_id IN \(list: tickets)
      ORDER BY ticket_id, at, seq
      """
    ) { row in
      messages[try row.get(0), default: []].append(
        Timeline.Message(
          at: try row.get(1), role: try row.get(2), isPublic: try row.get(3), agentID: try row.optional(4)))
    }
    var found: [Ticket.ID: [Clock]] = [:]
    try connection.forEach("SELECT \(unescaped: Ticket.columns) FROM ticket t WHERE t.id IN \(list: tickets)") { row in
      let ticket = try Ticket.read(row)
      found[ticket.id] = clocks.measure(ticket.timeline(messages: messages[ticket.id] ?? [])).clocks
    }
    return found
  }
}
