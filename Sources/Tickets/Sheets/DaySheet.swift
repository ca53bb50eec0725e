/// One agent's business day: for each measure, channel and priority the number of entries, and for lists every value.
///
/// A multiset: entries can be added and taken away one by one, so that a write touches only the sheets it changes.
package struct DaySheet: Equatable, Sendable {
  /// A measure within a channel and a priority, packed: measure × 256 + channel × 16 + priority.
  package struct Code: RawRepresentable, Hashable, Comparable, Sendable {
    package var rawValue: UInt16

    package init(rawValue: UInt16) {
      self.rawValue = rawValue
    }

    package init(_ measure: Measure, _ channel: Channel, _ priority: Priority) {
      rawValue = UInt16(measure.rawValue) << 8 | UInt16(channel.rawValue) << 4 | UInt16(priority.rawValue)
    }

    package var measure: Measure? { Measure(rawValue: UInt8(rawValue >> 8)) }
    package var channel: Channel? { Channel(rawValue: UInt8(rawValue >> 4 & 15)) }
    package var priority: Priority? { Priority(rawValue: UInt8(rawValue & 15)) }
    var isList: Bool { rawValue >> 8 < 16 }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// One thing that happened, as the sheet counts it, in one word: the code in the upper 16 bits, the value below.
  package struct Entry: Hashable, Comparable, Sendable {
    let packed: UInt64

    /// The value matters for lists only; it must lie in 0 ..< 2⁴⁸, which holds milliseconds for 8,900 years.
    package init(_ code: Code, _ value: Int64 = 0) {
      packed = UInt64(code.rawValue) << 48 | UInt64(clamping: min(value, Self.limit))
    }

    package var code: Code { Code(rawValue: UInt16(packed >> 48)) }
    package var value: Int64 { Int64(packed & UInt64(Self.limit)) }

    package static let limit: Int64 = 1 << 48 - 1

    package static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
  }

  /// Ascending.
  package private(set) var entries: [Entry] = []

  package init() {}

  /// The sheet with these entries, in any order.
  package init(_ entries: [Entry]) {
    self.entries = entries.sorted()
  }

  /// Entries in ascending order.
  init(ascending entries: [Entry]) {
    self.entries = entries
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// Adds and takes away entries; false when something is to be taken away that is not there.
  package mutating func apply(adding: [Entry], removing: [Entry]) -> Bool {
    if !adding.isEmpty { entries = Self.merge(entries, adding.ascending) }
    if removing.isEmpty { return true }
    let (rest, whole) = Self.subtract(removing.ascending, from: entries)
    entries = rest
    return whole
  }

  private static func merge(_ left: [Entry], _ right: [Entry]) -> [Entry] {
    if left.isEmpty { return right }
    var merged: [Entry] = []
    merged.reserveCapacity(left.count + right.count)
    var next = 0
    for entry in left {
      while next < right.count, right[next] < entry {
        merged.append(right[next])
        next += 1
      }
      merged.append(entry)
    }
    merged += right[next...]
    return merged
  }

  private static func subtract(_ removing: [Entry], from entries: [Entry]) -> (rest: [Entry], whole: Bool) {
    var rest: [Entry] = []
    rest.reserveCapacity(entries.count)
    var going = 0
    for entry in entries {
      if going < removing.count, removing[going] == entry { going += 1 } else { rest.append(entry) }
    }
    return (rest, going == removing.count)
  }
}

extension [DaySheet.Entry] {
  fileprivate var ascending: [DaySheet.Entry] {
    for index in indices.dropFirst() where self[index] < self[index - 1] { return sorted() }
    return self
  }
}
