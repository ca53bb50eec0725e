import Kernel

/// Brings units into a frame's order.
///
/// Units that come grouped by agent and in order, as a database gives them, are not sorted again.
struct FrameBuilder {
  /// Units of one agent that came one after another.
  private struct Run {
    let agent: String
    var indices: Range<Int>
  }

  private var lines = Lines()
  private var references: [Int64] = []
  private var runs: [Run] = []

  mutating func add(_ unit: Frame.Unit) throws {
    let index = references.count
    lines.append(unit.source, unit.ticket, unit.agent)
    references.append(unit.reference)
    guard lines.isPlain(index) else { throw unfit(unit) }
    if let last = runs.indices.last, runs[last].agent.utf8.elementsEqual(unit.agent.utf8) {
      runs[last].indices = runs[last].indices.lowerBound..<index + 1
    } else {
      runs.append(Run(agent: unit.agent, indices: index..<index + 1))
    }
  }

  private func unfit(_ unit: Frame.Unit) -> Problem {
    Problem(
      .invalid,
      "Ticket \(unit.ticket.debugDescription) cannot be drawn: its id, source or agent holds a control character.",
      remedy: "Import it under an id without U+001F and line feeds.")
  }

  func finish() -> (strata: [Frame.Stratum], references: [Int64], lines: Lines) {
    var (strata, sorted, kept) = ([Frame.Stratum](), Lines(), [Int64]())
    sorted.reserve(lines)
    kept.reserveCapacity(references.count)
    for group in groups() {
      let start = kept.count
      for index in order(group.indices) {
        sorted.append(index, of: lines)
        kept.append(references[index])
      }
      strata.append(Frame.Stratum(agent: group.agent, positions: start..<kept.count))
    }
    return (strata, kept, sorted)
  }

  /// Each agent's indices, agents in the order of their bytes.
  private func groups() -> [(agent: String, indices: [Int])] {
    let ordered = runs.sorted { $0.agent.utf8.lexicographicallyPrecedes($1.agent.utf8) }
    var groups: [(agent: String, indices: [Int])] = []
    for run in ordered {
      if let last = groups.last, last.agent.utf8.elementsEqual(run.agent.utf8) {
        groups[groups.count - 1].indices += run.indices
      } else {
        groups.append((run.agent, Array(run.indices)))
      }
    }
    return groups
  }

  /// The indices in the order of their lines, each line once.
  private func order(_ indices: [Int]) -> [Int] {
    let rising = zip(indices, indices.dropFirst()).allSatisfy { lines.precedes($0, $1) }
    if rising { return indices }
    var unique: [Int] = []
    for index in indices.sorted(by: lines.precedes) {
      if let last = unique.last, !lines.precedes(last, index) { continue }
      unique.append(index)
    }
    return unique
  }
}
