import Kernel

/// An entry with the sheet it belongs to; an agent of 0 stands for no one.
struct SheetEntry: Equatable, Sendable {
  var day: Day
  var agent: Int64
  var entry: DaySheet.Entry
}

/// What one ticket adds to day sheets: to whose, on which day, and what.
package struct Contributions: Sendable {
  let zone: Zone
  /// Times in which ratings say nothing about agents.
  let incidents: [Range<Instant>]
  /// What sources never said.
  let silent: [Int64: Telling]

  init(zone: Zone, incidents: [Range<Instant>], silent: [Int64: Telling] = [:]) {
    self.zone = zone
    self.incidents = incidents
    self.silent = silent
  }

  /// Every entry of a ticket.
  func entries(of ticket: Ticket, clocks: some Sequence<Clock>, messages: [Timeline.Message]) -> [SheetEntry] {
    var entries: [SheetEntry] = []
    append(ticket, clocks: clocks, messages: messages, to: &entries)
    return entries
  }

  /// Appends every entry of a ticket.
  func append(
    _ ticket: Ticket, clocks: some Sequence<Clock>, messages: [Timeline.Message], to entries: inout [SheetEntry]
  ) {
    guard ticket.exclusion == .none else { return }
    var cell = Cell(zone: zone, channel: ticket.fields.channel, priority: ticket.fields.priority)
    swap(&cell.entries, &entries)
    defer { swap(&cell.entries, &entries) }
    for clock in clocks { cell.add(clock, of: ticket.id) }
    addReplies(of: ticket, messages, &cell)
    addCounts(of: ticket, &cell)
    addSurvey(of: ticket, &cell)
  }

  private func addReplies(of ticket: Ticket, _ messages: [Timeline.Message], _ cell: inout Cell) {
    if messages.isEmpty {
      if let reply = ticket.firstReplyAt, let agent = ticket.agent {
        cell.add(.handled, agent.rawValue, reply, value: ticket.id.rawValue)
      }
      return
    }
    var seen: Set<DayOfAgent> = []
    for message in messages where message.role == .agent && message.isPublic {
      guard let agent = message.agentID else { continue }
      guard seen.insert(DayOfAgent(day: zone.day(of: message.at), agent: agent)).inserted else { continue }
      cell.add(.handled, agent, message.at, value: ticket.id.rawValue)
    }
  }

  private func addCounts(of ticket: Ticket, _ cell: inout Cell) {
    let agent = ticket.agent?.rawValue ?? 0
    let untold = silent.isEmpty ? [] : silent[ticket.source] ?? []
    cell.add(.created, agent, ticket.createdAt)
    if untold.contains(.complaints) { cell.add(.complaintUntold, agent, ticket.createdAt) }
    if ticket.complaint { cell.add(.complaint, agent, ticket.createdAt) }
    if ticket.outbound { cell.add(.outbound, agent, ticket.createdAt) }
    if let repeated = ticket.repeated {
      cell.add(.customerKnown, agent, ticket.createdAt)
      if repeated { cell.add(.repeated, agent, ticket.createdAt) }
    }
    if ticket.status.isSettled, let solved = ticket.solvedAt ?? ticket.closedAt {
      let solver = ticket.solver?.rawValue ?? agent
      cell.add(.solved, solver, solved)
      if untold.contains(.reopens) { cell.add(.reopenUntold, solver, solved) }
      if ticket.reopens > 0 { cell.add(.reopened, solver, solved) }
    }
  }

  private func addSurvey(of ticket: Ticket, _ cell: inout Cell) {
    let answered = ticket.csatAt ?? ticket.solvedAt ?? ticket.closedAt ?? ticket.createdAt
    guard !incidents.contains(where: { $0.contains(answered) }) else { return }
    let agent = ticket.agent?.rawValue ?? 0
    if ticket.surveyOffered { cell.add(.surveyOffered, agent, answered) }
    if let content = ticket.csat {
      cell.add(.surveyAnswered, agent, answered)
      if content { cell.add(.surveyPositive, agent, answered) }
    }
  }

  private struct DayOfAgent: Hashable {
    let day: Day
    let agent: Int64
  }
}

/// A channel and a priority, into which entries go.
private struct Cell {
  let zone: Zone
  let channel: Channel
  let priority: Priority
  var entries: [SheetEntry] = []
  /// The instant asked for last and its day; most entries of a ticket share one with the entry before.
  private var last: (at: Instant, day: Day)?

  init(zone: Zone, channel: Channel, priority: Priority) {
    self.zone = zone
    self.channel = channel
    self.priority = priority
  }

  mutating func add(_ measure: Measure, _ agent: Int64, _ at: Instant, value: Int64 = 0) {
    let entry = DaySheet.Entry(DaySheet.Code(measure, channel, priority), value)
    entries.append(SheetEntry(day: day(of: at), agent: agent, entry: entry))
  }

  private mutating func day(of at: Instant) -> Day {
    if let last, last.at == at { return last.day }
    let day = zone.day(of: at)
    last = (at, day)
    return day
  }

  mutating func add(_ clock: Clock, of ticket: Ticket.ID) {
    let (agent, kind) = (clock.agentID ?? 0, clock.kind.rawValue)
    if clock.hasTicketInSheet, let due = clock.dueAt { add(.due, agent, due, value: ticket.rawValue) }
    switch clock.outcome {
    case .invalid: return
    case .closedUnanswered:
      if let end = clock.endedAt { add(.closedUnanswered, agent, end) }
    case .open:
      if let due = clock.dueAt, let measure = Measure(rawValue: Measure.firstResponseOpen.rawValue + kind) {
        add(measure, agent, due, value: due.rawValue)
      }
    case .none, .met, .breached: addEnded(clock, agent, kind)
    }
  }

  private mutating func addEnded(_ clock: Clock, _ agent: Int64, _ kind: UInt8) {
    guard let end = clock.endedAt else { return }
    if let elapsed = clock.elapsed, let measure = Measure(rawValue: kind) { add(measure, agent, end, value: elapsed) }
    if let business = clock.business, let measure = Measure(rawValue: Measure.firstResponseBusiness.rawValue + kind) {
      add(measure, agent, end, value: business)
    }
    let first: Measure =
      switch clock.outcome {
      case .met: .firstResponseMet
      case .breached: .firstResponseBreached
      default: .firstResponseWithoutTarget
      }
    guard let measure = Measure(rawValue: first.rawValue + kind) else { return }
    // Attainment belongs to the day on which it was decided: the end, or the breach when that came first.
    let judged = clock.outcome == .breached ? min(end, clock.dueAt ?? end) : end
    add(measure, agent, judged)
  }
}
