package import Kernel
import Tickets

/// What a reviewer sees of a session: the ticket's head, the conversation, and the criterion that is looked at.
package struct ReviewScreen: Sendable {
  let session: ReviewSession
  let language: Language
  let width: Int
  let height: Int
  let transcript: [ScreenLine]
  let panel: [ScreenLine]
  let head: [ScreenLine]

  /// A screen of at least 40 × 16 cells.
  package init(_ session: ReviewSession, language: Language, width: Int, height: Int) {
    self.session = session
    self.language = language
    self.width = max(40, width)
    self.height = max(16, height)
    head = ReviewHead(session, language, self.width).lines
    transcript = ReviewTranscript(session.ticket, language, self.width).lines
    let room = self.height - head.count - 2 - min(5, transcript.count)
    panel = ReviewPanel(session, language, self.width, room: room).lines
  }

  /// Lines of the conversation that can be seen at once.
  var room: Int { max(1, height - head.count - 2 - panel.count) }

  /// The furthest that the conversation can be scrolled.
  package var lastScroll: Int { max(0, transcript.count - room) }

  /// As many lines as the screen is high, none wider than it is.
  package var lines: [ScreenLine] {
    let first = min(session.scroll, lastScroll)
    var shown = Array(transcript.dropFirst(first).prefix(room))
    while shown.count < room { shown.append(ScreenLine()) }
    let below = transcript.count - first - room
    let more = below > 0 ? "↓ \(below)" : first > 0 ? "↑ \(first)" : ""
    let all = head + [.rule(width)] + shown + [.rule(width, more)] + panel
    return all.prefix(height).map { $0.clipped(to: width) }
  }
}

/// The ticket in a few words, and how its clocks came out.
struct ReviewHead {
  let lines: [ScreenLine]

  init(_ session: ReviewSession, _ language: Language, _ width: Int) {
    let ticket = session.ticket
    var first = ScreenLine(ticket.task.number, .strong)
    var facts = [ReviewWords.name(ticket.task.channel)[language], ReviewWords.name(ticket.task.category)[language]]
    if ticket.priority != .normal { facts.append(ReviewWords.name(ticket.priority)[language]) }
    if ticket.tier != .standard { facts.append(ReviewWords.name(ticket.tier)[language]) }
    first.add("  " + facts.filter { !$0.isEmpty }.joined(separator: " · "), .plain)
    if ticket.task.kind == .targeted { first.add("  " + ReviewWords.targeted[language], .notice) }
    let seconds = session.state.worked / 1000
    let time = "\(ticket.task.day)  \(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    first = first.clipped(to: width - time.cells - 2)
    first.add(String(repeating: " ", count: max(2, width - first.cells - time.cells)) + time, .faint)
    var all = [first]
    if let subject = ticket.subject, !subject.isEmpty { all.append(ScreenLine(subject)) }
    all.append(Self.clocks(ticket, language))
    lines = all
  }

  private static func clocks(_ ticket: ReviewTicket, _ language: Language) -> ScreenLine {
    var line = ScreenLine()
    for kind in ClockKind.allCases {
      let clocks = ticket.clocks.filter { $0.kind == kind }
      guard let worst = clocks.first(where: { $0.outcome == .breached }) ?? clocks.first else { continue }
      line.add(line.runs.isEmpty ? "" : "   ")
      line.add(ReviewWords.name(kind)[language] + " ", .faint)
      if kind == .nextReply && clocks.count > 1 {
        add(clocks, to: &line)
      } else {
        add(worst, language, to: &line)
      }
    }
    return line
  }

  /// How many replies were in time and how many late.
  private static func add(_ clocks: [Clock], to line: inout ScreenLine) {
    let late = clocks.count { $0.outcome == .breached }
    let met = clocks.count { $0.outcome == .met }
    if met > 0 || late == 0 { line.add("✓\(met)", .good) }
    if late > 0 { line.add(met > 0 ? " ✗\(late)" : "✗\(late)", .bad) }
  }

  private static func add(_ clock: Clock, _ language: Language, to line: inout ScreenLine) {
    let used = clock.targetIsBusiness ? clock.business : clock.elapsed
    let spans = [used, clock.target].map { $0.map { ReviewWords.span($0)[language] } ?? "–" }
    let text = "\(spans[0]) / \(spans[1])"
    switch clock.outcome {
    case .met: line.add("✓ \(text)", .good)
    case .breached: line.add("✗ \(text)", .bad)
    case .closedUnanswered: line.add("✗ –", .bad)
    case .none, .open, .invalid: line.add(text)
    }
  }
}
