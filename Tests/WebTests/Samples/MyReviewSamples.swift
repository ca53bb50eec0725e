import Kernel
import People
import Tickets

@testable import Quality
@testable import Web

extension Sample {
  private static let line = AgentReviews.Line(
    id: Review.ID(1), kind: .targeted, day: Workplace.today, number: "T<1>", channel: .chat, subject: "a & b",
    score: 0, isFailed: true, version: 2, submittedAt: Workplace.now, acknowledgedAt: nil)

  static let myReviewPages = [
    Sample(
      "my reviews, none",
      MyReviewsPage(lines: [], count: 0, query: Fields(), criteria: [])),
    Sample(
      "my reviews",
      MyReviewsPage(
        lines: [line], count: 60,
        query: Fields(["month": "\(Workplace.today.month)", "criterion": "resolution", "read": "no"]),
        criteria: [("resolution", LocalizedText(zh: "问题解决度", en: "Resolution"))])),
    Sample("my review, corrected", MyReviewPage(reading: reading)),
  ]

  private static let reading = MyReviewReading(
    versions: [review(1, points: 1), review(2, points: 2)], review: review(2, points: 2), task: task, subject: "a & b",
    csat: false, rubric: rubric,
    messages: [
      ReviewTicket.Message(role: .customer, isPublic: true, at: Workplace.now, body: "<Hello> & help"),
      ReviewTicket.Message(role: .agent, isPublic: false, at: Workplace.now + 600_000, body: "a < b; a < b"),
    ], acknowledgedAt: nil, reviewer: "何宽", appealUntil: Workplace.today, isAppealOver: false)

  private static func review(_ version: Int, points: Int) -> Review {
    Review(
      id: Review.ID(Int64(version)), assignment: task.id, version: version, kind: .random, day: Workplace.today,
      ticket: task.ticket, agent: task.agent, agentName: task.agentName, reviewer: task.reviewer,
      reviewerName: task.reviewerName, part: 0, score: 0, unfailed: 25, fatal: ["abuse"], isCanned: true,
      reason: version == 1 ? nil : "<misread>", submittedAt: Workplace.now, isLatest: version == 2, rubric: "0",
      verdicts: ["resolution": ReviewDraft.Verdict(.points(points), evidence: "a < b", comment: "x", rootCause: "y")],
      comment: "On the <whole>", seconds: 60)
  }

  private static let task = ReviewTask(
    id: QueuedReview.ID(1), ticket: Ticket.ID(1), source: "desk", number: "T<1>", agent: Agent.ID(1), agentName: "何宽",
    reviewer: Reviewer.ID(1), reviewerName: "何宽", part: 0, state: .reviewed, kind: .random, day: Workplace.today,
    channel: .chat, category: .complaint)

  private static let rubric: Rubric = {
    let text = LocalizedText(zh: "问题解决度", en: "Resolution")
    let criterion = Criterion(
      id: "resolution", title: text, guidance: text, scale: .fivePoints,
      anchors: [1: text, 2: text, 3: text, 4: text, 5: text], weight: 100, notApplicable: .refused, isFatal: false,
      trains: Criterion.Trains())
    return Rubric(
      id: "service-quality", languages: [.zh], title: text, purpose: nil, notApplicable: .redistribute, lowPoints: 2,
      criteria: [criterion], fatalItems: [], rootCauses: [:], skipReasons: [], cannedPhrases: [:])
  }()
}
