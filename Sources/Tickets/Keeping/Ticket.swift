package import Kernel
package import People
import Store

/// One customer request as it is stored, without its words.
package struct Ticket: Sendable, Equatable {
  package typealias ID = Identifier<Ticket>

  package var id: ID
  package var fields: TicketFields
  package var status: Status
  package var exclusion: Exclusion
  /// Who holds it.
  package var agent: Agent.ID?
  package var solver: Agent.ID?
  package var createdAt: Instant
  package var handoffAt: Instant?
  package var firstReplyAt: Instant?
  package var solvedAt: Instant?
  package var closedAt: Instant?
  package var outbound: Bool
  package var reopens: Int
  package var complaint: Bool
  /// Whether the customer was content; nil when they did not answer.
  package var csat: Bool?
  package var csatAt: Instant?
  package var surveyOffered: Bool
  /// Whether the same customer had come within the week before; nil when the customer is not known.
  package var repeated: Bool?
  /// The id of the system that it comes from; 0 while it is being imported.
  package var source: Int64 = 0

  /// What happened to it, as its clocks need it.
  package func timeline(messages: [Timeline.Message]) -> Timeline {
    Timeline(
      fields: fields, created: createdAt, status: status, handOff: handoffAt, isOutbound: outbound,
      exclusion: exclusion,
      firstReply: firstReplyAt, firstReplier: agent?.rawValue, solved: solvedAt, closed: closedAt,
      assignee: agent?.rawValue, solver: solver?.rawValue, reopens: reopens, messages: messages)
  }
}

extension Ticket {
  /// The columns that `read` expects, in its order.
  static let columns = """
    t.id, t.channel, t.category, t.priority, t.tier, t.status, t.excluded, t.agent_id, t.solver_id, t.created_at, \
    t.handoff_at, t.first_reply_at, t.solved_at, t.closed_at, t.outbound, t.reopens, t.complaint, t.csat, t.csat_at, \
    t.offered, t.repeated, t.source_id
    """

  /// How many they are.
  static let columnCount = 22

  static func read(_ row: Row) throws -> Ticket {
    let fields = TicketFields(
      channel: try row.get(1), category: Category(rawValue: try row.get(2)), priority: try row.get(3),
      tier: try row.get(4))
    return Ticket(
      id: try row.get(0), fields: fields, status: try row.get(5), exclusion: try row.get(6), agent: try row.optional(7),
      solver: try row.optional(8), createdAt: try row.get(9), handoffAt: try row.optional(10),
      firstReplyAt: try row.optional(11), solvedAt: try row.optional(12), closedAt: try row.optional(13),
      outbound: try row.get(14), reopens: try row.get(15), complaint: try row.get(16), csat: try row.optional(17),
      csatAt: try row.optional(18), surveyOffered: try row.get(19), repeated: try row.optional(20),
      source: try row.get(21))
  }
}
