import Kernel

/// Whose sheet of which day; an agent of 0 stands for no one.
struct SheetKey: Equatable, Comparable, Sendable {
  var day: Day
  var agent: Int64

  static func == (left: Self, right: Self) -> Bool {
    left.agent == right.agent && left.day.number == right.day.number
  }

  static func < (left: Self, right: Self) -> Bool { (left.day, left.agent) < (right.day, right.agent) }

  /// Agents and days are small numbers that must not overlap, else many sheets of a month would share a hash.
  var hash: UInt64 { ByteTable.mix(UInt64(bitPattern: agent) << 24, UInt64(bitPattern: Int64(day.number))) }
}

/// Something kept for each of many sheets, found by day and agent; a dictionary's hash would cost more than what is kept.
struct SheetTable<Value> {
  /// In the order in which they first came.
  private(set) var keys: [SheetKey] = []
  /// By the position of their keys.
  var values: [Value] = []
  /// Positions plus one, by a hash of the key; at most half of them are taken.
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 10)

  /// The position of a sheet; one that is not there begins with `new`.
  mutating func position(day: Day, agent: Int64, new: @autoclosure () -> Value) -> Int {
    let key = SheetKey(day: day, agent: agent)
    let slot = slot(key)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    keys.append(key)
    values.append(new())
    slots[slot] = Int32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  /// The position of a sheet; nil for one that is not there.
  func position(_ key: SheetKey) -> Int? {
    let slot = slot(key)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The slot that holds the key, or the free one where it belongs.
  private func slot(_ key: SheetKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (position, key) in keys.enumerated() { slots[slot(key)] = Int32(position + 1) }
  }
}

extension SheetTable: Sendable where Value: Sendable {}
