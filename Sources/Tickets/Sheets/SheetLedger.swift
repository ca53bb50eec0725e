import Kernel
import Store

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

  mutating func add(_ entry: SheetEntry) {
    changes[position(entry.day, entry.agent)].added.append(entry.entry)
    entryCount += 1
  }

  mutating func remove(_ entry: SheetEntry) {
    changes[position(entry.day, entry.agent)].removed.append(entry.entry)
    entryCount += 1
  }

  /// Sorts what is to be added, which is most of the work of writing.
  mutating func sortAdded() {
    for index in changes.indices { changes[index].added.sort() }
  }

  private mutating func position(_ day: Day, _ agent: Int64) -> Int {
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
    Int(truncatingIfNeeded: ByteTable.mix(UInt64(bitPattern: agent), UInt64(bitPattern: Int64(day.number))))
  }

  /// Writes every touched sheet and forgets the changes.
  mutating func write(_ connection: any Connection) throws {
    var rows = RowBuffer()
    changes.sort { ($0.day, $0.agent) < ($1.day, $1.agent) }
    let isFirst = try connection.first("SELECT 1 FROM day_sheet LIMIT 1", { _ in true }) == nil
    for change in changes {
      var sheet = isFirst ? DaySheet() : try Self.stored(change.day, change.agent, connection)
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
    try connection.insert(rows, into: Self.table)
    self = SheetLedger()
  }

  static let table = BulkTable("day_sheet", ["day", "agent_id", "sheet"])

  /// Takes the stored sheet out of its table, so that the new one can be put in.
  private static func stored(_ day: Day, _ agent: Int64, _ connection: any Connection) throws -> DaySheet {
    let bytes: [UInt8]? = try connection.value(
      "DELETE FROM day_sheet WHERE day = \(day) AND agent_id = \(agent) RETURNING sheet")
    guard let bytes else { return DaySheet() }
    guard let sheet = DaySheet(bytes) else {
      throw StoreError(.unreadable, cause: "the day sheet of \(day), agent \(agent), cannot be read")
    }
    return sheet
  }
}
