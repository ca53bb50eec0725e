/// What some day sheets come to together: a count for every measure and, for lists, every value.
package struct SheetTotals: Sendable, Equatable {
  private var counts: [Int]
  private var lists: [[Int64]]

  package init() {
    counts = Array(repeating: 0, count: 38)
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
      list = isWanted(code) ? begin(code, count) : -1
    } value: { value in
      if list >= 0 { lists[list].append(value) }
    }
  }

  /// Adds each part of an encoded sheet to the totals at the position that is given for its code, or to none.
  ///
  /// Totals that are not there yet are made; false when the bytes are no sheet.
  package static func add(
    _ sheet: [UInt8], to totals: inout [SheetTotals], at position: (DaySheet.Code) -> Int?
  ) -> Bool {
    var (list, place) = (-1, 0)
    return DaySheet.read(sheet) { code, count in
      list = -1
      guard let wanted = position(code) else { return }
      while totals.count <= wanted { totals.append(SheetTotals()) }
      list = totals[wanted].begin(code, count)
      place = wanted
    } value: { value in
      if list >= 0 { totals[place].lists[list].append(value) }
    }
  }

  /// Counts a section; returns the list that its values belong to, or -1.
  private mutating func begin(_ code: DaySheet.Code, _ count: Int) -> Int {
    let measure = Int(code.rawValue >> 8)
    guard measure < counts.count else { return -1 }
    counts[measure] += count
    return code.isList ? measure : -1
  }

  package mutating func add(_ other: SheetTotals) {
    for index in counts.indices { counts[index] += other.counts[index] }
    for index in lists.indices { lists[index] += other.lists[index] }
  }
}
