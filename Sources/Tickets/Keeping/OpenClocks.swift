package import Kernel
package import People
package import Store

/// The clocks that run on tickets which are still open.
package struct OpenClocks {
  /// An open ticket with the clocks that run on it.
  package struct Entry: Sendable, Equatable {
    package let ticket: Ticket.ID
    /// What people call the ticket.
    package let number: String
    package let subject: String?
    package let fields: TicketFields
    package let status: Status
    /// Who holds the ticket.
    package let holder: Agent.ID?
    package let createdAt: Instant
    /// Never empty; without a standard they have no targets.
    package let clocks: [Clock]

    package init(
      ticket: Ticket.ID, number: String, subject: String? = nil, fields: TicketFields = TicketFields(),
      status: Status = .open, holder: Agent.ID? = nil, createdAt: Instant, clocks: [Clock]
    ) {
      (self.ticket, self.number, self.subject, self.fields) = (ticket, number, subject, fields)
      (self.status, self.holder, self.createdAt, self.clocks) = (status, holder, createdAt, clocks)
    }
  }

  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The open tickets that were created last, up to `limit`, and whether there are more.
  package func newest(_ limit: Int) throws -> (entries: [Entry], hasMore: Bool) {
    var entries: [Entry] = []
    var count = 0
    let standards = try StandardsInForce(connection).timeline()
    try connection.forEach(
      """
      SELECT t.id, t.external_id, t.subject, t.channel, t.category, t.priority, t.tier, t.status, \
      \(unescaped: StoredClocks.columns)
      FROM ticket t WHERE \(unescaped: Self.isOpen) ORDER BY t.created_at DESC LIMIT \(limit + 1)
      """
    ) { row in
      count += 1
      guard count <= limit, let entry = try Self.entry(row, standards) else { return }
      entries.append(entry)
    }
    return (entries, count > limit)
  }

  /// The open ticket of that id; nil when there is none or nothing runs on it.
  package func of(_ ticket: Ticket.ID) throws -> Entry? {
    let standards = try StandardsInForce(connection).timeline()
    return try connection.first(
      """
      SELECT t.id, t.external_id, t.subject, t.channel, t.category, t.priority, t.tier, t.status, \
      \(unescaped: StoredClocks.columns)
      FROM ticket t WHERE t.id = \(ticket) AND \(unescaped: Self.isOpen)
      """
    ) { try Self.entry($0, standards) } ?? nil
  }

  /// What the index of open tickets is made for, word for word.
  private static let isOpen = "t.status < 4 AND t.excluded = 0"

  private static func entry(_ row: Row, _ standards: StandardTimeline) throws -> Entry? {
    let fields = TicketFields(
      channel: try row.get(3), category: Category(rawValue: try row.get(4)), priority: try row.get(5),
      tier: try row.get(6))
    var clocks = try StoredClocks.read(row, from: 8).filter { $0.outcome == .open }
    if clocks.isEmpty { return nil }
    for index in clocks.indices { standards.complete(&clocks[index], fields) }
    return Entry(
      ticket: try row.get(0), number: try row.get(1), subject: try row.optional(2), fields: fields,
      status: try row.get(7), holder: try row.optional(9), createdAt: try row.get(8), clocks: clocks)
  }
}

extension StandardTimeline {
  /// Gives a running clock what its packed form leaves to the standard: the revision and the hours of its target.
  fileprivate func complete(_ clock: inout Clock, _ fields: TicketFields) {
    guard let index = index(at: clock.startedAt) else { return }
    let standard = revisions[index].standard
    let hours = standard.policy(for: fields)?.target(clock.kind)?.calendar
    clock.standard = Int16(clamping: index)
    clock.targetIsBusiness = clock.target != nil && hours != nil
    clock.calendar = hours ?? standard.calendar
  }
}
