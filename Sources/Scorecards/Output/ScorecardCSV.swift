internal import Kernel
import Tabular

/// The scorecards as CSV: one row an agent, by name, under column names that stay the same in every language.
///
/// Durations are seconds, shares 0…1, scores 0…100; a figure that does not exist is an empty cell. `…_low` and `…_high`
/// are the ends of the 95 % interval.
package struct ScorecardCSV {
  let card: Scorecard

  package init(_ card: Scorecard) {
    self.card = card
  }

  package func bytes(byteOrderMark: Bool = false) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    let columns = Self.columns + criteria.flatMap(Self.columns(criterion:)) + targets.flatMap(Self.columns(target:))
    writer.row(columns.map { .text($0.name) })
    for agent in card.agents { writer.row(columns.map { $0.cell(agent, card) }) }
    return writer.take()
  }

  private var criteria: [String] {
    Set(card.agents.flatMap { $0.figures.quality.criteria.map(\.criterion) }).sorted()
  }

  private var targets: [PerformanceTarget] { card.standings.map(\.target) }

  struct Column {
    let name: String
    let cell: (AgentCard, Scorecard) -> CSVWriter.Cell
  }
}
