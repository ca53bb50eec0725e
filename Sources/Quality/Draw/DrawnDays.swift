package import Kernel
package import Store

/// A drawn day in the list of draws.
package struct DrawnDay: Sendable, Equatable {
  package let draw: StoredDraw
  package let shares: DrawShares
  /// When and with which result the day was last drawn again to check it; nil when it never was.
  package let check: DrawCheck?

  /// By what the list can be sorted.
  package enum Column: String, CaseIterable, Sendable {
    case day, drawn
  }
}

extension Draws {
  /// Drawn days, those of a month at most, the latest first unless told otherwise.
  package func days(
    in month: Month? = nil, by order: ListOrder<DrawnDay.Column> = ListOrder(.day, descending: true), limit: Int = 50,
    offset: Int = 0, seenFrom viewpoint: DrawViewpoint = .everything
  ) throws -> [DrawnDay] {
    let column: SQL = order.column == .day ? "day" : "sample_size"
    let draws = try connection.rows(
      """
      SELECT \(unescaped: StoredDraw.columns) FROM draw WHERE \(Self.random(in: month))
      ORDER BY \(order.by(column, tie: "day")) LIMIT \(limit) OFFSET \(offset)
      """, StoredDraw.read)
    let shares = try shares(of: draws.map(\.id), seenFrom: viewpoint)
    let checks = try checks(of: draws.map(\.id))
    return draws.map { DrawnDay(draw: $0, shares: shares[$0.id] ?? DrawShares(), check: checks[$0.id]) }
  }

  /// How many drawn days there are.
  package func dayCount(in month: Month? = nil) throws -> Int {
    try connection.value("SELECT count(*) FROM draw WHERE \(Self.random(in: month))") ?? 0
  }

  private static func random(in month: Month?) -> SQL {
    let span: SQL = month.map { " AND day BETWEEN \($0.first) AND \($0.last)" } ?? ""
    return "kind = 'random'" + span
  }

  /// The days on which agents had tickets and that were not drawn, of the last seven up to `yesterday`, latest first.
  package func undrawn(until yesterday: Day) throws -> [Day] {
    try (0..<7).map { yesterday - $0 }.filter { day in
      try isThere("SELECT 1 FROM day_sheet WHERE day = \(day) AND agent_id > 0 LIMIT 1")
        && !isThere("SELECT 1 FROM draw WHERE kind = 'random' AND day = \(day)")
    }
  }

  private func isThere(_ query: SQL) throws -> Bool { try connection.first(query) { _ in true } ?? false }
}
