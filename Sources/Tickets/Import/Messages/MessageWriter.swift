import Kernel
import People
import Store

/// Brings decoded messages into the database within one transaction and keeps the facts of their tickets true.
///
/// Rows wait until there are many, so that each ticket is judged once and rows go in by key.
struct MessageWriter {
  private(set) var counts = ImportCounts()
  private(set) var warnings: [ImportWarning: Int] = [:]
  /// Rows whose tickets are not there.
  private(set) var rejections: [Rejection] = []
  private let connection: any Connection
  private let source: Int64
  private let ticketHeader: String
  private let isNumbered: Bool
  private var keeper: FactKeeper
  private var agents: [Agent.ID] = []
  private var stored: StoredConversations
  private var waiting: [MessageBatch] = []
  private var waitingRows = 0

  /// `isNumbered` says whether rows bring their place in the conversation; otherwise time and file order number them,
  /// for which the whole file has to wait.
  init(_ connection: any Connection, source: Int64, ticketHeader: String, isNumbered: Bool) throws {
    self.connection = connection
    self.source = source
    self.ticketHeader = ticketHeader
    self.isNumbered = isNumbered
    keeper = try FactKeeper(connection)
    stored = try StoredConversations(connection)
  }

  mutating func write(_ batch: MessageBatch) throws {
    for name in batch.newAgents { agents.append(try Agents(connection).id(named: name)) }
    waiting.append(batch)
    waitingRows += batch.rows.count
    if isNumbered, waitingRows >= Self.chunk { try settle() }
  }

  private static let chunk = 200_000

  mutating func finish() throws {
    try settle()
    try keeper.finish()
  }

  // MARK: A chunk

  /// A row by its ticket and its place in the conversation.
  private struct Key: Comparable {
    var ticket: Int64
    var seq: Int64
    var batch: Int
    var row: Int

    static func < (left: Key, right: Key) -> Bool {
      if left.ticket != right.ticket { return left.ticket < right.ticket }
      if left.seq != right.seq { return left.seq < right.seq }
      if left.batch != right.batch { return left.batch < right.batch }
      return left.row < right.row
    }
  }

  /// A ticket whose conversation changes.
  private struct Change {
    var ticket: Ticket
    var before: [Timeline.Message]
    var after: [Timeline.Message]
    var replaced: [Int64]
  }

  private mutating func settle() throws {
    guard waitingRows > 0 else { return }
    let tickets = try TicketFinder(connection, source: source).find(waiting)
    var keys = keys(tickets.byRow)
    let old = try stored.read(of: tickets.byID.keys)
    var rows = RowBuffer()
    var changes: [Change] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].ticket == keys[start].ticket { end += 1 }
      if !isNumbered { number(&keys[start..<end]) }
      if let ticket = tickets.byID[keys[start].ticket],
        let change = merge(keys[start..<end], into: ticket, old[keys[start].ticket] ?? [], &rows)
      {
        changes.append(change)
      }
      start = end
    }
    try apply(changes, rows)
    stored.note(changes.map(\.ticket.id.rawValue))
    waiting.removeAll()
    waitingRows = 0
  }

  /// The rows by ticket, sequence and file order; those of unknown tickets are rejected.
  private mutating func keys(_ tickets: [[Int64?]]) -> [Key] {
    var keys: [Key] = []
    keys.reserveCapacity(waitingRows)
    for (number, batch) in waiting.enumerated() {
      for (position, row) in batch.rows.enumerated() {
        if let ticket = tickets[number][position] {
          keys.append(Key(ticket: ticket, seq: row.seq ?? row.at.rawValue, batch: number, row: position))
        } else {
          rejections.append(
            Rejection(
              line: row.line, column: ticketHeader, value: String(batch.text(row.ticket).prefix(200)),
              reason: .unknownTicket))
        }
      }
    }
    keys.sort()
    return keys
  }

  /// Numbers a ticket's rows by time, and within a millisecond by file order.
  private func number(_ keys: inout ArraySlice<Key>) {
    var (previous, count) = (Int64.min, Int64(0))
    for index in keys.indices {
      let at = keys[index].seq
      count = at == previous ? count + 1 : 0
      previous = at
      keys[index].seq = at * 1000 + min(count, 999)
    }
  }

  /// Lays a ticket's rows over what is stored; nil when nothing changes.
  private mutating func merge(
    _ keys: ArraySlice<Key>, into ticket: Ticket, _ old: [StoredMessage], _ rows: inout RowBuffer
  ) -> Change? {
    var byNumber: [Int64: StoredMessage] = [:]
    for message in old { byNumber[message.seq] = message }
    var after: [(seq: Int64, message: Timeline.Message)] = []
    var replaced: [Int64] = []
    var position = keys.startIndex
    while position < keys.endIndex {
      // Of rows with one number the last counts.
      while position + 1 < keys.endIndex, keys[position + 1].seq == keys[position].seq {
        counts.changed += 1
        position += 1
      }
      let key = keys[position]
      let (batch, row) = (waiting[key.batch], waiting[key.batch].rows[key.row])
      let agent = row.agent.map { agents[$0] }
      position += 1
      let message = Timeline.Message(
        at: row.at, role: row.role, isPublic: row.isPublic, agentID: agent?.rawValue)
      after.append((key.seq, message))
      if let known = byNumber.removeValue(forKey: key.seq) {
        if known.message == message, known.author == batch.text(row.author), known.body == batch.text(row.body) {
          counts.unchanged += 1
          continue
        }
        counts.changed += 1
        replaced.append(key.seq)
      } else {
        counts.added += 1
      }
      Self.append(key, row, batch.bytes, agent, to: &rows)
    }
    let before = old.map(\.message)
    if replaced.isEmpty, after.count == old.count - byNumber.count { return nil }
    after += byNumber.values.map { ($0.seq, $0.message) }
    after.sort { ($0.message.at, $0.seq) < ($1.message.at, $1.seq) }
    noteSwitches(keys)
    return Change(ticket: ticket, before: before, after: after.map(\.message), replaced: replaced)
  }

  private static func append(
    _ key: Key, _ row: MessageRow, _ bytes: [UInt8], _ agent: Agent.ID?, to rows: inout RowBuffer
  ) {
    rows.append(key.ticket)
    rows.append(key.seq)
    rows.append(Int64(row.role.rawValue))
    rows.append(Int64(row.isPublic ? 1 : 0))
    rows.append(agent?.rawValue)
    bytes.withUnsafeBufferPointer { bytes in
      rows.append(utf8: row.author.bytes(in: bytes))
      rows.append(row.at.rawValue)
      rows.append(utf8: row.body.bytes(in: bytes))
    }
  }

  /// Counts tickets in which one author speaks now as a customer and now as an agent.
  private mutating func noteSwitches(_ keys: ArraySlice<Key>) {
    var (customers, agents): ([UInt64], [UInt64]) = ([], [])
    for key in keys {
      let row = waiting[key.batch].rows[key.row]
      guard row.role == .customer || row.role == .agent, row.author.length > 0 else { continue }
      let author = waiting[key.batch].bytes.withUnsafeBufferPointer { ByteTable.hash(row.author.bytes(in: $0)) }
      if row.role == .agent {
        if !agents.contains(author) { agents.append(author) }
      } else if !customers.contains(author) {
        customers.append(author)
      }
      // So many authors in one ticket are a mailing list, in which roles say little.
      if customers.count > 64 || agents.count > 64 { return }
    }
    if customers.contains(where: agents.contains) { warnings[.roleSwitch, default: 0] += 1 }
  }

  /// Takes the tickets out of the sheets as they were, changes their messages, and enters them again.
  private mutating func apply(_ changes: [Change], _ rows: RowBuffer) throws {
    try keeper.forget(changes.map { ($0.ticket, $0.before) })
    for change in changes {
      for start in stride(from: 0, to: change.replaced.count, by: 400) {
        let part = Array(change.replaced[start..<min(start + 400, change.replaced.count)])
        try connection.execute("DELETE FROM message WHERE ticket_id = \(change.ticket.id) AND seq IN \(list: part)")
      }
    }
    try connection.insert(rows, into: StoredConversations.table)
    for change in changes { _ = try keeper.add(change.ticket, messages: change.after) }
  }
}
