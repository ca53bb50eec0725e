import Content
import Kernel
import People
import Sampling
import Tickets

@testable import Quality
@testable import Web

extension Sample {
  private static let manager = DrawSight(manages: true, seesAgents: true)
  private static let reviewer = DrawSight(
    viewpoint: DrawViewpoint(reviewer: Reviewer.ID(1)), manages: false, seesAgents: false)
  private static let day = Workplace.today - 1

  static let drawPages = [
    Sample(
      "draws, nothing yet",
      DrawsListPage(days: [], count: 0, query: Fields(), due: [day], next: nil, reviewers: [:], sight: manager)),
    Sample(
      "draws",
      DrawsListPage(
        days: [DrawnDay(draw: .sample, shares: .sample, check: DrawCheck(at: Workplace.now, holds: true))], count: 60,
        query: Fields(["month": "2026-09", "sort": "-drawn"]), due: [], next: nil, reviewers: [Reviewer.ID(1): "何宽"],
        sight: manager)),
    Sample("a drawn day", DrawDayPage(reading: reading(manager))),
    Sample("a drawn day, to a reviewer", DrawDayPage(reading: reading(reviewer))),
    Sample(
      "a drawn day, verified and different",
      DrawDayPage(
        reading: reading(manager),
        verification: DrawVerification(
          draw: .sample, promise: .withDraw, differences: ["<The frame> & more"], arrivedLate: 2, noLongerAnswered: 1)
      )),
    Sample(
      "targeted draws",
      TargetedListPage(
        draws: [TargetedDraw(draw: .sample, shares: .sample)], count: 60, query: Fields(["reason": "vip"]),
        entry: TargetedListPage.Entry(day: day, numbers: "<T1>"), sight: manager, problem: Caller.nothingHere)),
    Sample(
      "targeted draws, to a reviewer",
      TargetedListPage(
        draws: [TargetedDraw(draw: .sample, shares: .sample)], count: 60, query: Fields(["sort": "reason"]),
        entry: TargetedListPage.Entry(day: day), sight: reviewer)),
    Sample(
      "a targeted draw",
      TargetedDrawPage(
        draw: .sample, tickets: [.sample], count: 60, query: DrawQuery(Fields(), reviewer, standard: .ticket),
        sight: reviewer, titles: SkipTitles())),
    Sample(
      "why a ticket was chosen on purpose",
      DrawnTicketPage(
        reading: DrawnTicketReading(
          day: day, ticket: Ticket.ID(1), number: "T<1>", subject: "1 < 2", parts: [], samples: [.sample],
          candidates: [SampleTicket.sample.assignment: [.sample]], skipReasons: [], titles: SkipTitles(),
          sight: manager), problem: Caller.nothingHere)),
  ]

  private static func reading(_ sight: DrawSight) -> DrawDayReading {
    DrawDayReading(
      report: DrawReport(
        draw: .sample, promise: .beforeDayEnded(Workplace.now),
        agents: [DrawReport.AgentLine(agent: "何宽", tickets: 9, quota: 2, drawn: 2, skipped: 1)], reviewers: [],
        skips: [
          DrawReport.Skip(
            number: "T2", channel: .phone, category: .complaint, agent: "何宽", reason: "other", note: "<odd>", by: "何宽",
            at: Workplace.now, replacement: nil)
        ], doubles: 1, withoutReviewer: 1, next: nil),
      shares: .sample, check: nil, sight: sight, query: DrawQuery(Fields(), sight), tickets: [.sample], count: 60,
      reviewers: [.sample], agents: [], titles: SkipTitles())
  }
}

extension StoredDraw {
  static let sample = StoredDraw(
    id: StoredDraw.ID(1), kind: .random, day: Workplace.today - 1, reason: "complaints", rate: .fifth,
    algorithm: Draw.algorithm, seed: SystemSeed.make(), commitment: "c0", committedAt: Workplace.now, frameHash: "f0",
    frameSize: 9, sampleSize: 2, drawnAt: Workplace.now)
}

extension DrawShares {
  static let sample: DrawShares = {
    var shares = DrawShares()
    shares.add(2, .open, Reviewer.ID(1), Agent.ID(1))
    shares.add(1, .skipped, nil, Agent.ID(1))
    return shares
  }()
}

extension SampleTicket {
  static let sample = SampleTicket(
    assignment: QueuedReview.ID(5), draw: StoredDraw.ID(1), day: Workplace.today - 1, kind: .targeted,
    drawReason: "vip", ticket: Ticket.ID(1), source: "desk", number: "T<1>", channel: .chat, category: .complaint,
    subject: "1 < 2 & 3",
    agent: Agent.ID(1), agentName: "何宽", rank: 1, state: .open, reviewer: Reviewer.ID(1), reviewerName: "何宽",
    skipReason: nil, skipNote: nil)
}

extension Reviewer {
  static let sample = Reviewer(
    id: Reviewer.ID(1), name: "何宽", agent: nil, namesakes: [], dailyLoad: 30, isActive: true, conflicts: [])
}
