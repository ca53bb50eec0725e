import Kernel
import People
import Store

/// Brings decoded rows into the database within one transaction: adds what is new, changes what changed, and keeps
/// facts and day sheets true to it.
struct TicketWriter {
  let connection: any Connection
  let source: Int64
  let sharedCustomers: Set<String>
  private(set) var counts = ImportCounts()
  private(set) var warnings: [ImportWarning: Int] = [:]
  private var keeper: FactKeeper
  private var registry: NameRegistry
  /// The rows of the block at hand, and which of them wait to be written.
  private var rows = RowBuffer()
  private var pending = 0..<0
  private var vendor = RowBuffer()
  private var known: KnownTickets
  private let firstID: Int64
  private var nextID: Int64
  /// Tickets that were there before and that this import changed.
  private var changed: Set<Ticket.ID> = []
  private var customers: Set<String> = []
  /// What the rows that were taken show that the source says.
  private var brought: Telling = []
  private let before: BeforeImport

  init(
    _ connection: any Connection, keeper: FactKeeper, source: Int64, sharedCustomers: Set<String>, importID: Int64
  ) throws {
    self.connection = connection
    before = BeforeImport(connection: connection, id: importID)
    self.sharedCustomers = sharedCustomers
    self.source = source
    self.keeper = keeper
    registry = NameRegistry(connection)
    let last = try connection.value("SELECT max(id) FROM ticket", as: Int64.self) ?? 0
    firstID = last + 1
    nextID = firstID
    known = KnownTickets(connection, source: source, firstID: nextID, startsEmpty: last == 0)
  }

  /// Writes a block; takes its rows out of it.
  mutating func write(_ batch: inout DecodedBatch) throws {
    try registry.add(batch)
    (rows, pending) = (batch.measured.takeRows(), 0..<0)
    try batch.bytes.withUnsafeBufferPointer { bytes in
      try known.lookUp(batch.rows, bytes)
      for index in batch.rows.indices { try write(index, of: batch, bytes) }
    }
    try flush()
  }

  /// The ids of the tickets that were added.
  var addedTickets: Range<Int64> { firstID..<nextID }

  /// Writes the sheets of all tickets.
  mutating func finishTickets() throws {
    try keeper.finish()
  }

  /// Settles what hangs between tickets; quick only when the indexes are there.
  mutating func finish() throws {
    try registry.finish()
    try RepeatContacts(connection).settle(customers)
  }

  /// Enters what the source says, as its tickets now show it.
  func settleTelling(from known: Telling) throws {
    let sources = TellingSources(connection)
    // A row that was taken may have been changed by a later one.
    let certain = counts.changed == 0 ? brought : []
    let others = try sources.shown(by: source, of: known.union(brought).subtracting(certain))
    try sources.settle(source, from: known, to: certain.union(others))
  }

  private mutating func write(
    _ index: Int, of batch: DecodedBatch, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws {
    let row = batch.rows[index]
    var stored = known.find(index, row, bytes)
    if stored?.isPending == true {
      try flush()
      stored = try known.reread(row, bytes)
    }
    guard let stored else { return add(index, of: batch, bytes) }
    if stored.digest == row.digest {
      counts.unchanged += 1
    } else if let old = stored.updatedAt, let new = row.updatedAt, new < old {
      counts.outdated += 1
    } else {
      noteDoubt(stored, row)
      try change(stored.id, to: row, batch.tickets[index], bytes)
    }
  }

  /// Counts rows that nothing shows to be newer than what they take the place of.
  private mutating func noteDoubt(_ stored: KnownTickets.Stored, _ row: TicketRow) {
    if stored.updatedAt == nil || row.updatedAt == nil {
      if stored.id.rawValue >= firstID || changed.contains(stored.id) {
        warnings[.repeatedTicket, default: 0] += 1
      } else if stored.updatedAt != nil {
        warnings[.undatedChange, default: 0] += 1
      }
    }
    changed.insert(stored.id)
  }

  private mutating func add(_ index: Int, of batch: DecodedBatch, _ bytes: UnsafeBufferPointer<UInt8>) {
    let row = batch.rows[index]
    let id = Ticket.ID(nextID)
    brought.formUnion(batch.tickets[index].tells)
    nextID += 1
    known.note(added: row, bytes, id: id)
    append(index, row, as: id, bytes)
    keeper.enter(index, of: batch.measured, as: id, agents: registry.agents)
    counts.added += 1
  }

  private mutating func change(
    _ id: Ticket.ID, to row: TicketRow, _ measured: Ticket, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws {
    brought.formUnion(measured.tells)
    // The row may repeat one of the same block that still waits to be written.
    try flush()
    let tickets = StoredTickets(connection)
    let messages = try tickets.messages(of: id)
    if let old = try tickets.ticket(id) { try keeper.forget(old, messages: messages) }
    try noteOldCustomer(of: id)
    if id.rawValue < firstID { try before.keep(ticket: id) }
    try connection.execute("DELETE FROM vendor_figure WHERE ticket_id = \(id)")
    let ticket = known(measured, as: id)
    try update(row, ticket, bytes)
    _ = try keeper.add(ticket, messages: messages)
    known.note(changed: row, bytes, id: id)
    counts.changed += 1
  }

  private mutating func noteOldCustomer(of id: Ticket.ID) throws {
    if let customer: String = try connection.value("SELECT customer FROM ticket WHERE id = \(id)") {
      customers.insert(customer)
    }
  }

  // MARK: Rows

  /// The ticket with the database's ids instead of the importer's numbers.
  private func known(_ measured: Ticket, as id: Ticket.ID) -> Ticket {
    var ticket = measured
    ticket.id = id
    ticket.agent = measured.agent.map { registry.agents[Int($0.rawValue) - 1] }
    ticket.solver = measured.solver.map { registry.agents[Int($0.rawValue) - 1] }
    return ticket
  }

  private mutating func append(
    _ index: Int, _ row: TicketRow, as id: Ticket.ID, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let width = TicketColumns.table.columns.count
    if pending.isEmpty { pending = index..<index }
    if index > pending.upperBound { rows.move(row: index, to: pending.upperBound, width: width) }
    let start = pending.upperBound * width
    pending = pending.lowerBound..<pending.upperBound + 1
    rows.replace(start + TicketColumns.idColumn, with: id.rawValue)
    rows.replace(start + TicketColumns.sourceColumn, with: source)
    rows.replace(start + TicketColumns.agentColumn, with: row.agent.map { registry.agents[$0].rawValue })
    rows.replace(start + TicketColumns.solverColumn, with: row.solver.map { registry.agents[$0].rawValue })
    if row.customer != nil, customer(row, bytes) == nil {
      rows.replace(start + TicketColumns.customerColumn, with: nil)
    }
    appendVendor(row, id)
    registry.note(row)
  }

  private mutating func update(_ row: TicketRow, _ ticket: Ticket, _ bytes: UnsafeBufferPointer<UInt8>) throws {
    var one = RowBuffer()
    TicketColumns.append(row, ticket, source: source, customer: customer(row, bytes), clocks: [], bytes, to: &one)
    try connection.execute(TicketColumns.update(one, id: ticket.id))
    appendVendor(row, ticket.id)
    registry.note(row)
  }

  /// Nil for a shared address, which is no one.
  private mutating func customer(_ row: TicketRow, _ bytes: UnsafeBufferPointer<UInt8>) -> TicketRow.Slice? {
    guard let slice = row.customer else { return nil }
    let name = String(decoding: slice.bytes(in: bytes), as: UTF8.self)
    if sharedCustomers.contains(name) { return nil }
    customers.insert(name)
    return slice
  }

  private mutating func appendVendor(_ row: TicketRow, _ id: Ticket.ID) {
    for figure in row.vendor {
      vendor.append(id.rawValue)
      vendor.append(figure.field.rawValue)
      vendor.append(figure.milliseconds)
    }
  }

  private mutating func flush() throws {
    try connection.insert(rows, pending, into: TicketColumns.table)
    try connection.insert(vendor, into: BulkTable("vendor_figure", ["ticket_id", "metric", "milliseconds"]))
    pending = 0..<0
    vendor.removeAll()
    try keeper.flush()
  }
}
