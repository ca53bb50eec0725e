import Kernel
import People
import Store

/// A chunk of a file with what the database has of its tickets.
struct MergeJob: Sendable {
  let chunk: MessageChunk
  /// By the number of the ticket's name; nil where there is no such ticket.
  let tickets: [StoredTicket?]
  let messages: [Ticket.ID: [StoredMessage]]
  /// The ids of the agents, by the decoder's number.
  let agents: [Agent.ID]
}

/// What a chunk changes.
struct MergedMessages: Sendable {
  /// For the table of messages.
  var rows: RowBuffer
  /// The stored messages that rows take the place of.
  var replaced: [(ticket: Ticket.ID, numbers: [Int64])] = []
  var facts: FactChange
  var counts = ImportCounts()
  var warnings: [ImportWarning: Int] = [:]
  /// What was masked in the rows of known tickets.
  var masked: PersonalData.Counts = [:]
  /// Rows whose tickets are not there.
  var rejections: [Rejection] = []
}

/// Lays rows over what is stored and works out what follows from it, without the database.
struct MessageMerge: Sendable {
  let judge: ResponseClocks
  let contributions: Contributions
  /// Whether rows bring their place in the conversation; otherwise time and file order number them.
  let isNumbered: Bool
  let ticketHeader: String
  /// The number of the import that the rows belong to.
  let importID: Int64
  private var numbers = MessageNumbers()

  init(_ keeper: FactKeeper, isNumbered: Bool, ticketHeader: String, importID: Int64) {
    (judge, contributions) = (keeper.clocks, keeper.contributions)
    self.isNumbered = isNumbered
    self.ticketHeader = ticketHeader
    self.importID = importID
  }

  /// Throws a `Problem` when what is stored is damaged.
  mutating func merge(_ job: MergeJob) throws -> MergedMessages {
    var merged = MergedMessages(rows: RowBuffer(bytes: job.chunk.bytes), facts: FactChange(judge, contributions))
    merged.rows.reserve(values: job.chunk.rows.count * StoredConversations.table.columns.count)
    let keys = keys(job, &merged)
    try job.chunk.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count, keys[end].ticket == keys[start].ticket { end += 1 }
        var conversation = ConversationMerge(job, bytes, keys[start..<end], importID: importID)
        try conversation.merge(into: &merged)
        start = end
      }
    }
    return merged
  }

  /// The rows by ticket, number and file order; those of unknown tickets are rejected.
  private mutating func keys(_ job: MergeJob, _ merged: inout MergedMessages) -> [MessageKey] {
    var keys: [MessageKey] = []
    keys.reserveCapacity(job.chunk.rows.count)
    var isSorted = true
    for (position, row) in job.chunk.rows.enumerated() {
      guard let ticket = job.tickets[row.ticketNumber]?.ticket.id else {
        merged.rejections.append(
          Rejection(
            line: row.line, column: ticketHeader, value: String(job.chunk.text(row.ticket).prefix(200)),
            reason: .unknownTicket))
        continue
      }
      if let counts = job.chunk.masked[position] { merged.masked.merge(counts, uniquingKeysWith: +) }
      let number = isNumbered ? row.seq ?? 0 : numbers.next(ticket, at: row.at)
      let key = MessageKey(ticket: ticket, number: number, row: position)
      if let last = keys.last, key < last { isSorted = false }
      keys.append(key)
    }
    return isSorted ? keys : keys.sorted()
  }
}

/// A row by its ticket and its place in the conversation.
struct MessageKey: Comparable {
  let ticket: Ticket.ID
  let number: Int64
  let row: Int

  static func < (left: Self, right: Self) -> Bool {
    if left.ticket != right.ticket { return left.ticket < right.ticket }
    if left.number != right.number { return left.number < right.number }
    return left.row < right.row
  }
}
