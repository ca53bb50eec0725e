import Kernel

/// Makes the tickets of the made-up team day by day, so that a customer can come back later.
struct TicketMaker {
  let agents: [DemoAgent]
  let plot: Plot
  let seed: UInt64
  let end: Instant
  private var customers: [Language: [DemoCustomer]] = [:]
  private var customerCount = 0
  private var returning: [Day: [Return]] = [:]

  /// A customer who will write again about the same.
  private struct Return {
    let customer: DemoCustomer
    let topic: Topic
  }

  init(agents: [DemoAgent], plot: Plot, seed: UInt64, end: Instant) {
    self.agents = agents
    self.plot = plot
    self.seed = seed
    self.end = end
  }

  /// The day's tickets in the order in which they begin.
  mutating func tickets(on day: Day) -> [DemoTicket] {
    var dice = Dice(seed: seed, 2, UInt64(bitPattern: Int64(day.number)))
    let load = DayLoad(day: day, agents: agents, plot: plot, &dice)
    let back = returning.removeValue(forKey: day) ?? []
    var tickets: [DemoTicket] = []
    for number in 0..<max(load.tickets, back.count) {
      if let ticket = ticket(load, number < back.count ? back[number] : nil, &dice) { tickets.append(ticket) }
    }
    tickets.sort { ($0.created, $0.customer.key) < ($1.created, $1.customer.key) }
    for index in tickets.indices {
      tickets[index].key = "HC-\(Self.compact(day))-\(String(10_001 + index).dropFirst())"
    }
    return tickets
  }

  private static func compact(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  private mutating func ticket(_ load: DayLoad, _ back: Return?, _ dice: inout Dice) -> DemoTicket? {
    let channel = Channel.allCases[dice.index(weights: Channel.allCases.map(\.share))]
    var clock = DayLoad.moment(on: load.day, channel, &dice)
    let struck = load.day == plot.outage.day && back == nil && dice.happens(0.4)
    if struck { clock.millisecond = surge(&dice) }
    let language = back?.customer.language ?? (dice.happens(0.26) ? Language.english : .chinese)
    guard let agent = load.agent(at: clock, language, &dice) else { return nil }
    let customer = back?.customer ?? customer(language, &dice)
    let topic = back?.topic ?? (struck ? dice.happens(0.85) ? .outage : .technical : drawnTopic(&dice))
    let made = played(channel, clock, agent, customer, topic, load, again: back != nil, &dice)
    plan(made, on: load.day, &dice)
    return made
  }

  private func surge(_ dice: inout Dice) -> Milliseconds {
    let hours = plot.outage.hours
    return Milliseconds(dice.whole(in: Int(hours.lowerBound / 1000)...Int(hours.upperBound / 1000) - 1)) * 1000
  }

  private func drawnTopic(_ dice: inout Dice) -> Topic {
    Topic.allCases[dice.index(weights: Topic.allCases.map(\.share))]
  }

  /// A new customer, or one known from before.
  private mutating func customer(_ language: Language, _ dice: inout Dice) -> DemoCustomer {
    if dice.happens(0.22), let known = dice.pick(customers[language] ?? []) { return known }
    customerCount += 1
    let customer = DemoCustomer(number: customerCount, language: language, dice: &dice)
    customers[language, default: []].append(customer)
    return customer
  }

  /// Whoever was not helped is likely to come back within a week.
  private mutating func plan(_ ticket: DemoTicket, on day: Day, _ dice: inout Dice) {
    guard !ticket.outbound, dice.happens(0.02 + 0.13 * max(0, 3.4 - ticket.truth.resolution)) else { return }
    let later = day + dice.whole(in: 1...6)
    returning[later, default: []].append(Return(customer: ticket.customer, topic: ticket.topic))
  }
}
