import Kernel
import People
import Store

/// The tickets of a block with their rows, their clocks and their entries in day sheets, before the database knows
/// them: agents stand by the importer's number plus one, tickets by 0.
struct MeasuredTickets: Sendable {
  private(set) var tickets: [Ticket] = []
  /// A row a ticket, ready for the table but for its ids.
  private(set) var ticketRows = RowBuffer()
  private var entries: [SheetEntry] = []
  private var entryEnds: [Int] = []
  private var clocks: [Clock] = []
  private var packed = PackedClocks()

  /// Makes room for so many tickets, read from so many bytes.
  mutating func reserve(_ count: Int, bytes: Int) {
    tickets.reserveCapacity(count)
    ticketRows.reserve(values: count * TicketColumns.table.columns.count, bytes: bytes)
    entries.reserveCapacity(count * 10)
    entryEnds.reserveCapacity(count)
  }

  /// Gives out the rows, which are then no longer here.
  mutating func takeRows() -> RowBuffer {
    defer { ticketRows = RowBuffer() }
    return ticketRows
  }

  /// Adds a ticket and returns what is odd about its times.
  mutating func add(
    _ ticket: Ticket, _ row: TicketRow, _ bytes: UnsafeBufferPointer<UInt8>, _ judge: ResponseClocks,
    _ contributions: Contributions
  ) -> TimelineWarnings {
    clocks.removeAll(keepingCapacity: true)
    let warnings = judge.measure(ticket.timeline(messages: []), into: &clocks)
    contributions.append(ticket, clocks: clocks, messages: [], to: &entries)
    TicketColumns.append(
      row, ticket, source: 0, customer: row.customer, clocks: packed.pack(clocks, ticket.anchors), bytes,
      to: &ticketRows)
    tickets.append(ticket)
    entryEnds.append(entries.count)
    return warnings
  }

  func entries(_ index: Int) -> ArraySlice<SheetEntry> {
    entries[(index == 0 ? 0 : entryEnds[index - 1])..<entryEnds[index]]
  }
}
