import Dispatch
import Kernel
import Store
import Synchronization

/// Collects what a transaction adds to and takes from day sheets, and writes the sheets it touched.
struct SheetLedger {
  private struct Change {
    let day: Day
    let agent: Int64
    var added: [DaySheet.Entry] = []
    var removed: [DaySheet.Entry] = []
  }

  private var changes: [Change] = []
  /// Positions of changes plus one, by a hash of day and agent; a dictionary's hash would cost more than the entry.
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 10)
  private(set) var entryCount = 0
  /// The position asked for last.
  private var last = 0

  mutating func add(_ entry: SheetEntry) {
    changes[position(entry.day, entry.agent)].added.append(entry.entry)
    entryCount += 1
  }

  mutating func remove(_ entry: SheetEntry) {
    changes[position(entry.day, entry.agent)].removed.append(entry.entry)
    entryCount += 1
  }

  /// Sorts what is to be added and taken away, which is most of the work of writing.
  mutating func sort() {
    for index in changes.indices {
      changes[index].added.sort()
      changes[index].removed.sort()
    }
  }

  private mutating func position(_ day: Day, _ agent: Int64) -> Int {
    // A ticket's entries mostly go to one sheet.
    if last < changes.count, changes[last].agent == agent, changes[last].day == day { return last }
    last = find(day, agent)
    return last
  }

  private mutating func find(_ day: Day, _ agent: Int64) -> Int {
    var slot = Self.hash(day, agent) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if changes[position].agent == agent, changes[position].day == day { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    changes.append(Change(day: day, agent: agent))
    slots[slot] = Int32(changes.count)
    if changes.count * 2 > slots.count { grow() }
    return changes.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (position, change) in changes.enumerated() {
      var slot = Self.hash(change.day, change.agent) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(position + 1)
    }
  }

  private static func hash(_ day: Day, _ agent: Int64) -> Int {
    Int(truncatingIfNeeded: SheetKey(day: day, agent: agent).hash)
  }

  /// Writes every touched sheet and forgets the changes.
  mutating func write(_ connection: any Connection) throws {
    changes.sort { ($0.day, $0.agent) < ($1.day, $1.agent) }
    let isFirst = try connection.first("SELECT 1 FROM day_sheet LIMIT 1", { _ in true }) == nil
    for start in stride(from: 0, to: changes.count, by: Self.sheetsAtOnce) {
      let part = changes[start..<min(start + Self.sheetsAtOnce, changes.count)]
      let sheets = isFirst ? Array(repeating: [], count: part.count) : try Self.takeOut(part, connection)
      for rows in try Self.changed(part, sheets) { try connection.insert(rows, into: Self.table) }
    }
    try addToMonths(connection)
    self = SheetLedger()
  }

  /// The changes, which are in the order of their days, added to the sums of their months.
  private func addToMonths(_ connection: any Connection) throws {
    var (next, changed) = (0, [Int64: ResponseMonth]())
    while next < changes.count {
      let month = Month(containing: changes[next].day)
      while next < changes.count, changes[next].day <= month.last {
        changed[changes[next].agent, default: ResponseMonth()].add(changes[next].added)
        changed[changes[next].agent, default: ResponseMonth()].add(changes[next].removed, times: -1)
        next += 1
      }
      try ResponseMonths(connection).add(changed.filter { !$0.value.isEmpty }, to: month)
      changed.removeAll(keepingCapacity: true)
    }
  }

  static let table = BulkTable("day_sheet", ["day", "agent_id", "sheet"])
  private static let sheetsAtOnce = 8000

  /// Takes the stored sheets out of their table, so that new ones can be put in; those that are not there are empty.
  private static func takeOut(_ changes: ArraySlice<Change>, _ connection: any Connection) throws -> [[UInt8]] {
    var sheets: [[UInt8]] = Array(repeating: [], count: changes.count)
    var start = changes.startIndex
    while start < changes.endIndex {
      let day = changes[start].day
      var positions: [Int64: Int] = [:]
      while start < changes.endIndex, changes[start].day == day, positions.count < 400 {
        positions[changes[start].agent] = start - changes.startIndex
        start += 1
      }
      let agents = positions.keys.sorted()
      try connection.forEach(
        "DELETE FROM day_sheet WHERE day = \(day) AND agent_id IN \(list: agents) RETURNING agent_id, sheet"
      ) { row in
        if let position = positions[try row.get(0)] { sheets[position] = try row.get(1) }
      }
    }
    return sheets
  }

  /// The changed sheets as rows, worked out on two threads.
  private static func changed(_ changes: ArraySlice<Change>, _ sheets: [[UInt8]]) throws -> [RowBuffer] {
    let middle = changes.startIndex + changes.count / 2
    let halves = [changes.startIndex..<middle, middle..<changes.endIndex]
    let results = Mutex<[Int: Result<RowBuffer, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: halves.count) { half in
      let result = Result { try rows(changes[halves[half]], sheets[(halves[half].lowerBound - changes.startIndex)...]) }
      results.withLock { $0[half] = result }
    }
    return try results.withLock { results in try halves.indices.compactMap { try results[$0]?.get() } }
  }

  private static func rows(_ changes: ArraySlice<Change>, _ sheets: ArraySlice<[UInt8]>) throws -> RowBuffer {
    var rows = RowBuffer()
    for (change, bytes) in zip(changes, sheets) {
      guard var sheet = DaySheet(bytes) else {
        throw StoreError(.unreadable, cause: "the day sheet of \(change.day), agent \(change.agent), cannot be read")
      }
      guard sheet.apply(adding: change.added, removing: change.removed) else {
        throw Problem(
          .conflict, "The day sheet of \(change.day) does not agree with the tickets.",
          remedy: "Run `assay verify --repair`, then try again.")
      }
      guard !sheet.isEmpty else { continue }
      rows.append(change.day.description)
      rows.append(change.agent)
      rows.append(blob: sheet.encoded())
    }
    return rows
  }
}
