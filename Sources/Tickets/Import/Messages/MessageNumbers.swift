import Kernel

/// Numbers the messages of a file that does not number them itself: by ticket and time, and within a millisecond by their
/// order in the file.
///
/// Keeps one word a message: 54 bits of a hash of ticket and time beside ten bits of count. Should two of millions agree by
/// chance, then one of them gets a higher number than it would have, and gets it again when the file is read again.
struct MessageNumbers: Sendable {
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)
  private var used = 0

  /// The numbers that messages at an instant can get.
  static func possible(at instant: Instant) -> ClosedRange<Int64> {
    instant.rawValue * 1000...instant.rawValue * 1000 + 999
  }

  /// The number of the next message of a ticket at an instant.
  mutating func next(_ ticket: Ticket.ID, at instant: Instant) -> Int64 {
    // Mixed one after the other: together, a ticket and a time would agree with each pair that differs in the same bits.
    let seed = ByteTable.mix(1, UInt64(bitPattern: ticket.rawValue))
    let hash = ByteTable.mix(seed, UInt64(bitPattern: instant.rawValue))
    return Self.possible(at: instant).lowerBound + Int64(count(hash))
  }

  /// How often the hash was asked for before, up to 999.
  private mutating func count(_ hash: UInt64) -> UInt64 {
    if used * 4 > slots.count * 3 { grow() }
    let slot = slot(hash)
    if slots[slot] == 0 {
      slots[slot] = hash & ~Self.counts | 1
      used += 1
      return 0
    }
    let count = slots[slot] & Self.counts
    if count < 1000 { slots[slot] += 1 }
    return min(count, 999)
  }

  private static let counts: UInt64 = 0x3FF

  private func slot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 10) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] & ~Self.counts != hash & ~Self.counts { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for word in old where word != 0 { slots[slot(word)] = word }
  }
}
