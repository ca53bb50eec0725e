package import Kernel

/// A made-up ticket with its whole conversation.
package struct DemoTicket: Sendable {
  /// Where a ticket stands at the end of the last day.
  package enum Status: String, Sendable {
    case new, open, pending, solved, closed
  }

  package var key = ""
  package var subject: String
  package let topic: Topic
  package let channel: Channel
  package let priority: Priority
  package let customer: DemoCustomer
  /// The agent's number in the roster.
  package let agent: Int
  package let created: Instant
  package let language: Language
  /// Whether an agent began it.
  package let outbound: Bool
  /// In the order of time; never empty.
  package var messages: [DemoMessage] = []
  package var status = Status.new
  package var firstReply: Instant?
  /// When it was last solved, if it is solved now.
  package var solved: Instant?
  package var closed: Instant?
  package var updated: Instant
  package var reopens = 0
  /// The customer's rating, 1–5; nil when there was none.
  package var csat: Int?
  package var complaint: Bool
  package var truth: Truth
  package var fatal: Fatal?

  /// A fault that no reviewer may let pass.
  package struct Fatal: Sendable {
    /// The position of the message.
    package let message: Int
    /// The rubric's word for it.
    package let item: String
  }
}

/// One message of a made-up conversation.
package struct DemoMessage: Sendable {
  package enum Role: String, Sendable {
    case customer, agent, robot, system
  }

  package let author: String
  package let role: Role
  package let isPublic: Bool
  package let at: Instant
  package let body: String
}
