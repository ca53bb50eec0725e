import Content
import Foundation
import Kernel
import People
import Tickets

@testable import Quality
@testable import Scorecards
@testable import Web

extension Sample {
  static let boardPages = [
    Sample(
      "board",
      BoardPage(
        list: list, now: Workplace.now, filter: BoardFilter(), countdown: Countdown(), teams: ["East", "West"],
        canExplain: true, showsAgents: true)),
    Sample(
      "board, filtered, to look at",
      BoardPage(
        list: BoardList([item(.yellow)], light: .yellow, hasMore: true), now: Workplace.now,
        filter: BoardFilter(team: "East", channel: .chat, light: .yellow), countdown: Countdown(), teams: [],
        canExplain: false, showsAgents: false)),
    Sample(
      "board, empty",
      BoardPage(
        list: BoardList([]), now: Workplace.now, filter: BoardFilter(), countdown: nil, teams: [], canExplain: true,
        showsAgents: true)),
    Sample(
      "wall", BoardWallPage(list: list, now: Workplace.now, filter: BoardFilter(), theme: .dark, showsAgents: true)),
    Sample("reason", reason(clocks: [late], problem: nil)),
    Sample("reason, refused", reason(clocks: [late], problem: Problem(.invalid, "No.", remedy: "Choose one."))),
    Sample("reason, not overdue", reason(clocks: [], problem: nil)),
  ]

  private static let list = BoardList(
    [
      item(.breached), item(.breached, reason: LocalizedText(zh: "何宽", en: "Too few")), item(.red), item(.green),
      item(nil),
    ])

  private static func item(_ light: Countdown.Light?, reason: LocalizedText? = nil) -> BoardItem {
    BoardItem(
      ticket: Ticket.ID(1), number: "T-1 <&>", subject: "何宽", channel: .chat, priority: .normal, tier: .vip,
      agent: light == .green ? nil : "何宽", team: nil, kind: .firstResponse, target: light == nil ? nil : 3_600_000,
      dueAt: light == nil ? nil : Workplace.now, light: light, isRunning: light != .red, reason: reason,
      left: light == .breached ? -3_600_000 : 900_000_000)
  }

  private static let late = OverdueClock(
    ticket: Ticket.ID(1), number: "T-1", agent: "何宽", kind: .resolution, turn: 0, dueAt: Workplace.now - 90_000)

  private static func reason(clocks: [OverdueClock], problem: Problem?) -> BoardReasonPage {
    BoardReasonPage(
      item: item(.breached), clocks: clocks, now: Workplace.now, rubric: rubric, reason: "understaffed", note: "<&>",
      problem: problem)
  }

  private static let rubric = Rubric(
    id: "service-quality", languages: [.en], title: LocalizedText(zh: "何宽", en: "Service"), purpose: nil,
    notApplicable: .full, lowPoints: 2, criteria: [], fatalItems: [],
    rootCauses: [
      .resources: [
        RootCause(
          id: "understaffed", title: LocalizedText(zh: "何宽", en: "Too few"),
          causes: [RootCause(id: "leave", title: LocalizedText(zh: "何宽", en: "Leave"), causes: [])])
      ]
    ], skipReasons: [], cannedPhrases: [:])
}
