import Kernel
import Quality

@testable import People
@testable import Scorecards
@testable import Web

extension Sample {
  private static let month = Workplace.today.month
  private static let agent = Agent(id: Agent.ID(1), name: "何宽 <&>", team: nil, startedOn: nil)
  private static let list = ServiceQualityList(reviews: [.sample], rubrics: [:])

  /// Scorecards of a month without anything, and reviews whose rubric cannot be read any more.
  static let scorecardPages = [
    Sample(
      "team card, nothing yet",
      TeamCardPage(month: month, team: nil, teams: ["A", "B"], isBound: false, card: nil, query: Fields())),
    Sample(
      "agent card, nothing yet", AgentCardPage(month: month, agent: agent, isOwn: true, card: nil, reviewCount: 0)),
    Sample("agent card, unlinked", UnlinkedPage()),
    Sample(
      "table 2",
      ReviewListPage(
        month: month, agent: agent, team: nil, count: 120, piece: PageNumber(Fields(["page": "2"])), list: list,
        namesReviewers: true, query: Fields())),
    Sample(
      "criterion",
      CriterionPage(
        month: month, agent: agent, criterion: "attitude", isOwn: false, count: 1, spread: [1: 1],
        piece: PageNumber(Fields()), list: list, namesReviewers: false, query: Fields())),
    Sample("review", ReviewPage(month: month, agent: agent, review: .sample, rubric: nil, namesReviewers: true)),
  ]
}

extension ReviewedTicket {
  static let sample = ReviewedTicket(
    id: Review.ID(7), assignment: QueuedReview.ID(7), day: Workplace.today, ticket: "T-7", agent: "何宽 <&>",
    agentID: Agent.ID(1), score: 41.7, fatal: ["abuse"], isCanned: true, comment: "<b>Rude</b> & short",
    reviewer: "Ann",
    rubric: "0",
    points: [
      "attitude": ReviewDraft.Verdict(.points(1), evidence: "“Ask Google.”", comment: "Cold", rootCause: "tired"),
      "resolution": ReviewDraft.Verdict(.notApplicable),
    ])
}
