package import Kernel
package import People
package import Statistics

extension ScorecardMaker {
  /// What the scores of an agent's month come to so far, read from that agent's sheets alone; nil without reviews.
  package func score(of agent: Agent.ID, in month: Month, at now: Instant) throws -> MeanEstimate? {
    try MonthReader(connection: connection, now: now).read(month, agents: [agent]).agents[agent]?.quality.score
  }

  /// How many agents are in each state against their targets, and how many are to be coached.
  package func states(of request: ScorecardRequest) throws -> (states: [TargetState: Int], coaching: Int) {
    let cards = try make(request, extent: .figures).agents
    let states = Dictionary(grouping: cards.compactMap(\.overall)) { $0 }.mapValues(\.count)
    return (states, cards.count { !$0.coaching.isEmpty })
  }
}
