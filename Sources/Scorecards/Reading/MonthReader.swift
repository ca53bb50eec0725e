internal import Kernel
internal import People
internal import Quality
internal import Statistics
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
}

/// Reads months out of the day sheets and reviews, a block of agents at a time, so that memory stays small.
struct MonthReader {
  let connection: any Connection
  /// When a clock that still runs counts as breached.
  let now: Instant

  /// How many agents are read at once.
  private static let blockSize: Int64 = 64

  /// The month of these agents, or of all when nil; agents without any trace in it are left out.
  func read(_ month: Month, agents wanted: Set<Agent.ID>? = nil) throws -> TeamMonth {
    var (agents, all, whole) = ([Agent.ID: AgentMonth](), AllDurations(), MonthTally())
    var (reviews, reviewTally) = ([ReviewSums](), ReviewTally(connection))
    for ids in try blocks(wanted) {
      var tallies = try tallies(month, ids)
      let sheets = try reviewSheets(month, ids)
      for id in Set(tallies.keys).union(sheets.keys).sorted() where wanted?.contains(Agent.ID(id)) ?? true {
        var tally = tallies.removeValue(forKey: id) ?? MonthTally()
        let handled = tally.takeHandled()
        all.add(tally)
        whole.addCounts(of: tally)
        var month = AgentMonth(response: TicketFigures(&tally), quality: .none, mixes: tally.mixes)
        if let sheets = sheets[id] {
          let sums = try reviewTally.sums(of: sheets, handled: handled)
          month.add(sums)
          reviews.append(sums)
        }
        if id != 0 { agents[Agent.ID(id)] = month }
      }
    }
    var team = AgentMonth(response: all.figures(of: whole), quality: .none, mixes: whole.mixes)
    team.add(ReviewSums(adding: reviews))
    return TeamMonth(month: month, agents: agents, team: team)
  }

  /// Each agent's review sheets in the order of their days.
  private func reviewSheets(_ month: Month, _ ids: ClosedRange<Int64>) throws -> [Int64: [[UInt8]]] {
    var sheets: [Int64: [[UInt8]]] = [:]
    try ReviewSheets(connection).forEach(in: month.days, agents: ids) { sheets[$0, default: []].append($1) }
    return sheets
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

  private func tallies(_ month: Month, _ ids: ClosedRange<Int64>) throws -> [Int64: MonthTally] {
    var tallies: [Int64: MonthTally] = [:]
    // In the same order on every engine, for the last digit of a sum of squares depends on it.
    let sql: SQL = """
      SELECT agent_id, day, sheet FROM day_sheet
      WHERE day IN \(list: month.days) AND agent_id BETWEEN \(ids.lowerBound) AND \(ids.upperBound)
      ORDER BY day, agent_id
      """
    try connection.forEach(sql) { row in
      let whole = try tallies[row.get(0), default: MonthTally()].add(try row.get(2), now: now)
      guard whole else {
        throw StoreError(.unreadable, cause: "the day sheet of \(try row.get(1, as: String.self)) cannot be read")
      }
    }
    return tallies
  }
}

/// The durations of all agents together.
private struct AllDurations {
  private var firstResponse: [Int64] = []
  private var nextReply: [Int64] = []
  private var resolution: [Int64] = []

  mutating func add(_ tally: MonthTally) {
    firstResponse += tally.firstResponse
    nextReply += tally.nextReply
    resolution += tally.resolution
  }

  mutating func figures(of tally: MonthTally) -> TicketFigures {
    TicketFigures(
      counts: tally, firstResponse: DurationFigures(selecting: &firstResponse),
      nextReply: DurationFigures(selecting: &nextReply),
      resolution: DurationFigures(selecting: &resolution))
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
