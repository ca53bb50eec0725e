import Kernel
import Testing

@testable import Tickets

@Suite("Definition 8: the policy of a clock")
struct PolicyChoiceTests {
  private static let policies: [ResponsePolicy] = [
    ResponsePolicy(
      id: "vip-phone", title: Given.title, all: [.channel(WordSet([.phone]))],
      any: [.tier(WordSet([.vip])), .priority(WordSet([.urgent]))]),
    ResponsePolicy(id: "vip", title: Given.title, all: [.tier(WordSet([.vip]))]),
    ResponsePolicy(
      id: "complaint", title: Given.title, all: [.category([.complaint])],
      firstResponse: Target(within: minutes(3), byPriority: [.urgent: minutes(1)])),
    ResponsePolicy(id: "rest", title: Given.title),
  ]

  private static let standard = ResponseStandard(title: Given.title, policies: policies)

  private static let tickets = [
    (TicketFields(channel: .phone, tier: .vip), "vip-phone"),
    (TicketFields(channel: .phone, priority: .urgent), "vip-phone"),
    (TicketFields(channel: .phone, category: .complaint), "complaint"),
    (TicketFields(channel: .email, category: .complaint, tier: .vip), "vip"),
    (TicketFields(), "rest"),
  ]

  @Test("given policies by position, when several would take a ticket, then the first does", arguments: tickets)
  func firstMatch(_ fields: TicketFields, _ expected: String) {
    #expect(Self.standard.policy(for: fields)?.id == expected)
  }

  @Test("given no policy that takes it, when a ticket is judged, then it has no target")
  func noMatch() {
    let standard = ResponseStandard(title: Given.title, policies: [Self.policies[2]])
    let timeline = Timeline(created: Given.at(0), status: .open, firstReply: Given.at(1))
    #expect(Given.clock(.firstResponse, timeline, standard)?.outcome == Outcome.none)
  }

  @Test("given a target by priority, when a ticket has that priority, then it is its own")
  func byPriority() {
    let fields = TicketFields(category: .complaint, priority: .urgent)
    let timeline = Timeline(fields: fields, created: Given.at(0), status: .open)
    #expect(Given.clock(.firstResponse, timeline, Self.standard)?.target == minutes(1))
  }

  /// Urgent since a minute; replied to after 30 minutes.
  private func target(urgentSince minute: Milliseconds) -> Clock? {
    let policy = ResponsePolicy(
      id: "all", title: Given.title, firstResponse: Target(within: minutes(60), byPriority: [.urgent: minutes(5)]))
    let timeline = Timeline(
      fields: TicketFields(priority: .urgent), created: Given.at(0), status: .open, firstReply: Given.at(30),
      priorities: [.init(at: Given.at(0), priority: .normal), .init(at: Given.at(minute), priority: .urgent)])
    return Given.clock(.firstResponse, timeline, ResponseStandard(title: Given.title, policies: [policy]))
  }

  @Test("given a change of priority while the clock ran, when it is judged, then by the new target from its own start")
  func retargeted() {
    #expect(target(urgentSince: 20)?.target == minutes(5))
    #expect(target(urgentSince: 20)?.dueAt == Given.at(5))
  }

  @Test("given a change of priority after the clock ended, when it is judged, then it keeps what it had")
  func kept() {
    #expect(target(urgentSince: 40)?.target == minutes(60))
  }

  @Test("given two revisions, when a clock starts, then the one in force judges it, and the first what came before it")
  func revisions() {
    let revisions = StandardTimeline([
      .init(from: Given.at(100), hash: "b", standard: Given.standard(first: 5)),
      .init(from: Given.at(50), hash: "a", standard: Given.standard(first: 60)),
    ])
    let targets = [Given.at(0), Given.at(99), Given.at(100)].map { start in
      let timeline = Timeline(created: start, status: .open, firstReply: start + minutes(10))
      return ResponseClocks(revisions).measure(timeline).clocks.first?.target
    }
    #expect(targets == [minutes(60), minutes(60), minutes(5)])
    #expect(revisions.revision(at: Given.at(200))?.hash == "b")
  }
}
