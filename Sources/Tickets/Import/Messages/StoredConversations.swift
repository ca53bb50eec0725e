import Kernel
import Store

/// A message as the database has it.
struct StoredMessage {
  var seq: Int64
  var message: Timeline.Message
  var author: String
  var body: String
}

/// The messages that the database has, asked for many tickets at a time.
struct StoredConversations {
  static let table = BulkTable(
    "message", ["ticket_id", "seq", "role", "public", "agent_id", "author", "at", "body"])

  private let connection: any Connection
  /// Nil when any ticket may have messages; otherwise those that got some in this transaction.
  private var written: Set<Int64>?

  init(_ connection: any Connection) throws {
    self.connection = connection
    written = try connection.value("SELECT 1 FROM message LIMIT 1", as: Int.self) == nil ? [] : nil
  }

  /// Remembers that these tickets have messages now.
  mutating func note(_ tickets: [Int64]) {
    written?.formUnion(tickets)
  }

  /// The messages of some tickets by time and sequence.
  func read(of tickets: some Collection<Int64>) throws -> [Int64: [StoredMessage]] {
    let asked = tickets.filter { written?.contains($0) ?? true }.sorted()
    var found: [Int64: [StoredMessage]] = [:]
    for start in stride(from: 0, to: asked.count, by: 400) {
      let part = Array(asked[start..<min(start + 400, asked.count)])
      try connection.forEach(
        """
        SELECT ticket_id, seq, role, public, agent_id, author, at, body FROM message
        WHERE ticket_id IN \(list: part) ORDER BY ticket_id, at, seq
        """
      ) { row in
        let message = Timeline.Message(
          at: try row.get(6), role: try row.get(2), isPublic: try row.get(3), agentID: try row.optional(4))
        found[try row.get(0), default: []].append(
          StoredMessage(seq: try row.get(1), message: message, author: try row.get(5), body: try row.get(7)))
      }
    }
    return found
  }
}
