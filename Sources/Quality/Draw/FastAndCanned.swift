import Kernel
import People
import Store
import Tickets

/// Agents who answer faster than the others with replies that say nothing.
///
/// In the 30 days up to the day, the agent's middle first response is shorter than that of all agents together, and of
/// three or more random reviews at least a third found canned replies.
struct FastAndCanned {
  private static let days = 30
  private static let leastReviews = 3

  let connection: any Connection

  /// Those agents.
  func agents(on day: Day) throws -> Set<Agent.ID> {
    let span = (day - (Self.days - 1))...day
    let canned = try canned(in: span)
    if canned.isEmpty { return [] }
    let responses = try DaySheets(connection).totals(in: span) { $0.measure == .firstResponse }
      .mapValues { $0.sorted(.firstResponse) }
    guard let middle = Self.middle(responses.values.flatMap(\.self).sorted()) else { return [] }
    return canned.filter { agent in Self.middle(responses[agent] ?? []).map { $0 < middle } ?? false }
  }

  private func canned(in span: ClosedRange<Day>) throws -> Set<Agent.ID> {
    let agents = try connection.rows(
      """
      SELECT agent_id FROM review WHERE latest = 1 AND kind = 'random'
        AND day BETWEEN \(span.lowerBound) AND \(span.upperBound)
      GROUP BY agent_id HAVING count(*) >= \(Self.leastReviews) AND 3 * sum(canned) >= count(*)
      """
    ) { try $0.get(0, as: Agent.ID.self) }
    return Set(agents)
  }

  /// The middle one of ascending values, the lower of two.
  private static func middle(_ values: [Int64]) -> Int64? {
    values.isEmpty ? nil : values[(values.count - 1) / 2]
  }
}
