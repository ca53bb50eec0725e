package import Kernel
package import People
package import Store
package import Tickets

/// An assignment: a ticket drawn for an agent, given to a reviewer.
package struct ReviewTask: Sendable, Equatable {
  /// What became of an assignment.
  package enum State: String, SQLConvertible, Sendable {
    case open, reviewed, skipped
  }

  package let id: QueuedReview.ID
  package let ticket: Ticket.ID
  package let source: String
  /// What people call the ticket.
  package let number: String
  package let agent: Agent.ID
  package let agentName: String
  package let reviewer: Reviewer.ID
  package let reviewerName: String
  /// 1 for the second, silent review of a ticket.
  package let part: Int
  package let state: State
  package let kind: StoredDraw.Kind
  package let day: Day
  package let channel: Channel
  package let category: Category
}

/// Finds assignments.
package struct ReviewTasks {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The assignment of that id; throws a `Problem` when there is none.
  package func task(_ id: QueuedReview.ID) throws -> ReviewTask {
    guard let task = try connection.first(Self.select + "WHERE a.id = \(id)", Self.read) else {
      throw Problem(.missing, "There is no assignment \(id).", remedy: "See what waits with: assay queue REVIEWER")
    }
    return task
  }

  /// All assignments of a ticket, the oldest draw first.
  package func tasks(of ticket: Ticket.ID) throws -> [ReviewTask] {
    try connection.rows(Self.select + "WHERE a.ticket_id = \(ticket) ORDER BY d.day, d.kind, a.id", Self.read)
  }

  /// The assignments of the tickets of those numbers, of whatever source, by number.
  func tasks(numbers: [String]) throws -> [String: [ReviewTask]] {
    var found: [String: [ReviewTask]] = [:]
    let spellings = numbers.flatMap(\.spellings)
    try connection.forEach(
      Self.select + """
        WHERE t.source_id IN (SELECT id FROM source) AND t.external_id IN \(list: spellings) ORDER BY d.day, d.kind, a.id
        """
    ) { row in
      let task = try Self.read(row)
      found[task.number, default: []].append(task)
    }
    return found
  }

  private static let select: SQL = """
    SELECT a.id, a.ticket_id, s.name, t.external_id, a.agent_id, g.name, a.reviewer_id, r.name, a.part, a.state, d.kind,
      d.day, t.channel, t.category
    FROM ticket t JOIN assignment a ON a.ticket_id = t.id JOIN draw d ON d.id = a.draw_id
      JOIN source s ON s.id = t.source_id JOIN agent g ON g.id = a.agent_id JOIN reviewer r ON r.id = a.reviewer_id

    """

  private static func read(_ row: Row) throws -> ReviewTask {
    ReviewTask(
      id: try row.get(0), ticket: try row.get(1), source: try row.get(2), number: try row.get(3), agent: try row.get(4),
      agentName: try row.get(5), reviewer: try row.get(6), reviewerName: try row.get(7), part: try row.get(8),
      state: try row.get(9), kind: try row.get(10), day: try row.get(11), channel: try row.get(12),
      category: Category(rawValue: try row.get(13)))
  }
}
