package import Kernel

/// What happened to a ticket, as far as its source tells: single stamps, or messages and changes of status.
///
/// Messages, when there are any, tell the turns and the stamp of the first reply is not looked at; changes of status,
/// when there are any, tell the resolution and the stamps of solving and closing are not looked at.
package struct Timeline: Hashable, Sendable {
  package var fields: TicketFields
  package var created: Instant
  /// When a robot handed the customer to the team.
  package var handOff: Instant?
  /// Started by the team: no first response to measure.
  package var isOutbound: Bool
  package var exclusion: Exclusion
  /// The status now.
  package var status: Status

  package var firstReply: Instant?
  package var firstReplier: Int64?
  /// The latest time the ticket was solved.
  package var solved: Instant?
  package var closed: Instant?
  package var assignee: Int64?
  package var solver: Int64?
  /// As the source counts them; changes of status count better.
  package var reopens: Int

  /// In the source's sequence.
  package var messages: [Message]
  /// Each move to another status, in the source's sequence; the ticket is new until the first.
  package var statuses: [StatusChange]
  /// Each move to another priority; empty when only today's is known.
  package var priorities: [PriorityChange]

  package init(
    fields: TicketFields = TicketFields(), created: Instant, status: Status, handOff: Instant? = nil,
    isOutbound: Bool = false, exclusion: Exclusion = .none, firstReply: Instant? = nil, firstReplier: Int64? = nil,
    solved: Instant? = nil, closed: Instant? = nil, assignee: Int64? = nil, solver: Int64? = nil, reopens: Int = 0,
    messages: [Message] = [], statuses: [StatusChange] = [], priorities: [PriorityChange] = []
  ) {
    self.fields = fields
    self.created = created
    self.handOff = handOff
    self.isOutbound = isOutbound
    self.exclusion = exclusion
    self.status = status
    self.firstReply = firstReply
    self.firstReplier = firstReplier
    self.solved = solved
    self.closed = closed
    self.assignee = assignee
    self.solver = solver
    self.reopens = reopens
    self.messages = messages
    self.statuses = statuses
    self.priorities = priorities
  }

  /// A message of the conversation, without its words.
  package struct Message: Hashable, Sendable {
    package var at: Instant
    package var role: Role
    /// Seen by the customer: no note, no survey answer, no reaction.
    package var isPublic: Bool
    /// The agent who wrote it, when an agent did.
    package var agentID: Int64?

    package init(at: Instant, role: Role, isPublic: Bool = true, agentID: Int64? = nil) {
      self.at = at
      self.role = role
      self.isPublic = isPublic
      self.agentID = agentID
    }
  }

  /// A move to a status.
  package struct StatusChange: Hashable, Sendable {
    package var at: Instant
    package var status: Status

    package init(at: Instant, status: Status) {
      self.at = at
      self.status = status
    }
  }

  /// A move to a priority.
  package struct PriorityChange: Hashable, Sendable {
    package var at: Instant
    package var priority: Priority

    package init(at: Instant, priority: Priority) {
      self.at = at
      self.priority = priority
    }
  }

  /// The priority as it was at an instant, today's when that is nil.
  func priority(at instant: Instant?) -> Priority {
    guard !priorities.isEmpty, let instant else { return fields.priority }
    let known = priorities.filter { $0.at <= instant }.max { $0.at < $1.at } ?? priorities.min { $0.at < $1.at }
    return known?.priority ?? fields.priority
  }
}
