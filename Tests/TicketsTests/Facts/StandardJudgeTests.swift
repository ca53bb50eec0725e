import Kernel
import Testing

@testable import Tickets

@Suite("Judging by bits")
struct StandardJudgeTests {
  private static let categories: [Category] = [.complaint, .billing, .technical, Category("something else")]

  private static let everyTicket: [TicketFields] = Channel.allCases.flatMap { channel in
    Priority.allCases.flatMap { priority in
      Tier.allCases.flatMap { tier in
        categories.map { TicketFields(channel: channel, category: $0, priority: priority, tier: tier) }
      }
    }
  }

  /// A policy whose only target is its position, so that the target tells which policy was chosen.
  private func policy(_ position: Int, all: [Condition] = [], any: [Condition] = []) -> ResponsePolicy {
    ResponsePolicy(
      id: "\(position)", title: Given.title, all: all, any: any,
      firstResponse: Target(within: Milliseconds(position + 1)))
  }

  @Test("given every combination of fields, when bits choose the policy, then it is the one that the conditions choose")
  func agrees() {
    let standard = ResponseStandard(
      title: Given.title,
      policies: [
        policy(0, all: [.channel(WordSet([.phone, .sms])), .category([.complaint, .billing])]),
        policy(1, all: [.category([.complaint, .technical]), .category([.technical])], any: [.tier(WordSet([.vip]))]),
        policy(2, any: [.category([.billing]), .priority(WordSet([.urgent]))]),
        policy(3, all: [.priority(WordSet([.low, .high])), .priority(WordSet([.high, .urgent]))]),
        policy(4, all: [.channel(WordSet([.other]))], any: [.tier(WordSet([.gold])), .channel(WordSet([.other]))]),
        policy(5, all: [.tier(WordSet([]))]),
        policy(6),
      ])
    let judge = StandardJudge(standard)
    for fields in Self.everyTicket {
      let chosen = judge.target(.firstResponse, fields, fields.priority)
      #expect(chosen == standard.policy(for: fields)?.firstResponse, "\(fields)")
    }
  }
}
