package import Kernel

/// A made-up support team and all of its tickets, from a seed.
///
/// The same arguments give the same team, byte for byte, on every run. Times are those of a zone eight hours east of
/// UTC; nothing happens after the end of the last day.
package struct DemoTeam: Sendable {
  package let plot: Plot
  package let agents: [DemoAgent]
  package let reviewers: [DemoReviewer]
  /// In the order in which they began.
  package let tickets: [DemoTicket]
  let seed: UInt64
  /// The days on which an agent wrote to a customer.
  let answeredDays: Set<Day>

  /// Makes the team: about twelve tickets a day for each agent.
  ///
  /// `agents` and `days` below 1 count as 1.
  package init(agents count: Int, days: Int, seed: UInt64, endingOn last: Day) {
    let plot = Plot(days: max(1, days), endingOn: last)
    let agents = DemoAgent.roster(max(1, count), plot: plot, seed: seed)
    let end = WallClock(day: last + 1).instant(offset: WorkingHours.offset) - 1000
    var maker = TicketMaker(agents: agents, plot: plot, seed: seed, end: end)
    self.plot = plot
    self.agents = agents
    reviewers = DemoReviewer.bench(for: agents.count)
    tickets = plot.days.flatMap { maker.tickets(on: $0) }
    self.seed = seed
    answeredDays = Self.answeredDays(tickets)
  }

  private static func answeredDays(_ tickets: [DemoTicket]) -> Set<Day> {
    Set(
      tickets.flatMap(\.messages).filter { $0.role == .agent && $0.isPublic }
        .map { WallClock($0.at, offset: WorkingHours.offset).day })
  }
}
