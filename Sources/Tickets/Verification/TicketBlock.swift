import Kernel

/// A stretch of tickets as they are stored, laid flat: the clocks' bytes end to end, the messages in the tickets' order.
struct TicketBlock: Sendable {
  private(set) var tickets: [Ticket] = []
  private var clocks: [UInt8] = []
  private var clockEnds: [Int] = []
  private var messages: [Timeline.Message] = []
  /// Where the messages of each ticket end; shorter than the tickets when the last of them have none.
  private var messageEnds: [Int] = []

  init(capacity: Int) {
    tickets.reserveCapacity(capacity)
    clockEnds.reserveCapacity(capacity)
    clocks.reserveCapacity(capacity * 32)
  }

  /// Adds a ticket, its packed clocks as they are stored; ids must ascend.
  mutating func add(_ ticket: Ticket, clocks stored: UnsafeBufferPointer<UInt8>) {
    tickets.append(ticket)
    clocks.append(contentsOf: stored)
    clockEnds.append(clocks.count)
  }

  /// Adds a message of one of the tickets; the tickets' ids must ascend.
  mutating func add(_ message: Timeline.Message, of ticket: Ticket.ID) {
    while messageEnds.count < tickets.count, tickets[messageEnds.count].id < ticket {
      messageEnds.append(messages.count)
    }
    messages.append(message)
  }

  /// The messages of the ticket at a position.
  func messages(_ index: Int) -> [Timeline.Message] {
    let start = index == 0 ? 0 : end(index - 1)
    return start == end(index) ? [] : Array(messages[start..<end(index)])
  }

  private func end(_ index: Int) -> Int { index < messageEnds.count ? messageEnds[index] : messages.count }

  /// The packed clocks of the ticket at a position, as they are stored.
  func clocks(_ index: Int) -> ArraySlice<UInt8> {
    clocks[(index == 0 ? 0 : clockEnds[index - 1])..<clockEnds[index]]
  }
}
