package import Store

/// Makes the facts and sheets of some tickets anew around a change of what they are judged by.
package struct Recount {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Takes the tickets that `condition` picks (over `ticket t`) out of the sheets, makes the change, and enters them again.
  ///
  /// Returns how many tickets it went through.
  @discardableResult package func recount(_ condition: SQL, around change: () throws -> Void) throws -> Int {
    try connection.cachingMore { try recountAll(condition, around: change) }
  }

  private func recountAll(_ condition: SQL, around change: () throws -> Void) throws -> Int {
    let tickets: [Ticket.ID] = try connection.rows("SELECT t.id FROM ticket t WHERE \(condition)") { try $0.get(0) }
    var before = try FactKeeper(connection)
    var blocks = TicketBlocks(connection, of: tickets)
    try blocks.visit { ticket, messages, clocks in try before.forget(ticket, clocks: clocks, messages: messages) }
    try before.finish()
    try change()
    var after = try FactKeeper(connection)
    blocks = TicketBlocks(connection, of: tickets)
    try blocks.visit { ticket, messages, _ in _ = try after.add(ticket, messages: messages) }
    try after.finish()
    return tickets.count
  }
}
