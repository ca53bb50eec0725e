import Kernel
import Store

/// New facts of some tickets in place of their old ones and what that does to day sheets, worked out away from the
/// database.
struct FactChange: Sendable {
  private(set) var tickets: [Ticket.ID] = []
  /// A row a ticket: its id and its packed clocks.
  private(set) var rows = RowBuffer()
  private(set) var added: [SheetEntry] = []
  private(set) var removed: [SheetEntry] = []
  private let judge: ResponseClocks
  private let contributions: Contributions
  private var measured: [Clock] = []
  private var packed = PackedClocks()

  init(_ judge: ResponseClocks, _ contributions: Contributions) {
    self.judge = judge
    self.contributions = contributions
  }

  /// Takes a ticket out as it was, with the clocks it was stored with, and enters it with its messages as they are now.
  ///
  /// Throws a `Problem` when the stored clocks are damaged.
  mutating func replace(
    _ stored: StoredTicket, messages before: [Timeline.Message], by after: [Timeline.Message]
  ) throws {
    let (firstAdded, firstRemoved) = (added.count, removed.count)
    let ticket = stored.ticket
    let old = try stored.clocks.withUnsafeBufferPointer { try StoredClocks.unpack($0, ticket.anchors) }
    contributions.append(ticket, clocks: old, messages: before, to: &removed)
    measured.removeAll(keepingCapacity: true)
    _ = judge.measure(ticket, messages: after, into: &measured)
    contributions.append(ticket, clocks: measured, messages: after, to: &added)
    rows.append(ticket.id.rawValue)
    rows.append(blob: packed.pack(measured, ticket.anchors))
    tickets.append(ticket.id)
    cancel(addedFrom: firstAdded, removedFrom: firstRemoved)
  }

  /// Drops what would be taken from a sheet only to be put back: most of a ticket stays as it was.
  private mutating func cancel(addedFrom first: Int, removedFrom firstRemoved: Int) {
    var index = first
    while index < added.count {
      if let twin = removed[firstRemoved...].firstIndex(of: added[index]) {
        removed.swapAt(twin, removed.count - 1)
        removed.removeLast()
        added.swapAt(index, added.count - 1)
        added.removeLast()
      } else {
        index += 1
      }
    }
  }
}

/// A ticket with its clocks as they are stored.
struct StoredTicket: Sendable {
  let ticket: Ticket
  /// Packed.
  let clocks: [UInt8]
}
