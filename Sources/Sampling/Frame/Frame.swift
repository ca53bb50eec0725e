/// The tickets that a day's draw may choose from, grouped by the agent who replied.
///
/// A frame is a set: the order in which units come and units that come twice change nothing. Written out, it is one line
/// a unit, `source U+001F ticket U+001F agent`, each ended by a line feed, in UTF-8; agents in the order of their bytes,
/// and an agent's lines in the order of theirs. The SHA-256 of that text is the frame's hash.
package struct Frame: Sendable {
  /// A ticket to which an agent replied on the day.
  package struct Unit: Hashable, Sendable {
    /// The helpdesk that the ticket comes from.
    package var source: String
    /// The ticket's id in that helpdesk.
    package var ticket: String
    /// The key of the agent who replied.
    package var agent: String
    /// The caller's own key of the ticket; no part of the frame's text or hash.
    package var reference: Int64

    package init(source: String, ticket: String, agent: String, reference: Int64) {
      self.source = source
      self.ticket = ticket
      self.agent = agent
      self.reference = reference
    }
  }

  /// One agent's units: a run of positions in the frame.
  package struct Stratum: Hashable, Sendable {
    package let agent: String
    package let positions: Range<Int>
  }

  /// The agents' units, agents in the order of their bytes.
  package let strata: [Stratum]
  /// The caller's key of the ticket at each position.
  package let references: [Int64]
  let lines: Lines

  /// Number of units.
  package var size: Int { references.count }

  /// Builds the frame of those units.
  ///
  /// - Throws: `Problem` when a field holds U+001F or a line feed, which separate fields and lines.
  package init(_ units: some Sequence<Unit>) throws {
    let units = Array(units)
    var (agents, indices): ([String], [ExactText: Int]) = ([], [:])
    for unit in units where indices[ExactText(text: unit.agent)] == nil {
      indices[ExactText(text: unit.agent)] = agents.count
      agents.append(unit.agent)
    }
    var builder = FrameBuilder(agents: agents)
    for unit in units {
      guard let agent = indices[ExactText(text: unit.agent)] else { continue }
      try builder.add(source: unit.source, ticket: unit.ticket, agent: agent, reference: unit.reference)
    }
    self = builder.frame()
  }

  init(strata: [Stratum], references: [Int64], lines: Lines) {
    self.strata = strata
    self.references = references
    self.lines = lines
  }

  /// The frame's text in UTF-8, as its hash is taken.
  package var text: [UInt8] { lines.bytes }

  /// SHA-256 of the frame's text, 64 hexadecimal digits.
  package var hash: String { hexadecimalSHA256(lines.bytes) }

  /// The agent's units, if the agent has any.
  package func stratum(of agent: String) -> Stratum? {
    strata.first { $0.agent.utf8.elementsEqual(agent.utf8) }
  }

  /// The index of the stratum that holds a position.
  package func stratum(at position: Int) -> Int {
    var (low, high) = (0, strata.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if strata[middle].positions.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
