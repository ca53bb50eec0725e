/// What some day sheets come to together: a count for every measure and, for lists, every value.
package struct SheetTotals: Sendable, Equatable {
  private var counts: [Int]
  private var lists: [[Int64]]

  package init() {
    counts = Array(repeating: 0, count: 36)
    lists = Array(repeating: [], count: 16)
  }

  /// How many entries there are of a measure.
  package subscript(_ measure: Measure) -> Int { counts[Int(measure.rawValue)] }

  /// Every value of a list, in no order.
  package func values(_ measure: Measure) -> [Int64] {
    measure.isList ? lists[Int(measure.rawValue)] : []
  }

  /// The values of a list sorted, ready for percentiles.
  package func sorted(_ measure: Measure) -> [Int64] { values(measure).sorted() }

  /// Adds an encoded sheet, or the part of it that `isWanted` picks; false when the bytes are no sheet.
  package mutating func add(_ sheet: [UInt8], where isWanted: (DaySheet.Code) -> Bool = { _ in true }) -> Bool {
    var list = -1
    return DaySheet.read(sheet) { code, count in
      let measure = Int(code.rawValue >> 8)
      list = -1
      guard measure < counts.count, isWanted(code) else { return }
      counts[measure] += count
      if code.isList { list = measure }
    } value: { value in
      if list >= 0 { lists[list].append(value) }
    }
  }

  package mutating func add(_ other: SheetTotals) {
    for index in counts.indices { counts[index] += other.counts[index] }
    for index in lists.indices { lists[index] += other.lists[index] }
  }
}
