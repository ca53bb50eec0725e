internal import Kernel
internal import People
internal import Quality
internal import Store
internal import Tickets

/// What one agent's card needs of the team, out of sums that are kept by month: as quick however many tickets there are.
struct TeamSums {
  /// Everybody's first responses by channel × 16 + priority, with what belongs to no one when all were asked for.
  private(set) var mixes: [Int: MonthTally.Mix] = [:]
  private(set) var samples = TeamSpread.Samples()
  /// Whether anybody solved anything, as far as the export tells.
  private(set) var hasResolutions = false

  /// Reads a month of these agents, or of all when nil.
  init(_ month: Month, agents wanted: Set<Agent.ID>?, _ connection: any Connection) throws {
    var responses: [ResponseSums] = Array(repeating: ResponseSums(), count: 256)
    try ResponseMonths(connection).forEach(in: month) { agent, sums in
      guard wanted?.contains(Agent.ID(agent)) ?? true else { return }
      hasResolutions = hasResolutions || sums.resolutions > 0 || sums.solved > 0
      for cell in sums.cells {
        responses[Int(cell.mix)].add(cell.sums)
        if agent != 0 { samples.add(cell.sums, mix: Int(cell.mix)) }
      }
    }
    for (mix, sums) in responses.enumerated() where sums.count > 0 {
      mixes[mix, default: MonthTally.Mix()].responses = sums
    }
    try ReviewMonths(connection).forEach(in: month) { agent, sums in
      if wanted?.contains(agent) ?? true { samples.add(sums) }
    }
  }

  /// Whether the sums follow every change of a ticket; if not, they will when the database is opened the next time.
  static func areFresh(_ connection: any Connection) throws -> Bool { try !RemixedTickets(connection).isAny() }
}
