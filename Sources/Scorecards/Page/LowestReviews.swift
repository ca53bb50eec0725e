internal import Kernel
internal import People
package import Store

/// The few lowest-scored reviews of each agent: what a one-to-one talk begins with.
package struct LowestReviews: Sendable {
  private let rows: [Agent.ID: [ServiceQualityRow]]

  /// How many are kept for each agent.
  static let count = 3

  /// Reads them; `connection` is the one the scorecard was made on.
  package static func read(_ card: Scorecard, _ connection: any Connection) throws -> LowestReviews {
    var lowest: [Agent.ID: [ServiceQualityRow]] = [:]
    try ServiceQualityReader(connection: connection).forEach(card.month, agents: card.agents.map(\.agent)) {
      agent, row in
      var kept = lowest[agent, default: []]
      let place = kept.firstIndex { $0.score > row.score } ?? kept.count
      guard place < count else { return }
      kept.insert(row, at: place)
      lowest[agent] = Array(kept.prefix(count))
    }
    return LowestReviews(rows: lowest)
  }

  func rows(of agent: AgentCard) -> [ServiceQualityRow] { rows[agent.agent.id] ?? [] }
}
