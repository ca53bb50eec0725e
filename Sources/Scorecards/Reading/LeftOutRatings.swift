internal import Kernel
internal import People
internal import Store
internal import Tickets

/// Counts the ratings that incidents keep out of satisfaction, so that reports can say how many.
struct LeftOutRatings {
  let connection: any Connection

  init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The ratings given in a month while an incident lasted, on tickets of these agents or of all.
  func count(in month: Month, of agents: Set<Agent.ID>? = nil) throws -> Int {
    let zone = try TeamSettings.read(connection).zone
    let span = zone.start(of: month.first)..<zone.start(of: month.next.first)
    let incidents = try Incidents(connection).all().map(\.span).filter { $0.overlaps(span) }
    guard let first = incidents.map(\.lowerBound).min(), let last = incidents.map(\.upperBound).max() else { return 0 }
    var count = 0
    try connection.forEach(
      """
      SELECT agent_id, coalesce(csat_at, solved_at, closed_at, created_at) FROM ticket
      WHERE csat IS NOT NULL AND excluded = 0
        AND coalesce(csat_at, solved_at, closed_at, created_at) >= \(max(first, span.lowerBound))
        AND coalesce(csat_at, solved_at, closed_at, created_at) < \(min(last, span.upperBound))
      """
    ) { row in
      let (agent, answered) = (try row.optional(0, as: Agent.ID.self), try row.get(1, as: Instant.self))
      guard span.contains(answered), incidents.contains(where: { $0.contains(answered) }) else { return }
      if let agents, !(agent.map(agents.contains) ?? false) { return }
      count += 1
    }
    return count
  }
}

/// What is said of ratings that were left out.
enum LeftOutNote {
  static func text(_ count: Int, _ words: ScorecardWords) -> [String] {
    guard count > 0 else { return [] }
    return [
      words(
        "满意度不含已知故障期间的 \(count) 个评价。",
        "CSAT leaves out \(count) rating\(count == 1 ? "" : "s") given during known incidents.")
    ]
  }
}
