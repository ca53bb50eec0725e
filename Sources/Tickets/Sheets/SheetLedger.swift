import Kernel
import Store

/// Collects what a transaction adds to and takes from day sheets, and writes the sheets it touched.
struct SheetLedger {
  private struct Key: Hashable {
    let day: Int
    let agent: Int64
  }

  private struct Change {
    var added: [DaySheet.Entry] = []
    var removed: [DaySheet.Entry] = []
  }

  private var numbers: [Key: Int] = [:]
  private var changes: [(key: Key, change: Change)] = []
  private var lastKey = Key(day: .min, agent: .min)
  private var lastNumber = 0
  private(set) var entryCount = 0

  mutating func add(_ entry: SheetEntry) {
    let number = number(Key(day: entry.day.number, agent: entry.agent))
    changes[number].change.added.append(entry.entry)
    entryCount += 1
  }

  mutating func remove(_ entry: SheetEntry) {
    let number = number(Key(day: entry.day.number, agent: entry.agent))
    changes[number].change.removed.append(entry.entry)
    entryCount += 1
  }

  private mutating func number(_ key: Key) -> Int {
    if key == lastKey { return lastNumber }
    lastKey = key
    if let known = numbers[key] {
      lastNumber = known
    } else {
      lastNumber = changes.count
      numbers[key] = lastNumber
      changes.append((key, Change()))
    }
    return lastNumber
  }

  /// Writes every touched sheet and forgets the changes.
  mutating func write(_ connection: any Connection) throws {
    var rows = RowBuffer()
    for (key, change) in changes.sorted(by: { ($0.key.day, $0.key.agent) < ($1.key.day, $1.key.agent) }) {
      let day = Day(number: key.day)
      var sheet = try Self.stored(day, key.agent, connection)
      guard sheet.apply(adding: change.added, removing: change.removed) else {
        throw Problem(
          .conflict, "The day sheet of \(day) does not agree with the tickets.",
          remedy: "Run `assay verify --repair`, then try again.")
      }
      guard !sheet.isEmpty else { continue }
      rows.append(day.description)
      rows.append(key.agent)
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
