import Kernel
import People
import Sampling
import Store

/// Gives drawn tickets to reviewers by chance and writes down who has which.
struct Giving {
  let draw: StoredDraw.ID
  /// The agents by their key in the frame.
  let agents: [String: Agent.ID]
  let seed: Seed
  let reviewers: [Reviewer]
  let at: Instant

  /// How many of the draw's tickets each reviewer already holds.
  var carried: [Reviewer.ID: Int] = [:]

  init(draw: StoredDraw.ID, agents: [String: Agent.ID], seed: Seed, reviewers: [Reviewer], at: Instant) {
    self.draw = draw
    self.agents = agents
    self.seed = seed
    self.reviewers = reviewers
    self.at = at
  }

  /// Gives the tickets at those positions; those that nobody may review stay without a reviewer.
  func give(_ positions: [Int], doubles: Set<Int>, in frame: Frame, _ connection: any Connection) throws {
    let given = Assigner.assign(positions, doubles: doubles, in: frame, seed: seed, to: loads)
    let ids = Dictionary(uniqueKeysWithValues: reviewers.map { ($0.name, $0.id) })
    var rows = BatchedRows(
      BulkTable(
        "assignment", ["draw_id", "ticket_id", "agent_id", "reviewer_id", "part", "state", "assigned_at"]), connection)
    for assignment in given {
      let agent = agents[frame.strata[frame.stratum(at: assignment.position)].agent]
      guard let agent, let reviewer = assignment.reviewer.flatMap({ ids[$0] }) else { continue }
      try rows.add { row in
        row.append(draw.rawValue)
        row.append(frame.references[assignment.position])
        row.append(agent.rawValue)
        row.append(reviewer.rawValue)
        row.append(Int64(assignment.part.rawValue))
        row.append("open")
        row.append(at.rawValue)
      }
    }
    try rows.finish()
  }

  /// The daily load is a proportion, not a wall: a drawn ticket must be reviewed, or the sample is no longer random.
  private var loads: [ReviewerLoad] {
    let names = Dictionary(uniqueKeysWithValues: agents.map { ($1, $0) })
    return reviewers.map { reviewer in
      ReviewerLoad(
        key: reviewer.name, weight: reviewer.dailyLoad, carried: carried[reviewer.id] ?? 0,
        barred: Set(reviewer.barred.compactMap { names[$0] }))
    }
  }
}
