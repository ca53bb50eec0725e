internal import Kernel
internal import People
internal import Quality
internal import Store
internal import Tickets

/// One agent's month as it is read: the figures, and what standardising needs.
struct AgentMonth: Sendable {
  var response: TicketFigures
  var quality: QualityFigures
  var mixes: [Int: MonthTally.Mix]
  /// Reviews by channel × 16 + priority.
  var reviewedMixes: [Int: ScoreSums] = [:]
}

/// A month of a team.
struct TeamMonth: Sendable {
  let month: Month
  var agents: [Agent.ID: AgentMonth]
  /// Everybody together, with what belongs to no one when nobody in particular was asked for.
  var team: AgentMonth
  /// Whether anybody solved anything, as far as the export tells.
  var hasResolutions: Bool
}

/// Reads months out of the day sheets and reviews, a block of agents at a time, so that memory stays small.
///
/// While the next block is read, other threads work out those before.
struct MonthReader {
  let connection: any Connection
  /// When a clock that still runs counts as breached.
  let now: Instant
  /// Whether the mean and percentiles of everybody's durations are wanted, too.
  var teamDurations = true

  /// How many agents are read at once.
  private static let blockSize: Int64 = 16

  /// The month of these agents, or of all when nil; agents without any trace in it are left out.
  func read(_ month: Month, agents wanted: Set<Agent.ID>? = nil) throws -> TeamMonth {
    var (agents, reviews, whole) = ([Agent.ID: AgentMonth](), [ReviewSums](), MonthTally())
    for var part in try parts(month, wanted) {
      whole.add(part.whole, withDurations: teamDurations)
      try count(&part.members)
      for member in part.members {
        var month = member.month
        if let sums = member.reviews {
          month.add(sums)
          reviews.append(sums)
        }
        if member.id != 0 { agents[Agent.ID(member.id)] = month }
      }
    }
    let (mixes, hasResolutions) = (whole.mixes, whole[.resolution] > 0 || whole[.solved] > 0)
    var team = AgentMonth(response: TicketFigures(&whole), quality: .none, mixes: mixes)
    team.add(ReviewSums(adding: reviews))
    return TeamMonth(month: month, agents: agents, team: team, hasResolutions: hasResolutions)
  }

  /// Counts the reviews of tickets that do not count as answered in the month any more, as spam.
  private func count(_ members: inout [MonthPart.Member]) throws {
    let mixes = try TicketMixes(connection).mixes(of: members.flatMap { $0.others.map(\.ticket) })
    for index in members.indices {
      for score in members[index].others {
        if let mix = mixes[score.ticket] { members[index].reviews?.add(score, mix: mix) }
      }
    }
  }

  private func parts(_ month: Month, _ wanted: Set<Agent.ID>?) throws -> [MonthPart] {
    let blocks = try blocks(wanted)
    let (now, durations) = (now, teamDurations)
    guard blocks.count > 1 else {
      return try blocks.map {
        try MonthPart(
          try MonthBlock(month, agents: $0, connection), wanted: wanted, now: now, keepsDurations: durations)
      }
    }
    let crew = Crew<MonthPart, any Error>()
    for ids in blocks {
      let block = try MonthBlock(month, agents: ids, connection)
      crew.start { try MonthPart(block, wanted: wanted, now: now, keepsDurations: durations) }
    }
    return try crew.finish()
  }

  private func blocks(_ wanted: Set<Agent.ID>?) throws -> [ClosedRange<Int64>] {
    if let wanted, wanted.count <= 8 {
      return wanted.map { $0.rawValue...$0.rawValue }.sorted { $0.lowerBound < $1.lowerBound }
    }
    let last: Int64 = try connection.value("SELECT max(id) FROM agent") ?? 0
    return stride(from: Int64(0), through: last, by: Int64.Stride(Self.blockSize)).map {
      $0...($0 + Self.blockSize - 1)
    }
  }
}

extension AgentMonth {
  static var empty: AgentMonth {
    var tally = MonthTally()
    return AgentMonth(response: TicketFigures(&tally), quality: .none, mixes: [:])
  }

  /// Adds the reviews; the population of their scores is the tickets the agent handled.
  mutating func add(_ sums: ReviewSums) {
    quality = sums.figures(population: max(response.handled, sums.total.count))
    reviewedMixes = sums.mixes
  }
}
