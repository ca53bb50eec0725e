import Kernel

/// The spells of a calendar as instants, in order and apart, with the business time before each.
///
/// A question costs one look-up by UTC day and a step or two, whatever the length of the span.
final class BusinessTable: Sendable {
  private struct Spell: Sendable {
    var start: Milliseconds
    var end: Milliseconds
    /// Business time before the start.
    var before: Milliseconds
  }

  private static let days = 0..<47_482  // 1970-01-01 ..< 2100-01-01

  private let spells: [Spell]
  private let total: Milliseconds
  /// For each UTC day since 1970 the first spell that ends after the day's start.
  private let firstOfDay: [Int32]

  init(zone: Zone, week: [[OpenHours]], special: [Day: [OpenHours]]) {
    var spells: [Spell] = []
    let readings = WallReadings(zone: zone)
    let week = week.map { $0.sorted { $0.opens < $1.opens } }
    let special = special.mapValues { $0.sorted { $0.opens < $1.opens } }
    for number in Self.days {
      let day = Day(number: number)
      let hours = special.isEmpty ? week[day.weekday - 1] : special[day] ?? week[day.weekday - 1]
      guard !hours.isEmpty else { continue }
      let offset = readings.offset(of: day)
      for spell in hours {
        let start = readings.instant(spell.opens, of: day, offset: offset)
        let end = readings.instant(spell.closes, of: day, offset: offset)
        Self.append(start: start, end: end, to: &spells)
      }
    }
    self.spells = spells
    total = spells.last.map { $0.before + $0.end - $0.start } ?? 0
    firstOfDay = Self.index(spells)
  }

  private static func append(start: Milliseconds, end: Milliseconds, to spells: inout [Spell]) {
    guard let last = spells.last else {
      if end > start { spells.append(Spell(start: start, end: end, before: 0)) }
      return
    }
    let start = max(start, last.end)
    guard end > start else { return }
    if start == last.end {
      spells[spells.count - 1].end = end
    } else {
      spells.append(Spell(start: start, end: end, before: last.before + last.end - last.start))
    }
  }

  private static func index(_ spells: [Spell]) -> [Int32] {
    var index: [Int32] = []
    index.reserveCapacity(days.count)
    var next = 0
    for number in days {
      let midnight = Milliseconds(number) * WallClock.dayLength
      while next < spells.count, spells[next].end <= midnight { next += 1 }
      index.append(Int32(next))
    }
    return index
  }

  /// Business milliseconds from 1970 to an instant.
  func business(before instant: Instant) -> Milliseconds {
    let index = spell(endingAfter: instant.rawValue)
    guard index < spells.count else { return total }
    return spells[index].before + max(0, instant.rawValue - spells[index].start)
  }

  /// The first instant with `amount` > 0 business milliseconds between `start` and it.
  func due(_ amount: Milliseconds, after start: Instant) -> Instant? {
    let goal = business(before: start).addingReportingOverflow(amount)
    guard !goal.overflow, goal.partialValue <= total else { return nil }
    let found = spell(reaching: goal.partialValue, from: spell(endingAfter: start.rawValue))
    return Instant(spells[found].start + goal.partialValue - spells[found].before)
  }

  private func spell(endingAfter instant: Milliseconds) -> Int {
    guard instant > 0 else { return 0 }
    let day = Int(instant / WallClock.dayLength)
    guard day < firstOfDay.count else { return spells.count }
    var index = Int(firstOfDay[day])
    while index < spells.count, spells[index].end <= instant { index += 1 }
    return index
  }

  /// The last spell with less than `goal` before it: doubling steps, then halving, because most targets are near.
  private func spell(reaching goal: Milliseconds, from first: Int) -> Int {
    var (low, step) = (first, 1)
    while low + step < spells.count, spells[low + step].before < goal {
      low += step
      step *= 2
    }
    var high = min(low + step, spells.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if spells[middle].before < goal { low = middle } else { high = middle }
    }
    return low
  }
}
