package import Kernel
package import People

/// Someone who scores drawn tickets.
package struct Reviewer: Sendable, Hashable {
  package typealias ID = Identifier<Reviewer>

  package let id: ID
  package let name: String
  /// The agent that the reviewer is as well, if any.
  package let agent: Agent.ID?
  /// Agents whose names differ from the reviewer's in case, blanks and width at most: taken to be the same person.
  package let namesakes: Set<Agent.ID>
  /// How many tickets the reviewer can score in a day; tickets are shared out in proportion to it.
  package let dailyLoad: Int
  package let isActive: Bool
  /// Agents whose tickets the reviewer must not score for a conflict of interest.
  package let conflicts: Set<Agent.ID>

  /// The reviewer's own self and conflicts.
  package var barred: Set<Agent.ID> { conflicts.union(namesakes).union(agent.map { [$0] } ?? []) }
}
