import Content
import Kernel
import Tickets

/// The conversation, each message with its number, speaker, time and the gap before it.
struct ReviewTranscript {
  let lines: [ScreenLine]

  init(_ ticket: ReviewTicket, _ language: Language, _ width: Int) {
    guard !ticket.messages.isEmpty else {
      lines = [ScreenLine(ReviewWords.noMessages[language], .faint)]
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

  private static func lines(
    _ message: ReviewTicket.Message, number: Int, before: Instant?, _ zone: Zone, _ language: Language, _ width: Int
  ) -> [ScreenLine] {
    let wall = zone.wallClock(at: message.at)
    let minutes = Int(wall.millisecond / 60_000)
    let clock = "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    let gap = before.map { " +\(ReviewWords.span(max(0, message.at - $0))[language])" } ?? " \(wall.day)"
    let mark = message.isPublic ? "" : " [\(ReviewWords.isPrivate[language])]"
    let speaker = ReviewWords.name(message.role)[language]
    var first = ScreenLine(number < 10 ? " \(number) " : "\(number) ", .faint)
    let style = message.isPublic ? message.role.style : .faint
    first.add(speaker + mark, style)
    first.add(" \(clock)\(gap)  ", .faint)
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
