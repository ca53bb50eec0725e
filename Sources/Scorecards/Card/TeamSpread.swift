internal import Kernel
internal import People
internal import Quality
internal import Statistics
internal import Tickets

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
    var samples = Samples()
    for agent in month.agents.values {
      for (mix, sums) in agent.mixes { samples.add(sums.responses, mix: mix) }
      if let score = agent.quality.score { samples.scores.append(score) }
      for criterion in agent.quality.criteria {
        samples.criteria[criterion.criterion, default: []].append(criterion.mean)
      }
      for scores in agent.reviewedMixes.values { samples.add(scoresInMix: scores) }
    }
    self.init(samples)
  }

  init(_ samples: Samples) {
    scores = PooledSpread(samples.scores)
    criteria = samples.criteria.compactMapValues { PooledSpread($0) }
    scoresInMix = PooledSpread(samples.scoresInMix)
    var responses: [Int: PooledSpread] = [:]
    for (mix, samples) in samples.responses.enumerated() where !samples.isEmpty {
      responses[mix] = PooledSpread(samples)
    }
    self.responses = responses
  }

  /// Every agent's own samples; of each only its number and its spread count.
  struct Samples {
    var scores: [MeanEstimate] = []
    var criteria: [String: [MeanEstimate]] = [:]
    private(set) var scoresInMix: [MeanEstimate] = []
    /// By channel × 16 + priority.
    private(set) var responses: [[MeanEstimate]] = Array(repeating: [], count: 256)

    mutating func add(_ sums: ResponseSums, mix: Int) {
      if let estimate = sums.estimate { responses[mix].append(estimate) }
    }

    mutating func add(scoresInMix sums: ScoreSums) {
      if let estimate = sums.estimate(population: nil) { scoresInMix.append(estimate) }
    }

    mutating func add(_ reviews: ReviewSums) {
      if let score = reviews.total.estimate(population: nil) { scores.append(score) }
      for (criterion, points) in reviews.criteria {
        if let mean = points.estimate(population: nil, bounds: 1...5) { criteria[criterion, default: []].append(mean) }
      }
      for sums in reviews.mixes.values { add(scoresInMix: sums) }
    }
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

extension ResponseSums {
  /// Of the first responses, in milliseconds; nil when there are none.
  var estimate: MeanEstimate? {
    MeanEstimate(
      count: Int(count), sum: Double(sum), sumOfSquares: Double(nearest: sumOfSquares), bounds: 0...Double.infinity)
  }
}
