import Demo
import Kernel
import Testing

@Suite struct StoriesTests {
  private var team: DemoTeam { MadeTeam.full }

  private func tickets(_ story: Story, _ days: ClosedRange<Day>? = nil) -> [DemoTicket] {
    team.tickets.filter { ticket in
      team.agents[ticket.agent].story == story
        && (days.map { $0.contains(MadeTeam.clock(ticket.created).day) } ?? true)
    }
  }

  private func chatMedian(_ tickets: [DemoTicket]) throws -> Double {
    try #require(median(tickets.filter { $0.channel == .chat }.compactMap(\.firstResponseSeconds)))
  }

  private func quality(_ tickets: [DemoTicket]) -> Double {
    mean(tickets.map { ($0.truth.resolution + $0.truth.attitude + $0.truth.communication) / 3 })
  }

  private func reopenRate(_ tickets: [DemoTicket]) -> Double {
    mean(tickets.map { $0.reopens > 0 ? 1 : 0 })
  }

  @Test("the fast agent answers first, helps least and is reopened most")
  func fastButCanned() throws {
    let (fast, steady) = (tickets(.fastButCanned), tickets(.steady))
    let (fastest, usual) = (try chatMedian(fast), try chatMedian(steady))
    #expect(fastest < usual / 2)
    #expect(quality(fast) < quality(steady) - 1)
    #expect(reopenRate(fast) > reopenRate(steady) * 2)
  }

  @Test("the slow agent answers late and helps best")
  func slowButExcellent() throws {
    let (slow, steady) = (tickets(.slowButExcellent), tickets(.steady))
    let (slowest, usual) = (try chatMedian(slow), try chatMedian(steady))
    #expect(slowest > usual * 1.5)
    #expect(quality(slow) > quality(steady) + 0.3)
  }

  @Test("one agent is both quicker and better than the others")
  func exemplary() throws {
    let (best, steady) = (tickets(.exemplary), tickets(.steady))
    let (quick, usual) = (try chatMedian(best), try chatMedian(steady))
    #expect(quick < usual * 0.7)
    #expect(quality(best) > quality(steady) + 0.3)
  }

  @Test("after the training one agent is better and quicker")
  func improving() throws {
    let days = team.plot.days
    let before = tickets(.improving, days[0]...team.plot.training)
    let after = tickets(.improving, team.plot.training + 8...days[91])
    #expect(quality(after) > quality(before) + 0.8)
    let (then, now) = (try chatMedian(before), try chatMedian(after))
    #expect(now < then)
  }

  @Test("one agent gets worse from month to month")
  func declining() {
    let days = team.plot.days
    #expect(quality(tickets(.declining, days[62]...days[91])) < quality(tickets(.declining, days[0]...days[29])) - 0.5)
  }

  @Test("the new hire has no ticket before the first day and learns")
  func newHire() {
    let start = team.plot.newHireStarts
    let all = tickets(.newHire)
    #expect(all.allSatisfy { MadeTeam.clock($0.created).day >= start })
    #expect(quality(tickets(.newHire, start + 30...start + 55)) > quality(tickets(.newHire, start...start + 14)))
  }

  @Test("in the bad week two agents are away and everybody else is slow")
  func badWeek() throws {
    let week = team.plot.badWeek
    let before = (week.lowerBound - 14)...(week.lowerBound - 1)
    let (usual, bad) = (try chatMedian(tickets(.steady, before)), try chatMedian(tickets(.steady, week)))
    #expect(bad > usual * 1.7)
    let ill = team.tickets.filter {
      team.plot.ill.contains($0.agent) && week.contains(MadeTeam.clock($0.created).day)
    }
    #expect(ill.isEmpty)
  }

  @Test("the outage brings a flood of technical tickets in its hours and in no others")
  func outage() {
    let outage = team.plot.outage
    let struck = team.tickets.filter { outage.holds(at: MadeTeam.clock($0.created)) && $0.topic == .outage }
    let usual = team.tickets.filter { MadeTeam.clock($0.created).day == outage.day - 7 && $0.topic == .outage }
    #expect(struck.count > 60 && struck.count > usual.count * 10, "\(struck.count), \(usual.count)")
  }
}
