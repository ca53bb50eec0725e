import Kernel
import Store

/// Which tickets of a source the database has, asked a block at a time.
///
/// A first load asks nothing of the database, whose indexes are not built yet: it keeps one word in memory per ticket
/// that it added, and checks a match against the stored row.
struct KnownTickets {
  struct Stored {
    var id: Ticket.ID
    var digest: UInt64
    var updatedAt: Instant?
    /// Added by this import and not written yet.
    var isPending = false
  }

  let connection: any Connection
  let source: Int64
  let startsEmpty: Bool
  /// Of the block's rows, by their number.
  private var stored: [Stored?] = []
  /// What the block itself added or changed.
  private var fresh: [String: Stored] = [:]
  private var added: AddedTickets

  init(_ connection: any Connection, source: Int64, firstID: Int64, startsEmpty: Bool) {
    self.connection = connection
    self.source = source
    self.startsEmpty = startsEmpty
    added = AddedTickets(firstID: firstID)
  }

  /// Learns which rows of a block are stored already.
  mutating func lookUp(_ rows: [TicketRow], _ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard !startsEmpty else { return }
    fresh.removeAll(keepingCapacity: true)
    stored = Array(repeating: nil, count: rows.count)
    var keys = RowBuffer()
    keys.reserve(values: rows.count * 3, bytes: rows.count * 16)
    for (number, row) in rows.enumerated() {
      keys.append(Int64(number))
      keys.append(source)
      keys.append(utf8: row.externalID.bytes(in: bytes))
    }
    try connection.find(keys, in: Self.table, "id, digest, updated_at") { row in
      stored[try row.get(0)] = Stored(
        id: try row.get(1), digest: UInt64(bitPattern: try row.get(2, as: Int64.self)), updatedAt: try row.optional(3))
    }
  }

  private static let table = BulkTable("ticket", ["source_id", "external_id"], keys: 2)

  /// What may be the ticket of a row of the block; one that is pending has to be read again to be sure.
  func find(_ number: Int, _ row: TicketRow, _ bytes: UnsafeBufferPointer<UInt8>) -> Stored? {
    guard startsEmpty else { return fresh.isEmpty ? stored[number] : fresh[name(row, bytes)] ?? stored[number] }
    return added.candidates(row.hash(bytes)).first.map { Stored(id: $0, digest: 0, isPending: true) }
  }

  /// Reads a ticket that this import added itself; nil when the match in memory was a chance one.
  func reread(_ row: TicketRow, _ bytes: UnsafeBufferPointer<UInt8>) throws -> Stored? {
    let name = name(row, bytes)
    for id in added.candidates(row.hash(bytes)) {
      let found = try connection.first(
        "SELECT digest, updated_at FROM ticket WHERE id = \(id) AND external_id = \(name)"
      ) { Stored(id: id, digest: UInt64(bitPattern: try $0.get(0, as: Int64.self)), updatedAt: try $0.optional(1)) }
      if let found { return found }
    }
    return nil
  }

  mutating func note(added row: TicketRow, _ bytes: UnsafeBufferPointer<UInt8>, id: Ticket.ID) {
    if startsEmpty {
      added.note(row.hash(bytes), id)
    } else {
      note(changed: row, bytes, id: id)
    }
  }

  mutating func note(changed row: TicketRow, _ bytes: UnsafeBufferPointer<UInt8>, id: Ticket.ID) {
    guard !startsEmpty else { return }
    fresh[name(row, bytes)] = Stored(id: id, digest: row.digest, updatedAt: row.updatedAt)
  }

  private func name(_ row: TicketRow, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: row.externalID.bytes(in: bytes), as: UTF8.self)
  }
}

/// The tickets that a first load added, in one word each: 36 bits of a hash beside 28 bits of row count.
///
/// Among millions some hashes agree by chance, so a candidate is only that.
struct AddedTickets {
  let firstID: Int64
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)
  private var count = 0

  init(firstID: Int64) {
    self.firstID = firstID
  }

  func candidates(_ hash: UInt64) -> [Ticket.ID] {
    var found: [Ticket.ID] = []
    var slot = slot(hash)
    while slots[slot] != 0 {
      if slots[slot] >> 28 == hash >> 28 { found.append(Ticket.ID(firstID + Int64(slots[slot] & 0xFFF_FFFF) - 1)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return found
  }

  mutating func note(_ hash: UInt64, _ id: Ticket.ID) {
    if count * 4 > slots.count * 3 { grow() }
    insert((hash & ~0xFFF_FFFF) | UInt64(id.rawValue - firstID + 1))
    count += 1
  }

  /// The bits that a slot keeps also say where it belongs, so that the table can grow.
  private func slot(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word >> 28) & (slots.count - 1) }

  private mutating func insert(_ word: UInt64) {
    var slot = slot(word)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = word
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for word in old where word != 0 { insert(word) }
  }
}

extension TicketRow {
  fileprivate func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    ByteTable.hash(externalID.bytes(in: bytes))
  }
}
