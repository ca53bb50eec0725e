import Demo
import Kernel
import Testing

@Suite struct DemoTeamTests {
  @Test("given the same arguments, when a team is made twice, then its files are the same bytes")
  func sameBytes() {
    let again = DemoTeam(agents: 6, days: 14, seed: 1, endingOn: MadeTeam.lastDay)
    #expect(again.ticketsCSV == MadeTeam.small.ticketsCSV)
    #expect(again.messagesCSV == MadeTeam.small.messagesCSV)
  }

  @Test("given another seed, then the tickets are others")
  func otherSeed() {
    let other = DemoTeam(agents: 6, days: 14, seed: 2, endingOn: MadeTeam.lastDay)
    #expect(other.ticketsCSV != MadeTeam.small.ticketsCSV)
  }

  @Test("24 agents have about twelve tickets a day each in 92 days")
  func size() {
    #expect((23_000...28_000).contains(MadeTeam.full.tickets.count), "\(MadeTeam.full.tickets.count)")
  }

  @Test("names are unique, in both languages, and everybody has a team")
  func roster() {
    let agents = MadeTeam.full.agents
    #expect(Set(agents.map(\.name)).count == 24)
    #expect(Set(agents.map(\.language)) == [.chinese, .english])
    #expect(agents.allSatisfy { !$0.team.isEmpty })
  }

  @Test("reviewers differ in strictness and read both languages")
  func reviewers() {
    let reviewers = MadeTeam.full.reviewers
    #expect(Set(reviewers.map(\.leniency)).count == reviewers.count)
    #expect(Set(reviewers.map(\.language)).count == 2)
  }

  @Test("a team of one agent and one day can be made", arguments: [0, 1])
  func least(count: Int) {
    let team = DemoTeam(agents: count, days: count, seed: 3, endingOn: MadeTeam.lastDay)
    #expect(team.agents.count == 1)
    #expect(team.plot.days == [MadeTeam.lastDay])
  }
}
