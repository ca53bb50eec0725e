package import Kernel
import People
package import Store

/// The clocks of a database's tickets.
package struct StoredClocks {
  /// A clock with its ticket.
  package struct Entry: Sendable, Equatable {
    package var ticket: Ticket.ID
    /// What people call the ticket.
    package var number: String
    package var clock: Clock
  }

  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The clocks of those tickets, by ticket and in the order of their turns; tickets that are left out of every figure
  /// have none.
  package func of(_ tickets: [Ticket.ID]) throws -> [Entry] {
    var entries: [Entry] = []
    for start in stride(from: 0, to: tickets.count, by: 400) {
      let part = Array(tickets[start..<min(start + 400, tickets.count)])
      try connection.forEach(
        """
        SELECT t.id, t.external_id, \(unescaped: Self.columns) FROM ticket t
        WHERE t.id IN \(list: part) AND t.excluded = 0 ORDER BY t.id
        """
      ) { row in
        let (ticket, number) = (try row.get(0, as: Ticket.ID.self), try row.get(1, as: String.self))
        entries += try Self.read(row, from: 2).map { Entry(ticket: ticket, number: number, clock: $0) }
      }
    }
    return entries
  }

  /// Those that ran over their target within a span, and those that still run and reach it then.
  package func due(in span: Range<Instant>) throws -> [Entry] {
    guard !span.isEmpty else { return [] }
    let zone = try TeamSettings.read(connection).zone
    let days = zone.day(of: span.lowerBound)...zone.day(of: span.upperBound)
    var tickets: Set<Ticket.ID> = []
    for totals in try DaySheets(connection).totals(in: days, where: { $0.measure == .due }).values {
      tickets.formUnion(totals.values(.due).map { Ticket.ID($0) })
    }
    return try of(tickets.sorted()).filter { entry in
      entry.clock.hasTicketInSheet && entry.clock.dueAt.map(span.contains) ?? false
    }
  }

  // MARK: Columns

  /// The columns that `read` expects, of `ticket t`.
  static let columns = "t.created_at, t.agent_id, t.solver_id, t.clocks"

  /// Reads a ticket's clocks from the columns above, the first of them at `start`.
  static func read(_ row: Row, from start: Int) throws -> [Clock] {
    let anchors = PackedClocks.Anchors(
      createdAt: try row.get(start), holder: try row.optional(start + 1), solver: try row.optional(start + 2))
    return try unpack(row.column(start + 3).asBytes ?? UnsafeBufferPointer(start: nil, count: 0), anchors)
  }

  /// The clocks in a ticket's bytes; throws when they are damaged.
  static func unpack(_ bytes: UnsafeBufferPointer<UInt8>, _ anchors: PackedClocks.Anchors) throws -> [Clock] {
    guard let clocks = PackedClocks.unpack(bytes, anchors) else {
      throw Problem(
        .conflict, "The stored clocks of a ticket cannot be read.",
        remedy: "Run `assay verify --repair`, then try again.")
    }
    return clocks
  }
}

extension Clock {
  /// Whether the sheet of the day on which it is due names its ticket.
  var hasTicketInSheet: Bool { dueAt != nil && (outcome == .breached || outcome == .open) }
}

extension Ticket {
  /// What its packed clocks leave out.
  var anchors: PackedClocks.Anchors {
    PackedClocks.Anchors(createdAt: createdAt, holder: agent?.rawValue, solver: solver?.rawValue)
  }
}
