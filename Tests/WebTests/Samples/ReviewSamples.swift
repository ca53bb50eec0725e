import Kernel
import People
import Tickets

@testable import Content
@testable import Quality
@testable import Web

extension Sample {
  static let reviewPages = [
    Sample("review, the end of a day", DeskPage(work: .dayEnd(.sample), done: 9, left: 0, idle: 30)),
    Sample("review, nothing yet", DeskPage(work: .dayEnd(.nothing), done: 0, left: 0, idle: 30)),
    Sample("review, a ticket", DeskPage(work: .ticket(.sample), done: 3, left: 6, idle: 30)),
    Sample("review, closed", ClosedTicketPage(task: .sample)),
  ]
}

extension DayEnd {
  fileprivate static let nothing = DayEnd(
    day: ReviewerDay(day: Workplace.today, done: 0, left: 0, skipped: 0, medianSeconds: nil), lines: [], lowest: nil)
  fileprivate static let sample = DayEnd(
    day: ReviewerDay(
      day: Workplace.today, done: 9, left: 0, skipped: 1, medianSeconds: 97,
      lowest: ReviewerDay.LowestCriterion(criterion: "attitude", mean: 2.6, count: 9),
      agreement: ReviewerAgreement(tickets: 3, judgements: 9, same: 7)),
    lines: [WeeklyLine(day: Workplace.today, text: "<b> & so on")], lowest: "Attitude")
}

extension ReviewTask {
  fileprivate static let sample = ReviewTask(
    id: QueuedReview.ID(7), ticket: Ticket.ID(7), source: "desk", number: "T-7 <&>", agent: Agent.ID(1),
    agentName: "何宽", reviewer: Reviewer.ID(1), reviewerName: "Ann", part: 0, state: .reviewed, kind: .targeted,
    day: Workplace.today, channel: .chat, category: .complaint)
}

extension DeskTicket {
  fileprivate static let sample = DeskTicket(
    session: ReviewSession(
      ReviewTicket(
        task: .sample, subject: "<Late> & cold", priority: .urgent, tier: .vip, createdAt: start, csat: false,
        messages: [
          message(.customer, 0, "Where is it? <b>Now</b>."), message(.robot, 2, "Hello & welcome"),
          message(.agent, 200, "Sorry.\nIt comes today."), message(.agent, 260, "angry one", isPublic: false),
        ],
        clocks: [
          Clock(
            kind: .firstResponse, startedAt: start, endedAt: start + 200_000, elapsed: 200_000, target: 300_000,
            outcome: .met),
          Clock(kind: .resolution, startedAt: start, target: 300_000, outcome: .open),
        ], rubric: rubric, zone: .shanghai, now: Workplace.now),
      state: ReviewSession.State(
        draft: ReviewDraft(
          ["attitude": ReviewDraft.Verdict(.points(1), evidence: "“<b>”", comment: "& rude", rootCause: "tired")],
          fatal: ["abuse"], comment: "<whole>"))),
    version: 2, isBlind: true)

  private static let start = Workplace.now

  private static func message(
    _ role: Tickets.Role, _ seconds: Milliseconds, _ body: String, isPublic: Bool = true
  ) -> ReviewTicket.Message {
    ReviewTicket.Message(role: role, isPublic: isPublic, at: start + seconds * 1000, body: body)
  }

  private static let rubric = Published(
    value: Rubric.sample,
    revision: Revision(hash: "0", kind: "rubric", name: "sample", text: "", madeAt: Workplace.now))
}

extension Rubric {
  fileprivate static let sample = Rubric(
    id: "sample", languages: [.en], title: both("Sample <&>"), purpose: nil, notApplicable: .redistribute, lowPoints: 2,
    criteria: [
      criterion("timeliness", .computed(TimelinessRule()), .allowed), criterion("attitude", .fivePoints, .refused),
      criterion("hold", .yesNo, .usual, isFatal: true),
    ],
    fatalItems: [RubricItem(id: "abuse", title: both("Abuse"), guidance: both("Insulted & threatened"))],
    rootCauses: [
      .people: [
        RootCause(
          id: "stress", title: both("Stress"), causes: [RootCause(id: "tired", title: both("Tired & late"), causes: [])]
        )
      ]
    ],
    skipReasons: [RubricItem(id: "duplicate", title: both("Duplicate"), guidance: nil)], cannedPhrases: [:])

  private static func both(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }

  private static func criterion(
    _ id: String, _ scale: Criterion.Scale, _ notApplicable: Criterion.NotApplicable, isFatal: Bool = false
  ) -> Criterion {
    Criterion(
      id: id, title: both("Title & \(id)"), guidance: both("Look <closely>"), scale: scale,
      anchors: Dictionary(uniqueKeysWithValues: scale.points.map { ($0, both("Anchor \($0) <&>")) }), weight: 33,
      notApplicable: notApplicable, isFatal: isFatal, trains: Criterion.Trains())
  }
}
