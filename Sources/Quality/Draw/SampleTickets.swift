package import Kernel
package import People
import Store
package import Tickets

/// A ticket of a draw and what became of it.
package struct SampleTicket: Sendable, Equatable {
  /// The review that the viewer sees of the ticket.
  package let assignment: QueuedReview.ID
  package let draw: StoredDraw.ID
  package let day: Day
  package let kind: StoredDraw.Kind
  /// `daily`, or why the ticket was chosen on purpose.
  package let drawReason: String
  package let ticket: Ticket.ID
  package let source: String
  package let number: String
  package let channel: Channel
  package let category: Category
  package let subject: String?
  package let agent: Agent.ID
  package let agentName: String
  /// 1 for the smallest rank among the agent's tickets.
  package let rank: Int
  package let state: ReviewTask.State
  /// Nil when nobody may review it.
  package let reviewer: Reviewer.ID?
  package let reviewerName: String?
  /// Why it was skipped; nil for a ticket of the sample.
  package let skipReason: String?
  package let skipNote: String?
}

/// Which of a draw's tickets are meant, and in which order.
package struct SampleFilter: Sendable, Equatable {
  /// By what tickets can be sorted; equal ones are by agent and rank.
  package enum Order: String, CaseIterable, Sendable {
    case agent, ticket, channel, state, reviewer
  }

  package var state: ReviewTask.State?
  package var agent: Agent.ID?
  package var reviewer: Reviewer.ID?
  package var order = Order.agent
  package var isDescending = false

  package init(
    state: ReviewTask.State? = nil, agent: Agent.ID? = nil, reviewer: Reviewer.ID? = nil, order: Order = .agent,
    isDescending: Bool = false
  ) {
    (self.state, self.agent, self.reviewer, self.order, self.isDescending) = (
      state, agent, reviewer, order, isDescending
    )
  }
}

extension Draws {
  /// The tickets of a draw as somebody sees them, those skipped included.
  package func sample(
    of draw: StoredDraw.ID, _ filter: SampleFilter = SampleFilter(), seenFrom viewpoint: DrawViewpoint = .everything,
    limit: Int = .max, offset: Int = 0
  ) throws -> [SampleTicket] {
    try samples("a.draw_id = \(draw)", filter, viewpoint, limit: limit, offset: offset)
  }

  /// How many of them there are.
  package func sampleCount(
    of draw: StoredDraw.ID, _ filter: SampleFilter = SampleFilter(), seenFrom viewpoint: DrawViewpoint = .everything
  ) throws -> Int {
    try connection.value(
      """
      SELECT count(*) FROM \(viewpoint.tables)
      WHERE a.draw_id = \(draw) AND \(viewpoint.condition)\(filter.condition)
      """) ?? 0
  }

  /// What the draws of a day did with a ticket, for each agent for whom it was drawn.
  package func samples(of ticket: Ticket.ID, on day: Day, seenFrom viewpoint: DrawViewpoint) throws -> [SampleTicket] {
    try samples(
      "a.ticket_id = \(ticket) AND d.day = \(day)", SampleFilter(), viewpoint, limit: 100, offset: 0)
  }

  /// What all draws did with a ticket, the latest first.
  package func samples(of ticket: Ticket.ID, seenFrom viewpoint: DrawViewpoint) throws -> [SampleTicket] {
    try samples("a.ticket_id = \(ticket)", SampleFilter(), viewpoint, limit: 100, offset: 0)
      .sorted { ($1.day, $1.draw.rawValue) < ($0.day, $0.draw.rawValue) }
  }

  private func samples(
    _ condition: SQL, _ filter: SampleFilter, _ viewpoint: DrawViewpoint, limit: Int, offset: Int
  ) throws -> [SampleTicket] {
    try connection.rows(
      """
      SELECT coalesce(m.id, a.id), a.ticket_id, s.name, t.external_id, t.channel, t.subject, a.agent_id, g.name, a.rank,
        coalesce(m.state, a.state), coalesce(m.reviewer_id, a.reviewer_id), r.name, k.reason, k.note, a.draw_id,
        d.kind, d.reason, d.day, t.category
      FROM \(viewpoint.tables) JOIN draw d ON d.id = a.draw_id JOIN ticket t ON t.id = a.ticket_id JOIN source s ON s.id = t.source_id
        JOIN agent g ON g.id = a.agent_id LEFT JOIN reviewer r ON r.id = coalesce(m.reviewer_id, a.reviewer_id)
        LEFT JOIN draw_skip k ON k.draw_id = a.draw_id AND k.agent_id = a.agent_id AND k.ticket_id = a.ticket_id
      WHERE \(condition) AND \(viewpoint.condition)\(filter.condition)
      ORDER BY \(unescaped: filter.columns) LIMIT \(limit) OFFSET \(offset)
      """
    ) { row in
      SampleTicket(
        assignment: try row.get(0), draw: try row.get(14), day: try row.get(17), kind: try row.get(15),
        drawReason: try row.get(16),
        ticket: try row.get(1), source: try row.get(2), number: try row.get(3),
        channel: try row.get(4),
        category: Category(rawValue: try row.get(18)), subject: try row.optional(5), agent: try row.get(6),
        agentName: try row.get(7),
        rank: try row.get(8), state: try row.get(9), reviewer: try row.optional(10), reviewerName: try row.optional(11),
        skipReason: try row.optional(12), skipNote: try row.optional(13))
    }
  }
}

extension SampleFilter {
  fileprivate var condition: SQL {
    var condition: SQL = ""
    if let state { condition = condition + " AND coalesce(m.state, a.state) = \(state)" }
    if let agent { condition = condition + " AND a.agent_id = \(agent)" }
    if let reviewer { condition = condition + " AND coalesce(m.reviewer_id, a.reviewer_id) = \(reviewer)" }
    return condition
  }

  fileprivate var columns: String {
    let direction = isDescending ? " DESC" : ""
    let first =
      switch order {
      case .agent: "g.name\(direction), a.agent_id"
      case .ticket: "t.external_id\(direction)"
      case .channel: "t.channel\(direction)"
      case .state: "coalesce(m.state, a.state)\(direction)"
      case .reviewer: "coalesce(r.name, '')\(direction)"
      }
    return order == .agent ? "\(first), a.rank, a.id" : "\(first), g.name, a.rank, a.id"
  }
}
