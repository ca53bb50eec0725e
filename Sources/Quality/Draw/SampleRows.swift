import Kernel
import People
import Store

/// The reviews that a draw asks for, on their way into the table.
struct SampleRows {
  let draw: StoredDraw.ID
  let at: Instant
  var nextID: Int64 = 1
  private var rows = RowBuffer()

  init(draw: StoredDraw.ID, at: Instant) {
    self.draw = draw
    self.at = at
  }

  /// Writers come one at a time, so that the next number is free until this one commits.
  static func nextID(_ connection: any Connection) throws -> Int64 {
    try (connection.value("SELECT max(id) FROM assignment") ?? 0) + 1
  }

  mutating func add(
    _ agent: Agent.ID, _ ticket: Int64, part: Int, rank: Int, _ state: ReviewTask.State, _ reviewer: Reviewer.ID?
  ) {
    rows.append(nextID)
    rows.append(draw.rawValue)
    rows.append(agent.rawValue)
    rows.append(ticket)
    rows.append(Int64(part))
    rows.append(Int64(rank))
    rows.append(reviewer?.rawValue)
    rows.append(state.rawValue)
    rows.append(reviewer == nil ? nil : at.rawValue)
    nextID += 1
  }

  func write(_ connection: any Connection) throws {
    try connection.insert(rows, into: Self.table)
  }

  private static let table = BulkTable(
    "assignment",
    ["id", "draw_id", "agent_id", "ticket_id", "part", "rank", "reviewer_id", "state", "assigned_at"])
}
