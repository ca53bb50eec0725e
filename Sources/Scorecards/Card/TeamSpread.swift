internal import Kernel
internal import People
internal import Statistics

/// How far scores, points and response times scatter around their own agent's mean, over the agents of a team.
///
/// What a handful of reviews, or equal ones, borrow so that their interval does not claim what they cannot carry.
struct TeamSpread {
  /// Of the scores 0…100 around their agent's mean.
  let scores: PooledSpread?
  /// Of the points 1…5, by criterion.
  let criteria: [String: PooledSpread]
  /// Of the scores around their agent's mean in the same channel and priority.
  let scoresInMix: PooledSpread?
  /// Of first responses around their agent's mean, by channel and priority; milliseconds.
  let responses: [Int: PooledSpread]

  init(_ month: TeamMonth) {
    let agents = Array(month.agents.values)
    scores = PooledSpread(agents.compactMap(\.quality.score))
    let points = Dictionary(grouping: agents.flatMap(\.quality.criteria), by: \.criterion)
    criteria = points.compactMapValues { PooledSpread($0.map(\.mean)) }
    scoresInMix = PooledSpread(agents.flatMap { $0.reviewedMixes.values.compactMap { $0.estimate(population: nil) } })
    var mixes: [Int: [MeanEstimate]] = [:]
    for (key, mix) in agents.flatMap(\.mixes) { if let cases = mix.estimate { mixes[key, default: []].append(cases) } }
    responses = mixes.compactMapValues { PooledSpread($0) }
  }
}

extension QualityFigures {
  /// The same figures, none of them surer than so many reviews can make it.
  func steadied(by spread: TeamSpread) -> QualityFigures {
    var steady = self
    steady.score = score?.steadied(by: spread.scores)
    steady.criteria = criteria.map {
      .init(criterion: $0.criterion, mean: $0.mean.steadied(by: spread.criteria[$0.criterion]))
    }
    return steady
  }
}

extension TeamMonth {
  /// The same month with every agent's quality, and the team's, judged by a spread that there are enough reviews for.
  func steadied(by spread: TeamSpread) -> TeamMonth {
    var steady = self
    for agent in agents.keys { steady.agents[agent]?.quality = agents[agent]?.quality.steadied(by: spread) ?? .none }
    steady.team.quality = team.quality.steadied(by: spread)
    return steady
  }
}

extension MonthTally.Mix {
  /// Of the first responses, in milliseconds; nil when there are none.
  var estimate: MeanEstimate? {
    MeanEstimate(count: responses, sum: sum, sumOfSquares: sumOfSquares, bounds: 0...Double.infinity)
  }
}
