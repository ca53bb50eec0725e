import Kernel
package import Store

/// A choice of tickets on purpose, in the list of targeted draws.
package struct TargetedDraw: Sendable, Equatable {
  package let draw: StoredDraw
  package let shares: DrawShares

  /// Why the tickets were chosen; nil for a reason that this program does not know.
  package var reason: TargetReason? { TargetReason(rawValue: draw.reason) }

  /// By what the list can be sorted.
  package enum Column: String, CaseIterable, Sendable {
    case day, reason, drawn, chosen
  }
}

extension Draws {
  /// Targeted draws, those for a reason at most, the latest day first unless told otherwise.
  package func targeted(
    for reason: TargetReason? = nil, by order: ListOrder<TargetedDraw.Column> = ListOrder(.day, descending: true),
    limit: Int = 50, offset: Int = 0, seenFrom viewpoint: DrawViewpoint = .everything
  ) throws -> [TargetedDraw] {
    let draws = try connection.rows(
      """
      SELECT \(unescaped: StoredDraw.columns) FROM draw WHERE \(Self.onPurpose(reason))
      ORDER BY \(order.by(order.column.sql, tie: "id")) LIMIT \(limit) OFFSET \(offset)
      """, StoredDraw.read)
    let shares = try shares(of: draws.map(\.id), seenFrom: viewpoint)
    return draws.map { TargetedDraw(draw: $0, shares: shares[$0.id] ?? DrawShares()) }
  }

  /// How many targeted draws there are.
  package func targetedCount(for reason: TargetReason? = nil) throws -> Int {
    try connection.value("SELECT count(*) FROM draw WHERE \(Self.onPurpose(reason))") ?? 0
  }

  private static func onPurpose(_ reason: TargetReason?) -> SQL {
    let only: SQL = reason.map { " AND reason = \($0.rawValue)" } ?? ""
    return "kind = 'targeted'" + only
  }

  /// The targeted draw of that id; throws a `Problem` when there is none.
  package func targeted(_ id: StoredDraw.ID) throws -> StoredDraw {
    let draw = try connection.first(
      "SELECT \(unescaped: StoredDraw.columns) FROM draw WHERE kind = 'targeted' AND id = \(id)", StoredDraw.read)
    guard let draw else { throw Problem(.missing, "There is no such choice of tickets.") }
    return draw
  }
}

extension TargetedDraw.Column {
  fileprivate var sql: SQL {
    switch self {
    case .day: "day"
    case .reason: "reason"
    case .drawn: "sample_size"
    case .chosen: "drawn_at"
    }
  }
}
