package import Content
package import Kernel
package import People
import Store
package import Tickets

/// A drawn ticket as a reviewer sees it.
package struct ReviewTicket: Sendable {
  /// One line of the conversation.
  package struct Message: Sendable, Equatable {
    package let role: Role
    package let isPublic: Bool
    package let at: Instant
    package let body: String
    /// Which agent wrote it; nil for others, and where the source does not say.
    package let agent: Agent.ID?

    package init(role: Role, isPublic: Bool, at: Instant, body: String, agent: Agent.ID? = nil) {
      (self.role, self.isPublic, self.at, self.body, self.agent) = (role, isPublic, at, body, agent)
    }
  }

  package let task: ReviewTask
  package let subject: String?
  package let priority: Priority
  package let tier: Tier
  package let createdAt: Instant
  /// Whether the customer was content; nil when nobody knows.
  ///
  /// Not for the reviewer's eyes before the review is final.
  package let csat: Bool?
  package let messages: [Message]
  package let clocks: [Clock]
  package let rubric: Published<Rubric>
  /// The points that the clocks give to computed criteria.
  package let computed: [String: Int]
  package let zone: Zone

  package init(
    task: ReviewTask, subject: String?, priority: Priority, tier: Tier, createdAt: Instant, csat: Bool?,
    messages: [Message], clocks: [Clock], rubric: Published<Rubric>, zone: Zone, now: Instant
  ) {
    (self.task, self.subject, self.priority, self.tier) = (task, subject, priority, tier)
    (self.createdAt, self.csat, self.messages, self.clocks) = (createdAt, csat, messages, clocks)
    (self.rubric, self.zone) = (rubric, zone)
    computed = ReviewCheck(rubric.value, clocks: clocks, at: now).computed
  }
}
