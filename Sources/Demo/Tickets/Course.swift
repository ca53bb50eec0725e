import Kernel

/// The whole course of a conversation, and where its ticket stands in the end.
extension Conversation {
  /// Plays a ticket that a customer began; `delay` is how long the first answer takes while somebody is at work.
  mutating func play(firstAnswerAfter delay: Milliseconds, again: Bool) {
    open(again: again)
    if dice.happens(0.003) { return }
    answerFirst(after: delay)
    if style != .canned || dice.happens(0.35) { clarify() }
    if dice.happens(0.015) { return }
    solve()
    react()
    finish()
    if dice.happens(0.015 + 0.15 * max(0, 3.3 - ticket.truth.resolution)) { reopen() }
  }

  /// Plays a ticket that the agent began: a call back or a message ahead of time.
  mutating func playOutbound() {
    add(.agent, by: agent.name, words(phrases.outbound))
    if dice.happens(0.85) {
      customerSays(words(phrases.outboundReply))
      agentSays(words(voice.closings))
    }
    turns.append(Turn(solved: true, at: now + 30_000))
  }

  /// The ticket as it stands at `end`: what comes later has not happened yet.
  mutating func settled(at end: Instant) -> DemoTicket {
    ticket.messages.removeAll { $0.at > end }
    turns.removeAll { $0.at > end }
    ticket.reopens = turns.count { !$0.solved }
    ticket.firstReply = ticket.outbound ? nil : ticket.messages.first { $0.role == .agent && $0.isPublic }?.at
    if let fatal = ticket.fatal, fatal.message >= ticket.messages.count { ticket.fatal = nil }
    settleStatus(at: end)
    ticket.updated =
      [ticket.messages.last?.at, ticket.solved, ticket.closed].compactMap(\.self).max() ?? ticket.created
    if ticket.solved != nil { rate() }
    return ticket
  }

  private mutating func settleStatus(at end: Instant) {
    if let last = turns.last, last.solved {
      ticket.solved = last.at
      let closing = last.at + 3 * WallClock.dayLength
      ticket.closed = closing <= end ? closing : nil
      ticket.status = ticket.closed == nil ? .solved : .closed
    } else if ticket.firstReply == nil, !ticket.outbound {
      ticket.status = .new
    } else {
      ticket.status = ticket.messages.last { $0.isPublic }?.role == .agent ? .pending : .open
    }
  }

  /// Some customers rate the service, the very content and the very angry more often.
  private mutating func rate() {
    let truth = ticket.truth
    let feeling =
      0.5 * truth.resolution + 0.3 * truth.attitude + 0.2 * truth.timeliness - (ticket.reopens > 0 ? 0.8 : 0)
    let stars = min(5, max(1, Int((feeling + 0.2 + dice.normal(deviation: 0.95)).rounded())))
    if dice.happens(stars == 1 || stars == 5 ? 0.45 : 0.28) { ticket.csat = stars }
  }
}
