@testable import Content
import Kernel
import Tickets

@testable import Quality

/// A session on a made-up ticket, and a reviewer who presses keys a second apart.
struct MadeSession {
  static let start = Instant(1_677_660_000_000)
  private static let minute: Milliseconds = 60_000

  var session: ReviewSession
  private var now = start
  private(set) var effects: [ReviewSession.Effect] = []

  init(
    rubric text: String = reviewRubric, messages: [ReviewTicket.Message] = conversation, computed: Bool = true
  ) throws {
    let document = Document(kind: "rubric", name: "service-quality", text: text)
    let rubric = Published(
      value: try Rubric(yaml: text, file: "r.yaml"),
      revision: Revision(hash: document.hash, kind: "rubric", name: "service-quality", text: text, madeAt: Self.start))
    session = ReviewSession(
      ReviewTicket(
        task: Self.task, subject: "退款一直没到", priority: .urgent, tier: .vip, createdAt: Self.start, csat: false,
        messages: messages, clocks: computed ? Self.clocks : [], rubric: rubric, zone: .shanghai, now: Self.start))
  }

  /// Presses keys: characters, and ⏎ for Enter, ⎋ for Escape, ⌫ for Backspace.
  mutating func press(_ keys: String) {
    for character in keys {
      now = now + 1000
      let key: ReviewKey =
        switch character {
        case "⏎": .enter
        case "⎋": .escape
        case "⌫": .backspace
        default: .character(character)
        }
      let effect = session.press(key, at: now)
      if effect != .none { effects.append(effect) }
    }
  }

  /// Waits before the next key.
  mutating func wait(_ milliseconds: Milliseconds) {
    now = now + milliseconds
  }

  func mark(_ criterion: String) -> Mark? { session.state.draft.verdicts[criterion]?.mark }
  func verdict(_ criterion: String) -> ReviewDraft.Verdict? { session.state.draft.verdicts[criterion] }

  private static let task = ReviewTask(
    id: QueuedReview.ID(1), ticket: Ticket.ID(1), source: "desk", number: "T-1001", agent: .init(1), agentName: "小明",
    reviewer: .init(1), reviewerName: "方严", part: 0, state: .open, kind: .random, day: Day(number: 19_417),
    channel: .chat, category: .complaint)

  static let conversation = [
    ReviewTicket.Message(role: .customer, isPublic: true, at: start, body: "退款说好三天，现在一周了还没到，你们到底管不管？"),
    ReviewTicket.Message(role: .robot, isPublic: true, at: start + 2000, body: "您好，正在为您转接人工客服。"),
    ReviewTicket.Message(
      role: .agent, isPublic: true, at: start + 4 * minute,
      body: "您好，让您久等了。我查到款项被银行退回，今天下午五点前会重新打款！请留意短信。"),
    ReviewTicket.Message(role: .agent, isPublic: false, at: start + 5 * minute, body: "财务确认已重打"),
    ReviewTicket.Message(role: .customer, isPublic: true, at: start + 95 * minute, body: "Arrived, thanks"),
  ]

  private static let clocks = [
    Clock(
      kind: .firstResponse, startedAt: start, endedAt: start + 4 * minute, elapsed: 4 * minute, target: 10 * minute,
      outcome: .met),
    Clock(
      kind: .resolution, startedAt: start, endedAt: start + 180 * minute, elapsed: 180 * minute, target: 120 * minute,
      outcome: .breached),
  ]
}
