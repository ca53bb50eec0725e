package import Store

/// The clocks of tickets as the standards in force judge them, with everything that the stored ones leave out.
package struct MeasuredClocks {
  private let connection: any Connection
  private let clocks: ResponseClocks

  /// Reads the standards in force.
  package init(_ connection: any Connection) throws {
    self.connection = connection
    clocks = ResponseClocks(
      try StandardsInForce(connection).timeline(), silent: try TellingSources(connection).silent())
  }

  /// The clocks of those tickets, in the order of their turns and the resolution last.
  ///
  /// A ticket that is not there is left out.
  package func clocks(of tickets: [Ticket.ID]) throws -> [Ticket.ID: [Clock]] {
    var found: [Ticket.ID: [Clock]] = [:]
    var blocks = TicketBlocks(connection, of: tickets)
    try blocks.visit { ticket, messages, _ in
      var measured: [Clock] = []
      _ = clocks.measure(ticket, messages: messages, into: &measured)
      found[ticket.id] = measured
    }
    return found
  }
}
