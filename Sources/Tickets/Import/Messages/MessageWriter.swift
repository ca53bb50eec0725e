import Kernel
import People
import Store

/// Brings decoded messages into the database within one transaction and keeps the facts of their tickets true.
///
/// While one chunk is merged on another thread, the one before it is written.
struct MessageWriter {
  private(set) var counts = ImportCounts()
  private(set) var warnings: [ImportWarning: Int] = [:]
  private(set) var masked: PersonalData.Counts = [:]
  /// Rows whose tickets are not there.
  private(set) var rejections: [Rejection] = []
  private let connection: any Connection
  private let history: BeforeImport
  private let tickets: TicketFinder
  private let merging: MergeThread
  private var keeper: FactKeeper
  private var agents: [Agent.ID] = []
  private var stored: StoredConversations
  /// The names of the tickets of each chunk that is merged and not written yet.
  private var underWay: [ByteTable] = []

  init(_ connection: any Connection, source: Int64, _ mapping: MessageMapping, importID: Int64) throws {
    self.connection = connection
    history = BeforeImport(connection: connection, id: importID)
    tickets = TicketFinder(connection: connection, source: source)
    keeper = try FactKeeper(connection)
    stored = try StoredConversations(connection)
    let merge = MessageMerge(
      keeper, isNumbered: mapping.columns[.seq] != nil, ticketHeader: mapping.columns[.ticket]?.header ?? "",
      importID: importID)
    merging = MergeThread(merge)
  }

  mutating func write(_ chunk: MessageChunk) throws {
    for name in chunk.newAgents { agents.append(try Agents(connection).id(named: name)) }
    // What is stored of a ticket can be asked for only when everything that came before is written.
    if underWay.contains(where: chunk.tickets.overlaps) { try settle() }
    let found = try tickets.find(chunk.tickets)
    let messages = try stored.read(of: found.compactMap { $0?.ticket.id }, wordsOf: chunk.numbers)
    merging.begin(MergeJob(chunk: chunk, tickets: found, messages: messages, agents: agents))
    underWay.append(chunk.tickets)
    if underWay.count > 1 { try writeOldest() }
  }

  mutating func finish() throws {
    try settle()
    try keeper.finish()
  }

  private mutating func settle() throws {
    while !underWay.isEmpty { try writeOldest() }
  }

  private mutating func writeOldest() throws {
    underWay.removeFirst()
    guard let merged = try merging.result() else { return }
    for (ticket, numbers) in merged.replaced {
      for start in stride(from: 0, to: numbers.count, by: 400) {
        let part = Array(numbers[start..<min(start + 400, numbers.count)])
        try history.keep(messages: part, of: ticket)
        try connection.execute("DELETE FROM message WHERE ticket_id = \(ticket) AND seq IN \(list: part)")
      }
    }
    try connection.insert(merged.rows, into: StoredConversations.table)
    try keeper.enter(merged.facts)
    stored.note(merged.facts.tickets)
    rejections += merged.rejections
    counts.add(merged.counts)
    masked.merge(merged.masked, uniquingKeysWith: +)
    for (warning, count) in merged.warnings { warnings[warning, default: 0] += count }
  }
}
