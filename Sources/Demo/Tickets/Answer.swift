import Kernel

/// How a conversation goes on after the first answer.
extension Conversation {
  /// The agent asks what is needed to understand the case, and the customer tells.
  mutating func clarify() {
    guard let check = dice.pick(situation.checks) else { return }
    agentSays(words(check.question), share: 0.4)
    customerSays(words(check.answer))
    if dice.happens(0.25) { agentNotes(dice.happens(0.5) ? words(situation.note) : words(phrases.internal)) }
    if ticket.channel.live, dice.happens(0.45) { agentSays(words(voice.waits), share: 0.3) }
  }

  /// The agent answers the matter as well as the truth of this ticket allows.
  mutating func solve() {
    agentSays(solutionWords(), share: ticket.channel.live ? 1.6 : 1)
    if dice.happens(style == .canned || agent.story == .declining ? 0.004 : 0.001) {
      fail()
    }
  }

  private mutating func fail() {
    let faults = [
      ("privacy-leak", phrases.asksForPassword), ("false-promise", phrases.overpromises), ("abuse", phrases.insults),
    ]
    guard let (item, lines) = dice.pick(faults) else { return }
    agentSays(words(lines), share: 0.4)
    ticket.fatal = DemoTicket.Fatal(message: ticket.messages.count - 1, item: item)
    ticket.truth.attitude = min(ticket.truth.attitude, 1.6)
  }

  private mutating func solutionWords() -> String {
    let truth = ticket.truth
    var parts: [String] = []
    if truth.attitude < 2.2 { parts.append(words(phrases.blunt)) }
    if style == .rambling, truth.communication < 3.4 { parts.append(words(voice.waits)) }
    if truth.resolution < 2.5 {
      parts.append(words(phrases.stalls))
    } else if truth.resolution < 3.3 || (style == .terse && truth.resolution < 4.2) {
      parts.append(words(situation.shortSolution))
    } else {
      parts.append(words(situation.solution))
    }
    return parts.joined(separator: gap)
  }

  /// The customer takes it, asks once more, or is not content.
  mutating func react() {
    if dice.happens(0.03 + 0.5 * max(0, 3.5 - ticket.truth.resolution)) {
      insist()
    } else if dice.happens(0.3) {
      customerSays(words(situation.followUp.question))
      agentSays(words(situation.followUp.answer))
    }
    if dice.happens(0.75) {
      customerSays(ticket.truth.resolution < 2.6 ? words(phrases.unhappy) : words(phrases.thanks))
    }
  }

  private mutating func insist() {
    let furious = ticket.truth.resolution < 2.6 && dice.happens(0.2)
    customerSays(words(furious ? phrases.angry : phrases.unhappy))
    let second = ticket.truth.resolution + 0.6
    agentSays(second > 3 ? words(situation.shortSolution) : words(phrases.stalls))
    if ticket.truth.attitude < 2 { agentSays(words(phrases.blunt), share: 0.5) }
  }

  /// The agent says good-bye and sets the ticket to solved.
  mutating func finish() {
    if style != .terse || dice.happens(0.5) { agentSays(words(voice.closings), share: 0.5) }
    now = now + wait(median: 40, sigma: 0.6)
    turns.append(Turn(solved: true, at: now))
    if dice.happens(0.7) {
      now = now + 2000
      add(.system, by: "system", words(phrases.survey))
    }
  }

  /// The customer comes back some hours or days later, and the agent solves it again.
  mutating func reopen() {
    now = now + wait(median: 20_000, sigma: 1)
    add(.customer, by: ticket.customer.key, words(phrases.reopen))
    turns.append(Turn(solved: false, at: now))
    agentSays(words(voice.empathy) + gap + words(situation.shortSolution))
    if dice.happens(0.6) { customerSays(words(phrases.thanks)) }
    finish()
  }
}
