package import Kernel
package import People
package import Store

/// Finds tickets by their numbers, within what somebody may see.
package struct TicketSearch {
  /// Whose tickets may be found.
  package enum Scope: Sendable, Hashable {
    case everybody
    /// Those that an agent held, solved or answered.
    case agent(Agent.ID)
    /// Those that agents of a team hold.
    case team(Team.ID)
  }

  /// A ticket that was found.
  package struct Hit: Sendable, Equatable {
    package let id: Ticket.ID
    package let number: String
    package let source: String
    package let subject: String?
    package let status: Status
    package let createdAt: Instant
    /// Who holds it.
    package let agent: String?

    package init(
      id: Ticket.ID, number: String, source: String, subject: String?, status: Status, createdAt: Instant,
      agent: String?
    ) {
      (self.id, self.number, self.source, self.subject) = (id, number, source, subject)
      (self.status, self.createdAt, self.agent) = (status, createdAt, agent)
    }
  }

  /// By what found tickets can be sorted.
  package enum Column: String, CaseIterable, Sendable {
    case number, subject, agent, status, created, source
  }

  private let connection: any Connection
  private let scope: Scope

  /// So many tickets of a source that begin alike are looked at, that of few who may be seen it takes no longer.
  private static let reach = 500

  package init(_ connection: any Connection, _ scope: Scope) {
    (self.connection, self.scope) = (connection, scope)
  }

  /// Tickets of every source whose number is the text or begins with it; those whose number it is come first.
  ///
  /// A number may stand behind its source and a colon, as where several sources have it.
  package func tickets(_ text: String, limit: Int = 20) throws -> [Hit] {
    let text = OneLine.tidy(text)
    var hits: [Hit] = []
    for source in try sources() {
      let isNamed = text.hasPrefix("\(source.name):")
      let numbers = isNamed ? [text, String(text.dropFirst(source.name.count + 1))] : [text]
      for number in numbers where !number.isEmpty { hits += try begin(with: number, source.id, limit: limit + 1) }
    }
    let exact = hits.filter { text == $0.number || text == "\($0.source):\($0.number)" }
    return Array((exact + hits.filter { !exact.contains($0) }.sorted { $0.number < $1.number }).prefix(limit))
  }

  /// The ticket of that id; nil when there is none that may be seen.
  package func ticket(_ id: Ticket.ID) throws -> Hit? {
    try connection.first(
      "\(Self.select) FROM ticket t \(Self.joins) WHERE t.id = \(id) AND \(condition)", Self.read)
  }

  private func sources() throws -> [(id: Int64, name: String)] {
    try connection.rows("SELECT id, name FROM source ORDER BY name") {
      (try $0.get(0, as: Int64.self), try $0.get(1, as: String.self))
    }
  }

  private func begin(with number: String, _ source: Int64, limit: Int) throws -> [Hit] {
    try connection.rows(
      """
      \(Self.select) FROM (
        SELECT * FROM ticket WHERE source_id = \(source) AND external_id >= \(number)
          AND external_id < \(number + "\u{10FFFF}") ORDER BY external_id LIMIT \(Self.reach)) t
      \(Self.joins) WHERE \(condition) ORDER BY t.external_id LIMIT \(limit)
      """, Self.read)
  }

  private var condition: SQL {
    switch scope {
    case .everybody: "1 = 1"
    case .agent(let id):
      """
      (t.agent_id = \(id) OR t.solver_id = \(id)
        OR EXISTS (SELECT 1 FROM message m WHERE m.ticket_id = t.id AND m.agent_id = \(id)))
      """
    case .team(let id): "a.team_id = \(id)"
    }
  }

  private static let select: SQL = "SELECT t.id, t.external_id, s.name, t.subject, t.status, t.created_at, a.name"
  private static let joins: SQL = "JOIN source s ON s.id = t.source_id LEFT JOIN agent a ON a.id = t.agent_id"

  private static func read(_ row: Row) throws -> Hit {
    Hit(
      id: try row.get(0), number: try row.get(1), source: try row.get(2), subject: try row.optional(3),
      status: try row.get(4), createdAt: try row.get(5), agent: try row.optional(6))
  }
}

extension TicketSearch {
  /// Found tickets in an order; equal ones stay as they were found.
  package static func sorted(_ hits: [Hit], by order: ListOrder<Column>) -> [Hit] {
    hits.enumerated().sorted { one, other in
      let (left, right) = (order.column.key(one.element), order.column.key(other.element))
      if left == right { return one.offset < other.offset }
      return order.isDescending ? right < left : left < right
    }.map(\.element)
  }
}

extension TicketSearch.Column {
  fileprivate func key(_ hit: TicketSearch.Hit) -> TicketSearch.SortKey {
    switch self {
    case .number: .text(hit.number)
    case .subject: .text(hit.subject ?? "")
    case .agent: .text(hit.agent ?? "")
    case .status: .number(Int64(hit.status.rawValue))
    case .created: .number(hit.createdAt.rawValue)
    case .source: .text(hit.source)
    }
  }
}

extension TicketSearch {
  fileprivate enum SortKey: Comparable {
    case number(Int64)
    case text(String)
  }
}
