import Kernel

/// Writes one ticket's conversation: every message at its time, in the words of its author.
struct Conversation {
  let agent: DemoAgent
  let plot: Plot
  let situation: Situation
  let phrases: Phrases
  let voice: Voice
  let style: Style
  /// How many times the usual time the agent takes.
  let pace: Double
  var ticket: DemoTicket
  var facts: Facts
  var dice: Dice
  var now: Instant
  /// The solves and reopens, in the order of time.
  var turns: [Turn] = []

  struct Turn {
    let solved: Bool
    let at: Instant
  }

  var gap: String { ticket.language.gap }
  /// Whether both sides are in more of a hurry than the channel's habit.
  var hurried: Bool { ticket.customer.isVIP || ticket.priority == .urgent }
  var hours: WorkingHours { WorkingHours(agent: agent, plot: plot) }

  mutating func words(_ lines: [Line]) -> String {
    dice.pick(lines)?.filled(facts, &dice) ?? ""
  }

  mutating func words(_ line: Line) -> String {
    line.filled(facts, &dice)
  }

  mutating func add(_ role: DemoMessage.Role, by author: String, isPublic: Bool = true, _ body: String) {
    ticket.messages.append(DemoMessage(author: author, role: role, isPublic: isPublic, at: now, body: body))
  }

  mutating func customerSays(_ body: String, after seconds: Double? = nil) {
    let usual = ticket.channel.customerTempo
    now = now + wait(median: seconds ?? (hurried ? min(600, usual) : usual), sigma: 0.7)
    add(.customer, by: ticket.customer.key, body)
  }

  /// The agent answers, `share` of the channel's usual time later or when next at work.
  mutating func agentSays(_ body: String, share: Double = 1) {
    let tempo = ticket.channel.tempo
    let usual = hurried ? min(300, tempo.next) : tempo.next
    let delay = wait(median: usual * pace.squareRoot() * share, sigma: tempo.sigma)
    now = hours.answer(after: now, delay: delay)
    add(.agent, by: agent.name, body)
  }

  mutating func agentNotes(_ body: String) {
    now = now + wait(median: 25, sigma: 0.4)
    add(.agent, by: agent.name, isPublic: false, body)
  }

  /// Milliseconds, in whole seconds and at least one.
  mutating func wait(median: Double, sigma: Double) -> Milliseconds {
    Milliseconds(max(1, min(1_000_000, dice.logNormal(median: median, sigma: sigma)))) * 1000
  }
}
