import Quality
import Testing

private typealias Clock = TimelinessRule.Clock

@Suite("Points for timeliness")
struct TimelinessRuleTests {
  @Test(
    "the clocks of a ticket become points",
    arguments: [
      ([], nil),
      ([Clock(.firstResponse, share: nil)], nil),
      ([Clock(.firstResponse, share: 0.5), Clock(.resolution, share: 1)], 5),
      ([Clock(.firstResponse, share: 0.51), Clock(.resolution, share: 0.2)], 4),
      ([Clock(.firstResponse, share: 1)], 4),
      ([Clock(.firstResponse, share: 0.1), Clock(.nextReply, share: 1.01)], 3),
      ([Clock(.firstResponse, share: 0.1), Clock(.nextReply, share: 2.1)], 2),
      ([Clock(.firstResponse, share: 0.1), Clock(.nextReply, share: 1.5), Clock(.resolution, share: 1.5)], 2),
      ([Clock(.firstResponse, share: 1.01)], 2),
      ([Clock(.firstResponse, share: 2), Clock(.resolution, share: 1.5)], 2),
      ([Clock(.firstResponse, share: 2.01)], 1),
      ([Clock(.nextReply, share: 1.1), Clock(.nextReply, share: 1.1), Clock(.resolution, share: 1.1)], 1),
      ([Clock(.nextReply, share: nil, isUnanswered: true), Clock(.firstResponse, share: 0.1)], 1),
      ([Clock(.nextReply, share: 0.4), Clock(.resolution, share: 0.5)], 5),
      ([Clock(.nextReply, share: 0.4), Clock(.resolution, share: 0.6)], 4),
    ] as [([Clock], Int?)])
  fileprivate func points(clocks: [Clock], points: Int?) {
    #expect(TimelinessRule().points(clocks) == points)
  }

  @Test("the shares are the rubric's to set")
  func shares() {
    let rule = TimelinessRule(quick: 0.1, far: 4)

    #expect(rule.points([TimelinessRule.Clock(.firstResponse, share: 0.2)]) == 4)
    #expect(rule.points([TimelinessRule.Clock(.firstResponse, share: 3)]) == 2)
  }
}
