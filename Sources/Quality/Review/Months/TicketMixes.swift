package import Store
internal import Tickets

/// Looks up which channel and priority tickets are of.
package struct TicketMixes {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Channel × 16 + priority, by ticket; those that are not there are left out.
  package func mixes(of tickets: [Int64]) throws -> [Int64: Int] {
    var mixes: [Int64: Int] = [:]
    mixes.reserveCapacity(tickets.count)
    for start in stride(from: 0, to: tickets.count, by: Self.ticketsAtOnce) {
      let some = Array(tickets[start..<min(start + Self.ticketsAtOnce, tickets.count)])
      try connection.forEach("SELECT id, channel, priority FROM ticket WHERE id IN \(list: some)") { row in
        mixes[try row.get(0)] = try row.get(1, as: Int.self) << 4 | row.get(2, as: Int.self)
      }
    }
    return mixes
  }

  /// A statement binds no more values than an engine takes.
  private static let ticketsAtOnce = 500
}
