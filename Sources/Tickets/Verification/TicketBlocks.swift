import Kernel
import Store

/// Reads tickets with their messages and their clocks as they are stored, by their ids, a block at a time, so that memory
/// does not grow with them.
struct TicketBlocks {
  let connection: any Connection
  private let size: Int
  /// Those to read that were not read yet; nil for all.
  private var wanted: ArraySlice<Ticket.ID>?
  private var last = Ticket.ID(.min)
  private var isAtEnd = false

  /// Reads all tickets.
  init(_ connection: any Connection, size: Int = 2000) {
    (self.connection, self.size) = (connection, size)
  }

  /// Reads those of these tickets that are there.
  init(_ connection: any Connection, of tickets: [Ticket.ID], size: Int = 1000) {
    self.init(connection, size: size)
    wanted = tickets.sorted()[...]
  }

  /// The next block; nil at the end.
  mutating func next() throws -> TicketBlock? {
    if let wanted { return try next(of: wanted) }
    guard !isAtEnd else { return nil }
    var block = TicketBlock(capacity: size)
    try readTickets("WHERE t.id > \(last) ORDER BY t.id LIMIT \(size)", into: &block)
    isAtEnd = block.tickets.count < size
    guard let end = block.tickets.last?.id else { return nil }
    try readMessages("WHERE ticket_id > \(last) AND ticket_id <= \(end)", into: &block)
    last = end
    return block
  }

  private mutating func next(of wanted: ArraySlice<Ticket.ID>) throws -> TicketBlock? {
    guard !wanted.isEmpty else { return nil }
    let ids = Array(wanted.prefix(size))
    self.wanted = wanted.dropFirst(size)
    var block = TicketBlock(capacity: ids.count)
    try readTickets("WHERE t.id IN \(list: ids) ORDER BY t.id", into: &block)
    try readMessages("WHERE ticket_id IN \(list: ids)", into: &block)
    return block
  }

  /// Walks through the tickets.
  mutating func visit(_ body: (Ticket, [Timeline.Message], ArraySlice<UInt8>) throws -> Void) throws {
    while let block = try next() {
      for (index, ticket) in block.tickets.enumerated() {
        try body(ticket, block.messages(index), block.clocks(index))
      }
    }
  }

  private func readTickets(_ condition: SQL, into block: inout TicketBlock) throws {
    try connection.forEach("SELECT \(unescaped: Ticket.columns), t.clocks FROM ticket t \(condition)") { row in
      let clocks = row.column(Ticket.columnCount).asBytes
      block.add(try Ticket.read(row), clocks: clocks ?? UnsafeBufferPointer(start: nil, count: 0))
    }
  }

  /// The order of time is left to the timeline, so that the engine need not sort.
  private func readMessages(_ condition: SQL, into block: inout TicketBlock) throws {
    try connection.forEach(
      "SELECT ticket_id, at, role, public, agent_id FROM message \(condition) ORDER BY ticket_id, seq"
    ) { row in
      let message = Timeline.Message(
        at: try row.get(1), role: try row.get(2), isPublic: try row.get(3), agentID: try row.optional(4))
      block.add(message, of: try row.get(0))
    }
  }
}
