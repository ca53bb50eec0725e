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

  /// Who gets the tickets at those positions, in keyed order; nobody for what nobody may review.
  func shares(of positions: [Int], doubles: Set<Int> = [], in frame: Frame) -> [(AssignedReview, Reviewer.ID?)] {
    let ids = Dictionary(keepingFirst: reviewers.map { ($0.name, $0.id) })
    return Assigner.assign(positions, doubles: doubles, in: frame, seed: seed, to: loads).map { review in
      (review, review.reviewer.flatMap { ids[$0] })
    }
  }

  /// Stores the tickets at those places as the draw's sample and gives them out.
  ///
  /// Ids count up in keyed order, so that a queue shows neither agents together nor doubles apart.
  @discardableResult
  func store(
    _ places: [Ranking.Place], doubles: Set<Int>, in frame: Frame, _ connection: any Connection
  ) throws -> SampleTally {
    let agents = frame.strata.map { self.agents[$0.agent] }
    var ranks = [Int](repeating: 0, count: frame.size)
    for place in places { ranks[place.position] = place.rank }
    var tally = SampleTally()
    var rows = SampleRows(draw: draw, at: at)
    rows.nextID = try SampleRows.nextID(connection)
    for (review, reviewer) in shares(of: places.map(\.position), doubles: doubles, in: frame) {
      // A second part that nobody can take is not asked for.
      guard let agent = agents[frame.stratum(at: review.position)], review.part == .first || reviewer != nil else {
        continue
      }
      rows.add(
        agent, frame.references[review.position], part: review.part.rawValue, rank: ranks[review.position], .open,
        reviewer)
      tally.add(agent, part: review.part.rawValue, .open, reviewer)
    }
    try rows.write(connection)
    return tally
  }

  /// The daily load is a proportion, not a wall: a drawn ticket must be reviewed, or the sample is no longer random.
  private var loads: [ReviewerLoad] {
    let names = Dictionary(keepingFirst: agents.map { ($1, $0) })
    return reviewers.map { reviewer in
      ReviewerLoad(
        key: reviewer.name, weight: reviewer.dailyLoad, carried: carried[reviewer.id] ?? 0,
        barred: Set(reviewer.barred.compactMap { names[$0] }))
    }
  }
}
