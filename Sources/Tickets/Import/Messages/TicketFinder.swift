import Kernel
import Store

/// Finds the tickets of a source by what people call them.
struct TicketFinder {
  let connection: any Connection
  let source: Int64

  /// The ticket of each name, by the name's number; nil where there is no such ticket.
  func find(_ names: ByteTable) throws -> [StoredTicket?] {
    var found: [StoredTicket?] = Array(repeating: nil, count: names.count)
    for start in stride(from: 0, to: names.count, by: 400) {
      let part = (start..<min(start + 400, names.count)).map(names.text)
      try connection.forEach(
        """
        SELECT \(unescaped: Ticket.columns), t.external_id, t.clocks FROM ticket t
        WHERE t.source_id = \(source) AND t.external_id IN \(list: part)
        """
      ) { row in
        guard let number = try row.withBytes(Ticket.columnCount, names.find) else { return }
        found[number] = StoredTicket(
          ticket: try Ticket.read(row), clocks: try row.optional(Ticket.columnCount + 1) ?? [])
      }
    }
    return found
  }
}
