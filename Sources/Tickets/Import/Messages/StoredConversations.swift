import Kernel
import Store

/// A message as the database has it, without its words.
struct StoredMessage: Sendable {
  var seq: Int64
  var message: Timeline.Message
  /// Of its words, as of a row's; nil when they were not asked for.
  var digest: UInt64?
}

/// The messages that the database has, asked for many tickets at a time.
struct StoredConversations {
  static let table = BulkTable(
    "message", ["ticket_id", "seq", "role", "public", "agent_id", "author", "at", "body", "import_id"])

  private let connection: any Connection
  /// Nil when any ticket may have messages; otherwise those that got some in this transaction.
  private var written: Set<Ticket.ID>?

  init(_ connection: any Connection) throws {
    self.connection = connection
    written = try connection.value("SELECT 1 FROM message LIMIT 1", as: Int.self) == nil ? [] : nil
  }

  /// Remembers that these tickets have messages now.
  mutating func note(_ tickets: [Ticket.ID]) {
    written?.formUnion(tickets)
  }

  /// The messages of some tickets by time and sequence, those with certain numbers with their words.
  ///
  /// Words that nothing is compared with are not read: they are most of what there is.
  func read(of tickets: [Ticket.ID], wordsOf numbers: ClosedRange<Int64>) throws -> [Ticket.ID: [StoredMessage]] {
    let asked = tickets.filter { written?.contains($0) ?? true }.sorted()
    var found: [Ticket.ID: [StoredMessage]] = [:]
    for start in stride(from: 0, to: asked.count, by: 400) {
      let part = Array(asked[start..<min(start + 400, asked.count)])
      try connection.forEach(
        """
        SELECT ticket_id, seq, role, public, agent_id, at,
          CASE WHEN seq BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound) THEN author END,
          CASE WHEN seq BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound) THEN body END
        FROM message WHERE ticket_id IN \(list: part) ORDER BY ticket_id, at, seq
        """
      ) { row in
        let message = Timeline.Message(
          at: try row.get(5), role: try row.get(2), isPublic: try row.get(3), agentID: try row.optional(4))
        found[try row.get(0), default: []].append(
          StoredMessage(seq: try row.get(1), message: message, digest: try digest(row)))
      }
    }
    return found
  }

  private func digest(_ row: Row) throws -> UInt64? {
    guard row.column(6).asBytes != nil else { return nil }
    let seed = try row.withBytes(6) { ByteTable.hash($0) }
    return try row.withBytes(7) { ByteTable.hash($0, seed: seed) }
  }
}
