/// One thing that a policy asks of a ticket.
package enum Condition: Hashable, Sendable {
  case channel(WordSet<Channel>)
  case category([Category])
  case priority(WordSet<Priority>)
  case tier(WordSet<Tier>)

  package func holds(_ fields: TicketFields) -> Bool {
    switch self {
    case .channel(let channels): channels.contains(fields.channel)
    case .category(let categories): categories.contains(fields.category)
    case .priority(let priorities): priorities.contains(fields.priority)
    case .tier(let tiers): tiers.contains(fields.tier)
    }
  }
}
