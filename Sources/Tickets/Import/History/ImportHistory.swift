package import Kernel
package import People
package import Store

/// The imports of a database, and the way back from one.
package struct ImportHistory {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The latest imports, the last first.
  package func latest(_ limit: Int) throws -> [ImportEntry] {
    try page(by: ListOrder(.at, descending: true), limit: limit)
  }

  /// Imports, of one kind at most, in an order.
  package func page(
    of kind: ImportKind? = nil, by order: ListOrder<ImportEntry.Column>, limit: Int, offset: Int = 0
  ) throws -> [ImportEntry] {
    try connection.rows(
      """
      SELECT \(unescaped: ImportEntry.columns) FROM import WHERE \(Self.condition(kind))
      ORDER BY \(order.by(order.column.sql, tie: "id")) LIMIT \(limit) OFFSET \(offset)
      """, ImportEntry.read)
  }

  /// How many imports there are.
  package func count(of kind: ImportKind? = nil) throws -> Int {
    try connection.value("SELECT count(*) FROM import WHERE \(Self.condition(kind))") ?? 0
  }

  private static func condition(_ kind: ImportKind?) -> SQL { kind.map { "kind = \($0)" } ?? "1 = 1" }

  /// The import of that number; throws a `Problem` when there is none.
  package func entry(_ id: Int64) throws -> ImportEntry {
    let found = try connection.first(
      "SELECT \(unescaped: ImportEntry.columns) FROM import WHERE id = \(id)", ImportEntry.read)
    guard let found else {
      throw Problem(.missing, "There is no import #\(id).", remedy: "`assay imports` lists them.")
    }
    return found
  }

  /// Takes an import back: its new tickets or messages go, and what it changed becomes what it was.
  ///
  /// Facts and day sheets follow. Names of agents and teams, and incidents that its mapping named, stay. `resting` says in
  /// sentences what other work rests on its tickets. Throws `Problems` that say why when it cannot be done.
  package func undo(
    _ id: Int64, by actor: Actor, at now: Instant, resting: (ImportedTickets) throws -> [Sentence]
  ) throws -> ImportEntry {
    let entry = try entry(id)
    try refuse(entry, obstacles(to: entry) + resting(ImportedTickets(entry, connection)))
    switch entry.kind {
    case .tickets: try takeBack(tickets: entry)
    case .messages: try takeBack(messages: entry)
    }
    for table in BeforeImport.tables {
      try connection.execute("DELETE FROM \(unescaped: table) WHERE import_id = \(id)")
    }
    try connection.execute("UPDATE import SET undone_at = \(now) WHERE id = \(id)")
    try AuditLog(connection).append(
      .importUndone, ImportEntry.subject(id),
      before: [
        "file": .text(entry.file), "kind": .text(entry.kind.rawValue), "source": .text(orNull: entry.source),
        "added": .integer(entry.added), "changed": .integer(entry.changed),
      ], by: actor, at: now)
    return entry
  }

  private func refuse(_ entry: ImportEntry, _ obstacles: [Sentence]) throws {
    try Problems.refuse(
      obstacles.map { Problem(.conflict, "Import \(entry.name) cannot be taken back: \($0)") })
  }

  // MARK: Tickets

  private func takeBack(tickets entry: ImportEntry) throws {
    let (first, end) = (entry.tickets.lowerBound, entry.tickets.upperBound)
    let touched: SQL = """
      ((t.id >= \(first) AND t.id < \(end)) OR t.id IN (SELECT ticket_id FROM ticket_before WHERE import_id = \(entry.id)))
      """
    var customers = try self.customers(touched)
    try Recount(connection).recount(touched) {
      try connection.execute("DELETE FROM vendor_figure WHERE ticket_id >= \(first) AND ticket_id < \(end)")
      try connection.execute("DELETE FROM ticket WHERE id >= \(first) AND id < \(end)")
      try restoreTickets(entry.id)
    }
    customers.formUnion(try self.customers(touched))
    try RepeatContacts(connection).settle(customers)
    try settleTelling(entry.source)
    try connection.execute(
      """
      DELETE FROM source WHERE name = \(entry.source)
        AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.source_id = source.id)
      """)
  }

  private func settleTelling(_ name: String?) throws {
    let sources = TellingSources(connection)
    guard let name, let source = try sources.find(name) else { return }
    try sources.settle(source.id, from: source.tells, to: sources.shown(by: source.id))
  }

  private func customers(_ condition: SQL) throws -> Set<String> {
    Set(
      try connection.rows("SELECT DISTINCT t.customer FROM ticket t WHERE t.customer IS NOT NULL AND \(condition)") {
        try $0.get(0, as: String.self)
      })
  }

  private func restoreTickets(_ id: Int64) throws {
    let columns = BeforeImport.changeable.map { "\($0) = b.\($0)" }.joined(separator: ", ")
    try connection.execute(
      """
      UPDATE ticket SET repeated = NULL, \(unescaped: columns) FROM ticket_before b
      WHERE b.import_id = \(id) AND b.ticket_id = ticket.id
      """)
    try connection.execute(
      "DELETE FROM vendor_figure WHERE ticket_id IN (SELECT ticket_id FROM ticket_before WHERE import_id = \(id))")
    try connection.execute(
      """
      INSERT INTO vendor_figure (ticket_id, metric, milliseconds)
      SELECT ticket_id, metric, milliseconds FROM vendor_figure_before WHERE import_id = \(id)
      """)
  }

  // MARK: Messages

  private func takeBack(messages entry: ImportEntry) throws {
    let touched: SQL = """
      t.id IN (SELECT ticket_id FROM message WHERE import_id = \(entry.id))
      """
    try Recount(connection).recount(touched) {
      try connection.execute("DELETE FROM message WHERE import_id = \(entry.id)")
      try connection.execute(
        """
        INSERT INTO message (ticket_id, seq, role, public, agent_id, author, at, body, import_id)
        SELECT ticket_id, seq, role, public, agent_id, author, at, body, former_import_id FROM message_before
        WHERE import_id = \(entry.id)
        """)
    }
  }
}
