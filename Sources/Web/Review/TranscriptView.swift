import Content
import HTML
import Kernel
import Quality
import Tickets

/// The conversation: who said what, after how long, and whether that was in time.
struct TranscriptView: Component {
  let ticket: ReviewTicket
  let isBlind: Bool
  let words: Words

  /// Gaps shorter than this say nothing.
  private static let shortest: Milliseconds = 60_000

  var body: Markup {
    if ticket.messages.isEmpty { p(.class("empty")) { words(TranscriptWords.noMessages) } }
    for index in ticket.messages.indices {
      gap(before: index)
      message(index)
    }
  }

  /// The message that is looked at first: the agent's first reply.
  private var current: Int? {
    ticket.messages.firstIndex { isReviewed($0) && $0.isPublic } ?? (ticket.messages.isEmpty ? nil : 0)
  }

  private func isReviewed(_ message: ReviewTicket.Message) -> Bool {
    message.role == .agent && (message.agent ?? ticket.task.agent) == ticket.task.agent
  }

  private func gap(before index: Int) -> Markup {
    let message = ticket.messages[index]
    let before = index > 0 ? ticket.messages[index - 1].at : nil
    let day = before.map { words.day($0) } == words.day(message.at) ? nil : words.day(message.at)
    return Markup(joining: [
      day.map { day in div(.class("gap day num")) { day } } ?? Markup(),
      clock(endedBy: message).map { reply($0) } ?? before.map { pause(message.at - $0) } ?? Markup(),
    ])
  }

  /// The clock that a reply stopped.
  private func clock(endedBy message: ReviewTicket.Message) -> Clock? {
    guard message.role == .agent, message.isPublic else { return nil }
    return ticket.clocks.first { $0.kind != .resolution && $0.endedAt == message.at }
  }

  private func reply(_ clock: Clock) -> Markup {
    div(.class("gap num")) {
      ClockMark(clock: clock, words: words)
      " "
      words(length(of: clock))
    }
  }

  /// How long a reply took, by the wall clock and, where that differs, by the time that the target is held against.
  private func length(of clock: Clock) -> LocalizedText {
    let elapsed = words.duration(clock.elapsed ?? 0)
    guard let target = clock.target.map({ words.duration($0) }) else { return TranscriptWords.gap(elapsed) }
    guard let used = clock.used, used != clock.elapsed else { return TranscriptWords.reply(elapsed, target) }
    return TranscriptWords.reply(elapsed, business: words.duration(used), target)
  }

  private func pause(_ length: Milliseconds) -> Markup {
    if length < Self.shortest { return Markup() }
    return div(.class("gap num")) { words(TranscriptWords.gap(words.duration(length))) }
  }

  private func message(_ index: Int) -> Markup {
    let message = ticket.messages[index]
    return article(
      .class("msg", kind(message), message.isPublic ? nil : "private"),
      .ariaCurrent(index == current ? "true" : nil), Attribute("data-message", index)
    ) {
      header {
        span { speaker(message) }
        if !message.isPublic { span(.class("tag")) { words(TranscriptWords.isPrivate) } }
        HTML.time(.class("num"), .title(words.time(message.at))) { words.clock(message.at) }
      }
      p(.class("body"), .lang("")) { message.body }
    }
  }

  private func kind(_ message: ReviewTicket.Message) -> String? {
    switch message.role {
    case .customer: nil
    case .agent: "agent"
    case .robot, .system: "robot"
    }
  }

  private func speaker(_ message: ReviewTicket.Message) -> String {
    guard message.role == .agent else { return words(ReviewWords.name(message.role)) }
    guard isReviewed(message) else { return words(TranscriptWords.otherAgent) }
    return isBlind ? words(TranscriptWords.agent) : ticket.task.agentName
  }
}
