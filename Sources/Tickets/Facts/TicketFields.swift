/// What a policy looks at when it chooses a ticket's targets.
package struct TicketFields: Hashable, Sendable {
  package var channel: Channel
  package var category: Category
  package var priority: Priority
  package var tier: Tier

  package init(
    channel: Channel = .other, category: Category = Category(rawValue: ""), priority: Priority = .normal,
    tier: Tier = .standard
  ) {
    self.channel = channel
    self.category = category
    self.priority = priority
    self.tier = tier
  }
}
