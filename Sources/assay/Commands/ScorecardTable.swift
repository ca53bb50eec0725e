import Kernel
import People
import Scorecards
import Statistics

/// A month's scorecards for a terminal.
struct ScorecardTable {
  let card: Scorecard

  init(_ card: Scorecard) {
    self.card = card
  }

  func lines() -> [String] {
    var table = TextTable(
      "Agent", "#Tickets", "#Median min", "#p95 min", "#Met %", "#CSAT %", "#Quality", "#±", "#n", "State")
    for agent in card.agents {
      let (response, quality) = (agent.figures.response, agent.figures.quality)
      table.rows.append([
        agent.agent.name, "\(response.handled)", minutes(response.firstResponse?.median.median),
        minutes(response.firstResponse?.p95), percent(response.firstResponseAttainment.rate.value),
        percent(response.satisfaction.value), decimal(quality.score?.mean),
        decimal(quality.score?.interval.map { $0.width / 2 }), "\(quality.count)",
        agent.overall.map(\.rawValue) ?? "–",
      ])
    }
    return table.lines()
  }

  private func minutes(_ duration: Int64?) -> String { decimal(duration.map { Double($0) / 60_000 }) }
  private func percent(_ share: Double?) -> String { decimal(share.map { $0 * 100 }) }

  private func decimal(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    return String((value * 10).rounded() / 10)
  }
}
