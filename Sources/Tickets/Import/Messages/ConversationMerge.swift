import Kernel
import People
import Store

/// Lays the rows of one ticket over the messages that are stored of it.
struct ConversationMerge {
  private let job: MergeJob
  private let bytes: UnsafeBufferPointer<UInt8>
  private let keys: ArraySlice<MessageKey>
  private let importID: Int64
  /// The stored messages that no row has the number of.
  private var kept: [Int64: StoredMessage] = [:]
  private var after: [(number: Int64, message: Timeline.Message)] = []
  private var replaced: [Int64] = []
  private var added = 0

  /// `bytes` are the chunk's; `keys` are the ticket's, ascending.
  init(_ job: MergeJob, _ bytes: UnsafeBufferPointer<UInt8>, _ keys: ArraySlice<MessageKey>, importID: Int64) {
    self.job = job
    self.importID = importID
    self.bytes = bytes
    self.keys = keys
  }

  /// Throws a `Problem` when the ticket's stored clocks are damaged.
  mutating func merge(into merged: inout MergedMessages) throws {
    guard let id = keys.first?.ticket, let ticket = job.tickets[row(keys.startIndex).ticketNumber] else { return }
    let before = job.messages[id] ?? []
    for message in before { kept[message.seq] = message }
    for position in keys.indices {
      // Of rows with one number the last counts.
      if position + 1 < keys.endIndex, keys[position + 1].number == keys[position].number {
        merged.counts.changed += 1
        if !row(position).agrees(with: row(position + 1), bytes) {
          merged.warnings[.repeatedMessage, default: 0] += 1
        }
      } else {
        lay(keys[position], &merged)
      }
    }
    guard added > 0 || !replaced.isEmpty else { return }
    if !replaced.isEmpty { merged.replaced.append((id, replaced)) }
    if hasSwitch { merged.warnings[.roleSwitch, default: 0] += 1 }
    try merged.facts.replace(ticket, messages: before.map(\.message), by: conversation())
  }

  private func row(_ position: Int) -> MessageRow { job.chunk.rows[keys[position].row] }

  private mutating func lay(_ key: MessageKey, _ merged: inout MergedMessages) {
    let row = job.chunk.rows[key.row]
    let agent = row.agent.map { job.agents[$0] }
    let message = Timeline.Message(at: row.at, role: row.role, isPublic: row.isPublic, agentID: agent?.rawValue)
    after.append((key.number, message))
    if let known = kept.removeValue(forKey: key.number) {
      if known.message == message, known.digest == row.digest(bytes) {
        merged.counts.unchanged += 1
        return
      }
      merged.counts.changed += 1
      replaced.append(key.number)
    } else {
      merged.counts.added += 1
      added += 1
    }
    append(key, row, agent, to: &merged.rows)
  }

  private func append(_ key: MessageKey, _ row: MessageRow, _ agent: Agent.ID?, to rows: inout RowBuffer) {
    rows.append(key.ticket.rawValue)
    rows.append(key.number)
    rows.append(Int64(row.role.rawValue))
    rows.append(Int64(row.isPublic ? 1 : 0))
    rows.append(agent?.rawValue)
    rows.append(textAt: row.author.start, length: row.author.length)
    rows.append(row.at.rawValue)
    rows.append(textAt: row.body.start, length: row.body.length)
    rows.append(importID)
  }

  /// The messages as they are now, by time and number.
  private mutating func conversation() -> [Timeline.Message] {
    after += kept.values.map { ($0.seq, $0.message) }
    let isAscending = zip(after, after.dropFirst()).allSatisfy {
      ($0.message.at, $0.number) < ($1.message.at, $1.number)
    }
    if !isAscending { after.sort { ($0.message.at, $0.number) < ($1.message.at, $1.number) } }
    return after.map(\.message)
  }

  /// Whether one author speaks now as a customer and now as an agent.
  private var hasSwitch: Bool {
    var (customers, agents): ([UInt64], [UInt64]) = ([], [])
    for position in keys.indices {
      let row = row(position)
      guard row.role == .customer || row.role == .agent, row.author.length > 0 else { continue }
      let author = ByteTable.hash(row.author.bytes(in: bytes))
      if row.role == .agent {
        if !agents.contains(author) { agents.append(author) }
      } else if !customers.contains(author) {
        customers.append(author)
      }
      // So many authors in one ticket are a mailing list, in which roles say little.
      if customers.count > 64 || agents.count > 64 { return false }
    }
    return customers.contains(where: agents.contains)
  }
}
