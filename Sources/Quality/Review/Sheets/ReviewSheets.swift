package import Kernel
import People
package import Store

/// The review sheets of a database: what scorecards read instead of single reviews.
///
/// Only reviews that count for scores are in them: of the random draw, the first of two, in their latest version.
package struct ReviewSheets {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// An agent's business day.
  struct Place: Hashable, Comparable, Sendable {
    let day: Day
    let agent: Agent.ID

    static func < (left: Self, right: Self) -> Bool { (left.day, left.agent) < (right.day, right.agent) }
  }

  /// Hands over each stored sheet of these days and of the agents with ids in that range, day by day.
  package func forEach(
    in days: [Day], agents: ClosedRange<Int64>, _ body: (Int64, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try connection.forEach(
      """
      SELECT agent_id, sheet FROM review_sheet
      WHERE day IN \(list: days) AND agent_id BETWEEN \(agents.lowerBound) AND \(agents.upperBound)
      ORDER BY day, agent_id
      """
    ) { row in try row.withBytes(1) { try body(try row.get(0), $0) } }
  }

  /// Makes the sheets of these places anew from the reviews.
  func make(_ places: Set<Place>) throws {
    for (day, places) in Dictionary(grouping: places, by: \.day).sorted(by: { $0.key < $1.key }) {
      let agents = places.map(\.agent).sorted()
      for start in stride(from: 0, to: agents.count, by: Self.agentsAtOnce) {
        try make(day, Array(agents[start..<min(start + Self.agentsAtOnce, agents.count)]))
      }
    }
    try ReviewMonths(connection).make(places)
  }

  /// Makes all sheets anew from the reviews, and the months that they add up to.
  package func makeAll() throws {
    try connection.cachingMore {
      try connection.execute("DELETE FROM review_sheet")
      for day in try CountedReviews(connection).days() {
        try insert(day, try CountedReviews(connection).sheets(of: day))
      }
      try ReviewMonths(connection).makeAll()
    }
  }

  /// Makes all sheets anew, in one transaction, when a step of the schema left a setting that asks for it.
  package static func renew(_ database: any Database) async throws {
    guard try await database.read(isAskedFor) else { return }
    try await database.write { connection in
      // Another program may have done it while this one waited.
      guard try isAskedFor(connection) else { return }
      try ReviewSheets(connection).makeAll()
      try connection.execute("DELETE FROM setting WHERE name = 'review sheets'")
    }
  }

  private static func isAskedFor(_ connection: any Connection) throws -> Bool {
    try connection.value("SELECT count(*) FROM setting WHERE name = 'review sheets'", as: Int.self) != 0
  }

  private func make(_ day: Day, _ agents: [Agent.ID]) throws {
    try connection.execute("DELETE FROM review_sheet WHERE day = \(day) AND agent_id IN \(list: agents)")
    try insert(day, try CountedReviews(connection).sheets(of: day, agents: agents))
  }

  private func insert(_ day: Day, _ sheets: [(agent: Agent.ID, sheet: ReviewSheet)]) throws {
    var rows = RowBuffer()
    for (agent, sheet) in sheets {
      rows.append(day.description)
      rows.append(agent.rawValue)
      rows.append(blob: sheet.encoded())
    }
    try connection.insert(rows, into: Self.table)
  }

  /// A statement binds no more values than an engine takes.
  private static let agentsAtOnce = 500
  private static let table = BulkTable("review_sheet", ["day", "agent_id", "sheet"])
}
