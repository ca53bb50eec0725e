internal import Kernel
import Tabular

/// The scorecards as CSV: one row an agent, by name, under column names that stay the same in every language.
///
/// As in every CSV of this program, names that end in `_s` hold seconds and those in `_share` parts of 1; scores are
/// 0…100, points 1…5. `…_low` and `…_high` before that are the ends of the 95 % interval; a figure that does not exist
/// is an empty cell.
package struct ScorecardCSV: Sendable {
  let card: Scorecard

  package init(_ card: Scorecard) {
    self.card = card
  }

  package func bytes(byteOrderMark: Bool = false) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    let columns = Self.columns + criteria.map(Self.columns(criterion:)) + targets.map(Self.columns(target:))
    writer.row(columns.flatMap { $0.names.map { .text($0) } })
    return Crew.map(card.agents) { agents in rows(of: agents, columns) }.reduce(into: writer.take()) { $0 += $1 }
  }

  private func rows(of agents: ArraySlice<AgentCard>, _ columns: [Columns]) -> [UInt8] {
    var writer = CSVWriter()
    var cells: [CSVWriter.Cell] = []
    for agent in agents {
      cells.removeAll(keepingCapacity: true)
      for column in columns { cells += column.cells(agent, card) }
      writer.row(cells)
    }
    return writer.take()
  }

  private var criteria: [String] {
    Set(card.agents.flatMap { $0.figures.quality.criteria.map(\.criterion) }).sorted()
  }

  private var targets: [PerformanceTarget] { card.standings.map(\.target) }

  /// Some columns that are filled together, so that an interval is worked out once for both of its ends.
  struct Columns: Sendable {
    let names: [String]
    let cells: @Sendable (AgentCard, Scorecard) -> [CSVWriter.Cell]
  }
}
