import Kernel
import Store

/// The fingerprints of many day sheets, each growing as its entries come in any order.
struct SheetFingerprints: Sendable {
  private struct Sheet: Sendable {
    var fingerprint = SheetFingerprint()
    var isStored = false
  }

  private var sheets = SheetTable<Sheet>()
  /// The sheet asked for last, and its position; a ticket's entries mostly go to one sheet.
  private var last: (key: SheetKey, position: Int)?

  mutating func add(_ entry: SheetEntry) {
    let position = position(SheetKey(day: entry.day, agent: entry.agent))
    sheets.values[position].fingerprint.add(entry.entry)
  }

  private mutating func position(_ key: SheetKey) -> Int {
    if let last, last.key == key { return last.position }
    let position = sheets.position(day: key.day, agent: key.agent, new: Sheet())
    last = (key, position)
    return position
  }

  /// Whether a stored sheet is what its entries make of it; it no longer counts as missing.
  mutating func agree(with stored: StoredSheet) -> Bool {
    guard let position = sheets.position(stored.key) else { return false }
    sheets.values[position].isStored = true
    return SheetFingerprint(of: stored.bytes) == sheets.values[position].fingerprint
  }

  /// The sheets that have entries and were not stored, by day and agent.
  var missing: [SheetKey] {
    zip(sheets.keys, sheets.values).filter { !$1.isStored }.map(\.0).sorted()
  }
}
