import Kernel
import Tickets

/// The conversation, each message with its number, speaker, time and the gap before it.
struct ReviewTranscript {
  let lines: [ScreenLine]

  init(_ ticket: ReviewTicket, _ language: Language, _ width: Int) {
    guard !ticket.messages.isEmpty else {
      lines = [ScreenLine(ReviewWords.noMessages[language], .faint)] + Self.times(ticket, language)
      return
    }
    var all: [ScreenLine] = []
    var before: Instant?
    for (index, message) in ticket.messages.enumerated() {
      all += Self.lines(message, number: index + 1, before: before, ticket.zone, language, width)
      before = message.at
    }
    lines = all
  }

  /// When the ticket was made and its clocks stopped, for one whose conversation is not there to tell.
  private static func times(_ ticket: ReviewTicket, _ language: Language) -> [ScreenLine] {
    let stops = ticket.clocks.filter { $0.kind != .nextReply }.map { clock in
      (ReviewWords.name(clock.kind)[language], clock.endedAt.map { ticket.zone.minute(of: $0) } ?? "–")
    }
    let all = [(ReviewWords.created[language], ticket.zone.minute(of: ticket.createdAt))] + stops
    let width = all.map(\.0.cells).max() ?? 0
    return all.map { title, time in
      var line = ScreenLine(title + String(repeating: " ", count: width - title.cells + 2), .faint)
      line.add(time)
      return line
    }
  }

  private static func lines(
    _ message: ReviewTicket.Message, number: Int, before: Instant?, _ zone: Zone, _ language: Language, _ width: Int
  ) -> [ScreenLine] {
    let wall = zone.wallClock(at: message.at)
    let minutes = Int(wall.millisecond / 60_000)
    let clock = "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    let gap = before.map { " +\(ReviewWords.span(max(0, message.at - $0))[language])" } ?? ""
    let day = before.map { zone.day(of: $0) } == wall.day ? "" : " \(wall.day)"
    let mark = message.isPublic ? "" : " [\(ReviewWords.isPrivate[language])]"
    let speaker = ReviewWords.name(message.role)[language]
    var first = ScreenLine(number < 10 ? " \(number) " : "\(number) ", .faint)
    let style = message.isPublic ? message.role.style : .faint
    first.add(speaker + mark, style)
    first.add(" \(clock)\(day)\(gap)  ", .faint)
    let body = message.isPublic && message.role != .robot && message.role != .system ? ScreenLine.Style.plain : .faint
    let text = message.body.trimmingBlanks.wrapped(to: width - 4, taken: max(0, first.cells - 3))
    var lines: [ScreenLine] = []
    for (index, piece) in text.enumerated() {
      var line = index == 0 ? first : ScreenLine("   ")
      line.add(piece, body)
      lines.append(line)
    }
    return lines
  }
}

extension Role {
  fileprivate var style: ScreenLine.Style {
    switch self {
    case .customer: .customer
    case .agent: .agent
    case .robot, .system: .faint
    }
  }
}
