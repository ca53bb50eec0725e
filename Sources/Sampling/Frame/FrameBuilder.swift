import Kernel

/// Brings units into a frame's order, without keeping them one by one.
package struct FrameBuilder {
  private let agents: [String]
  private var lines = Lines()
  private var references: [Int64] = []
  /// The lines of each agent, as they came.
  private var members: [[Int]]

  /// A frame of these agents; those who get no unit are no part of it.
  package init(agents: [String]) {
    self.agents = agents
    members = Array(repeating: [], count: agents.count)
  }

  /// Adds a ticket that the agent at that index answered.
  ///
  /// - Throws: `Problem` when a field holds U+001F or a line feed, which separate fields and lines.
  package mutating func add(source: String, ticket: String, agent: Int, reference: Int64) throws {
    var ticket = ticket
    try ticket.withUTF8 { try add(source: source, ticket: $0, agent: agent, reference: reference) }
  }

  /// Adds a ticket whose id is given as UTF-8.
  package mutating func add(
    source: String, ticket: UnsafeBufferPointer<UInt8>, agent: Int, reference: Int64
  ) throws {
    let index = references.count
    lines.append(source, ticket, agents[agent])
    references.append(reference)
    members[agent].append(index)
    guard lines.isPlain(index) else {
      throw Problem(
        .invalid,
        "Ticket \(String(decoding: ticket, as: UTF8.self).debugDescription) cannot be drawn: its id, source or agent holds a control character.",
        remedy: "Import it under an id without U+001F and line feeds.")
    }
  }

  /// The frame of what was added.
  package func frame() -> Frame {
    var (strata, sorted, kept) = ([Frame.Stratum](), Lines(), [Int64]())
    sorted.reserve(lines)
    kept.reserveCapacity(references.count)
    for group in groups() {
      let start = kept.count
      for index in order(group.members) {
        sorted.append(index, of: lines)
        kept.append(references[index])
      }
      strata.append(Frame.Stratum(agent: group.agent, positions: start..<kept.count))
    }
    return Frame(strata: strata, references: kept, lines: sorted)
  }

  /// Each agent's lines, agents in the order of their bytes and each once.
  private func groups() -> [(agent: String, members: [Int])] {
    let ordered = agents.indices.filter { !members[$0].isEmpty }.sorted {
      agents[$0].utf8.lexicographicallyPrecedes(agents[$1].utf8)
    }
    var groups: [(agent: String, members: [Int])] = []
    for index in ordered {
      if let last = groups.last, last.agent.utf8.elementsEqual(agents[index].utf8) {
        groups[groups.count - 1].members += members[index]
      } else {
        groups.append((agents[index], members[index]))
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

/// A text that equals another only byte for byte, as `String` does not.
struct ExactText: Hashable {
  let text: String

  static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
