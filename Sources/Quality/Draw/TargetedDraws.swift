import Kernel
import Store

/// A choice of tickets on purpose, in the list of targeted draws.
package struct TargetedDraw: Sendable, Equatable {
  package let draw: StoredDraw
  package let shares: DrawShares

  /// Why the tickets were chosen; nil for a reason that this program does not know.
  package var reason: TargetReason? { TargetReason(rawValue: draw.reason) }
}

extension Draws {
  /// Targeted draws from the latest day back, those before another at most.
  package func targeted(
    before last: StoredDraw.ID? = nil, limit: Int = 50, seenFrom viewpoint: DrawViewpoint = .everything
  ) throws -> [TargetedDraw] {
    let end = try last.map { try targeted($0) }
    let before: SQL = end.map { "AND (day, id) < (\($0.day), \($0.id))" } ?? ""
    let draws = try connection.rows(
      """
      SELECT \(unescaped: StoredDraw.columns) FROM draw WHERE kind = 'targeted' \(before)
      ORDER BY day DESC, id DESC LIMIT \(limit)
      """, StoredDraw.read)
    let shares = try shares(of: draws.map(\.id), seenFrom: viewpoint)
    return draws.map { TargetedDraw(draw: $0, shares: shares[$0.id] ?? DrawShares()) }
  }

  /// The targeted draw of that id; throws a `Problem` when there is none.
  package func targeted(_ id: StoredDraw.ID) throws -> StoredDraw {
    let draw = try connection.first(
      "SELECT \(unescaped: StoredDraw.columns) FROM draw WHERE kind = 'targeted' AND id = \(id)", StoredDraw.read)
    guard let draw else { throw Problem(.missing, "There is no such choice of tickets.") }
    return draw
  }
}
