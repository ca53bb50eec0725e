import Kernel
import People
package import Store

/// Keeps facts and day sheets true to the tickets, within one transaction.
///
/// Every change of a ticket goes: `forget` as it was, change it, `add` as it is; at the end `finish`.
package struct FactKeeper {
  let connection: any Connection
  let clocks: ResponseClocks
  let contributions: Contributions
  private var ledger = SheetLedger()
  private var thread: LedgerThread?
  private var fresh: [SheetEntry] = []
  private var pending = RowBuffer()
  private var measured: [Clock] = []
  private var packed = PackedClocks()
  /// The ticket forgotten last, as it was.
  private var forgotten: Ticket?
  /// Those whose channel or priority changed.
  private var remixed: [Ticket.ID] = []

  /// Reads the standards in force, the zone and the incidents.
  package init(_ connection: any Connection) throws {
    try self.init(connection, importing: .everything)
  }

  /// The same for an import; `tells` is what its source is taken to say.
  init(_ connection: any Connection, importing tells: Telling) throws {
    self.connection = connection
    var silent = try TellingSources(connection).silent()
    if tells != .everything { silent[0] = .everything.subtracting(tells) }
    clocks = ResponseClocks(try StandardsInForce(connection).timeline(), silent: silent)
    contributions = Contributions(
      zone: try TeamSettings.read(connection).zone, incidents: try Incidents(connection).all().map(\.span),
      silent: silent)
  }

  /// Works out a ticket's clocks and enters it in the sheets.
  package mutating func add(_ ticket: Ticket, messages: [Timeline.Message]) throws -> TimelineWarnings {
    noteMix(of: ticket)
    measured.removeAll(keepingCapacity: true)
    let warnings = clocks.measure(ticket, messages: messages, into: &measured)
    pending.append(ticket.id.rawValue)
    pending.append(blob: packed.pack(measured, ticket.anchors))
    for entry in contributions.entries(of: ticket, clocks: measured, messages: messages) { ledger.add(entry) }
    if pending.values.count > 20_000 { try flush() }
    return warnings
  }

  private mutating func noteMix(of ticket: Ticket) {
    guard let old = forgotten, old.id == ticket.id else { return }
    let isSame = old.fields.channel == ticket.fields.channel && old.fields.priority == ticket.fields.priority
    if !isSame { remixed.append(ticket.id) }
    forgotten = nil
  }

  /// Enters in the sheets what was worked out for a new ticket before its id and its agents' ids were known; `agents` are
  /// the ids by number.
  mutating func enter(_ index: Int, of measured: MeasuredTickets, as ticket: Ticket.ID, agents: [Agent.ID]) {
    for var entry in measured.entries(index) {
      if entry.agent != 0 { entry.agent = agents[Int(entry.agent) - 1].rawValue }
      if entry.entry.code.measure?.listsTickets == true {
        entry.entry = DaySheet.Entry(entry.entry.code, ticket.rawValue)
      }
      fresh.append(entry)
    }
    if fresh.count > 20_000 { handOver() }
  }

  private mutating func handOver() {
    ledgerThread().add(fresh)
    fresh = []
    fresh.reserveCapacity(21_000)
  }

  private mutating func ledgerThread() -> LedgerThread {
    let started = thread ?? LedgerThread()
    thread = started
    return started
  }

  /// Writes all sheets; what the thread has comes first, since what is to be taken away may be in it.
  private mutating func writeSheets() throws {
    if let thread {
      thread.add(fresh)
      var collected = thread.finish()
      try collected.write(connection)
    } else {
      for entry in fresh { ledger.add(entry) }
    }
    (thread, fresh) = (nil, [])
    try ledger.write(connection)
  }

  /// Takes a ticket's entries away; must be called while the ticket and its messages are still as they were.
  package mutating func forget(_ ticket: Ticket, messages: [Timeline.Message]) throws {
    try flush()
    forgotten = ticket
    let old = try connection.first(
      "SELECT \(unescaped: StoredClocks.columns) FROM ticket t WHERE t.id = \(ticket.id)"
    ) { try StoredClocks.read($0, from: 0) }
    for entry in contributions.entries(of: ticket, clocks: old ?? [], messages: messages) { ledger.remove(entry) }
  }

  /// Takes the entries of a ticket away whose packed clocks were read with it.
  mutating func forget(_ ticket: Ticket, clocks stored: ArraySlice<UInt8>, messages: [Timeline.Message]) throws {
    try flush()
    let old = try stored.withUnsafeBufferPointer { try StoredClocks.unpack($0, ticket.anchors) }
    for entry in contributions.entries(of: ticket, clocks: old, messages: messages) { ledger.remove(entry) }
  }

  /// Stores new facts in place of old ones and enters the change in the sheets.
  mutating func enter(_ change: FactChange) throws {
    try connection.update(change.rows, in: Self.table)
    ledgerThread().add(change.added, removing: change.removed)
    try flush()
  }

  /// Writes the facts that wait.
  package mutating func flush() throws {
    try connection.update(pending, in: Self.table)
    pending.removeAll()
    if (thread?.entryCount ?? 0) + ledger.entryCount > Self.entryLimit { try writeSheets() }
  }

  private static let table = BulkTable("ticket", ["id", "clocks"])

  /// Entries to keep in memory, 8 bytes each, before sheets are written in between.
  private static let entryLimit = 6_000_000

  /// Writes everything; the facts and the sheets then agree with the tickets.
  package mutating func finish() throws {
    try flush()
    try writeSheets()
    try RemixedTickets(connection).note(remixed)
    remixed = []
  }
}
