package import Kernel
package import Store

/// How many tickets customers opened, by weekday and hour of the team's clocks.
package struct Arrivals: Sendable, Equatable {
  /// Monday first, each from midnight on.
  package let counts: [[Int]]

  package init(counts: [[Int]]) {
    self.counts = counts
  }

  /// Counts the tickets of some days, those that agents started and those left out of every figure aside.
  ///
  /// The database adds up quarters of an hour, the smallest step by which zones differ, so that what comes back is no
  /// more than the quarters of those days.
  package static func read(
    in days: ClosedRange<Day>, zone: Zone, team: String? = nil, channel: Channel? = nil, priority: Priority? = nil,
    _ connection: any Connection
  ) throws -> Arrivals {
    let span = zone.start(of: days.lowerBound)..<zone.start(of: days.upperBound + 1)
    let channel: SQL = channel.map { "AND channel = \($0)" } ?? ""
    let priority: SQL = priority.map { "AND priority = \($0)" } ?? ""
    let team: SQL =
      team.map {
        "AND agent_id IN (SELECT a.id FROM agent a JOIN team g ON g.id = a.team_id WHERE g.name = \($0))"
      } ?? ""
    var counts = Array(repeating: Array(repeating: 0, count: 24), count: 7)
    try connection.forEach(
      """
      SELECT created_at / 900000, count(*) FROM ticket
      WHERE created_at >= \(span.lowerBound) AND created_at < \(span.upperBound) AND excluded = 0 AND outbound = 0
        \(channel) \(priority) \(team)
      GROUP BY created_at / 900000
      """
    ) { row in
      let wall = zone.wallClock(at: Instant(try row.get(0, as: Int64.self) * 900_000))
      counts[wall.day.weekday - 1][wall.hour] += try row.get(1, as: Int.self)
    }
    return Arrivals(counts: counts)
  }
}
