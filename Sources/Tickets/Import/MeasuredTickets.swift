import Kernel
import People
import Store

/// The rows of a block's tickets, with their clocks, and their entries in day sheets, before the database knows them:
/// agents stand by the importer's number plus one, tickets by 0.
struct MeasuredTickets: Sendable {
  /// A row a ticket, ready for the table but for its ids.
  private(set) var ticketRows = RowBuffer()
  private var entries: [SheetEntry] = []
  private var entryEnds: [Int] = []
  private var clocks: [Clock] = []
  private var packed = PackedClocks()

  /// Makes room for so many tickets, read from so many bytes.
  mutating func reserve(_ count: Int, bytes: Int) {
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
    let warnings = judge.measure(ticket, messages: [], into: &clocks)
    contributions.append(ticket, clocks: clocks, messages: [], to: &entries)
    TicketColumns.append(
      row, ticket, source: 0, customer: row.customer, clocks: packed.pack(clocks, ticket.anchors), bytes,
      to: &ticketRows)
    entryEnds.append(entries.count)
    return warnings
  }

  func entries(_ index: Int) -> ArraySlice<SheetEntry> {
    entries[(index == 0 ? 0 : entryEnds[index - 1])..<entryEnds[index]]
  }
}

extension DecodedBatch {
  /// Works out what follows from the tickets, and counts what is odd about their times.
  mutating func measure(_ clocks: ResponseClocks, _ contributions: Contributions) {
    var measured = MeasuredTickets()
    measured.reserve(rows.count, bytes: bytes.count)
    for index in rows.indices {
      let found = bytes.withUnsafeBufferPointer { measured.add(tickets[index], rows[index], $0, clocks, contributions) }
      if !found.isEmpty { note(found) }
    }
    self.measured = measured
  }

  private mutating func note(_ found: TimelineWarnings) {
    if found.contains(.replyBeforeCreation) { warnings[.replyBeforeCreation, default: 0] += 1 }
    if found.contains(.solvedBeforeReply) { warnings[.solvedBeforeReply, default: 0] += 1 }
    if found.contains(.closedBeforeSolved) { warnings[.closedBeforeSolved, default: 0] += 1 }
  }
}
