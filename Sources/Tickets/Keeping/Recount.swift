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
    let tickets = try connection.rows(
      "SELECT \(unescaped: Ticket.columns) FROM ticket t WHERE \(condition) ORDER BY t.id", Ticket.read)
    let store = StoredTickets(connection)
    var before = try FactKeeper(connection)
    for ticket in tickets { try before.forget(ticket, messages: try store.messages(of: ticket.id)) }
    try before.finish()
    try change()
    var after = try FactKeeper(connection)
    for ticket in tickets { _ = try after.add(ticket, messages: try store.messages(of: ticket.id)) }
    try after.finish()
    return tickets.count
  }
}
