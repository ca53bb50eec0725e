/// One agent's business day: for each measure, channel and priority the number of entries, and for lists every value.
///
/// A multiset: entries can be added and taken away one by one, so that a write touches only the sheets it changes.
package struct DaySheet: Equatable, Sendable {
  package struct Section: Equatable, Sendable {
    package var code: Code
    package var count: Int
    /// Ascending; empty for counts.
    package var values: [Int64]
  }

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

  /// One thing that happened, as the sheet counts it; `value` matters for lists only.
  package struct Entry: Comparable, Sendable {
    package var code: Code
    package var value: Int64

    package init(_ code: Code, _ value: Int64 = 0) {
      self.code = code
      self.value = value
    }

    package static func < (left: Self, right: Self) -> Bool {
      left.code == right.code ? left.value < right.value : left.code < right.code
    }
  }

  /// By code, ascending, none of them empty.
  package private(set) var sections: [Section] = []

  package init() {}

  package init(sections: [Section]) {
    self.sections = sections
  }

  package var isEmpty: Bool { sections.isEmpty }
}

extension DaySheet {
  /// Adds and takes away entries; false when something is to be taken away that is not there.
  package mutating func apply(adding: [Entry], removing: [Entry]) -> Bool {
    let (added, removed) = (adding.sorted(), removing.sorted())
    var codes = sections.map(\.code)
    codes += added.map(\.code) + removed.map(\.code)
    let old = Dictionary(uniqueKeysWithValues: sections.map { ($0.code, $0) })
    var (additions, removals) = (added[...], removed[...])
    var whole = true
    sections = Set(codes).sorted().compactMap { code in
      var section = old[code] ?? Section(code: code, count: 0, values: [])
      let plus = additions.prefix { $0.code == code }
      let minus = removals.prefix { $0.code == code }
      (additions, removals) = (additions.dropFirst(plus.count), removals.dropFirst(minus.count))
      whole = section.apply(adding: plus, removing: minus) && whole
      return section.count == 0 ? nil : section
    }
    return whole
  }
}

extension DaySheet.Section {
  fileprivate mutating func apply(adding: ArraySlice<DaySheet.Entry>, removing: ArraySlice<DaySheet.Entry>) -> Bool {
    count += adding.count - removing.count
    guard code.isList else { return count >= 0 }
    if !adding.isEmpty { values = (values + adding.map(\.value)).sorted() }
    return removing.allSatisfy { remove($0.value) }
  }

  private mutating func remove(_ value: Int64) -> Bool {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    guard low < values.count, values[low] == value else { return false }
    values.remove(at: low)
    return true
  }
}
