package import Kernel
import Store

/// A drawn day in the list of draws.
package struct DrawnDay: Sendable, Equatable {
  package let draw: StoredDraw
  package let shares: DrawShares
  /// When and with which result the day was last drawn again to check it; nil when it never was.
  package let check: DrawCheck?
}

extension Draws {
  /// Drawn days from the latest back, those before a day at most.
  package func days(
    before day: Day? = nil, limit: Int = 50, seenFrom viewpoint: DrawViewpoint = .everything
  ) throws -> [DrawnDay] {
    let draws = try connection.rows(
      """
      SELECT \(unescaped: StoredDraw.columns) FROM draw
      WHERE kind = 'random' AND day < \(day ?? Self.lastDay) ORDER BY day DESC LIMIT \(limit)
      """, StoredDraw.read)
    let shares = try shares(of: draws.map(\.id), seenFrom: viewpoint)
    let checks = try checks(of: draws.map(\.id))
    return draws.map { DrawnDay(draw: $0, shares: shares[$0.id] ?? DrawShares(), check: checks[$0.id]) }
  }

  /// The days on which agents had tickets and that were not drawn, of the last seven up to `yesterday`, latest first.
  package func undrawn(until yesterday: Day) throws -> [Day] {
    try (0..<7).map { yesterday - $0 }.filter { day in
      try isThere("SELECT 1 FROM day_sheet WHERE day = \(day) AND agent_id > 0 LIMIT 1")
        && !isThere("SELECT 1 FROM draw WHERE kind = 'random' AND day = \(day)")
    }
  }

  private func isThere(_ query: SQL) throws -> Bool { try connection.first(query) { _ in true } ?? false }

  private static let lastDay = Day(number: 2_900_000)
}
