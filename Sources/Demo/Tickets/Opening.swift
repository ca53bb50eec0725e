import Kernel

/// How a conversation begins.
extension Conversation {
  /// What a customer writes first, and what robots make of it.
  mutating func open(again: Bool) {
    add(.customer, by: ticket.customer.key, openingWords(again: again))
    if dice.happens(0.015) { customerSays(words(phrases.mixed), after: 12) }
    if dice.happens(ticket.channel == .chat ? 0.3 : 0.12) { customerSays(words(phrases.detail), after: 14) }
    if ticket.channel.live, ticket.channel != .phone { robotGreets() }
  }

  private mutating func openingWords(again: Bool) -> String {
    let angry = ticket.topic == .complaint ? 0.3 : again ? 0.15 : 0.015
    var parts: [String] = []
    if again { parts.append(words(phrases.again)) }
    if dice.happens(angry) { parts.append(words(phrases.angry)) }
    if parts.isEmpty, dice.happens(0.35) { parts.append(words(phrases.polite)) }
    parts.append(words(situation.openings))
    return parts.joined(separator: gap)
  }

  private mutating func robotGreets() {
    guard dice.happens(0.7) else { return }
    now = now + wait(median: 2, sigma: 0.2)
    add(.robot, by: "robot", words(phrases.robot))
    if dice.happens(0.3) {
      now = now + wait(median: 8, sigma: 0.4)
      add(.system, by: "system", words(phrases.transfer))
    }
  }

  /// The agent's first public message; the customer asks again when it takes too long.
  mutating func answerFirst(after delay: Milliseconds) {
    let start = ticket.created
    let due = hours.answer(after: start, delay: delay)
    let chase = start + delay / 2000 * 1000
    if ticket.channel != .phone, due - start > 900_000, chase > now, chase < due, dice.happens(0.45) {
      now = chase
      add(.customer, by: ticket.customer.key, words(phrases.chase))
    }
    now = max(due, now + 1000)
    add(.agent, by: agent.name, firstWords())
  }

  private mutating func firstWords() -> String {
    var parts = [words(voice.greetings)]
    if ticket.truth.attitude > 3.2 || dice.happens(0.2) { parts.append(words(voice.empathy)) }
    return parts.joined(separator: ticket.language == .chinese ? " " : gap)
  }
}
