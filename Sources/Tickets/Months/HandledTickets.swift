/// The tickets that an agent answered in a month, each once, with its channel and priority.
package struct HandledTickets {
  /// A ticket with its mix (channel × 16 + priority) in one word.
  typealias Packed = Int64

  /// An open hash table; a power of two long and at most half full.
  private var slots: [Packed]
  private let shift: Int
  private(set) var count = 0

  static func pack(_ ticket: Int64, _ mix: Int) -> Packed { ticket << 8 | Int64(mix) }

  /// The tickets of these, however often each stands there.
  init(_ tickets: [Packed]) {
    let bits = Int.bitWidth - max(8, tickets.count * 2 - 1).leadingZeroBitCount
    slots = Array(repeating: Self.free, count: 1 << bits)
    shift = UInt64.bitWidth - bits
    for packed in tickets {
      let slot = slot(of: packed >> 8)
      if slots[slot] == Self.free { count += 1 }
      slots[slot] = packed
    }
  }

  /// The mix of a ticket; nil when it is none of these.
  package subscript(ticket: Int64) -> Int? {
    let packed = slots[slot(of: ticket)]
    return packed == Self.free ? nil : Int(packed & 0xFF)
  }

  private static let free: Packed = -1

  /// Where the ticket stands, or would.
  private func slot(of ticket: Int64) -> Int {
    // Fibonacci hashing: consecutive tickets spread evenly.
    let spread = UInt64(bitPattern: ticket) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(spread >> UInt64(shift))
    while slots[slot] != Self.free, slots[slot] >> 8 != ticket { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
