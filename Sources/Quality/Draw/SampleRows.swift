import Kernel
import People
import Store

/// The reviews that a draw asks for, on their way into the table.
struct SampleRows {
  let draw: StoredDraw.ID
  let at: Instant
  var nextID: Int64 = 1
  private var rows: [Row] = []

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
    rows.append(
      Row(id: nextID, agent: agent, ticket: ticket, part: part, rank: rank, state: state, reviewer: reviewer))
    nextID += 1
  }

  /// Writes them by ticket, since the engine then finds one ticket beside the other.
  func write(_ connection: any Connection) throws {
    let sorted = rows.sorted { ($0.ticket, $0.id) < ($1.ticket, $1.id) }
    for start in stride(from: 0, to: sorted.count, by: Self.rowsAtOnce) {
      var buffer = RowBuffer()
      for row in sorted[start..<min(start + Self.rowsAtOnce, sorted.count)] { append(row, to: &buffer) }
      try connection.insert(buffer, into: Self.table)
    }
  }

  private func append(_ row: Row, to buffer: inout RowBuffer) {
    buffer.append(row.id)
    buffer.append(draw.rawValue)
    buffer.append(row.agent.rawValue)
    buffer.append(row.ticket)
    buffer.append(Int64(row.part))
    buffer.append(Int64(row.rank))
    buffer.append(row.reviewer?.rawValue)
    buffer.append(row.state.rawValue)
    buffer.append(row.reviewer == nil ? nil : at.rawValue)
  }

  private static let rowsAtOnce = 4000

  private struct Row {
    let id: Int64
    let agent: Agent.ID
    let ticket: Int64
    let part: Int
    let rank: Int
    let state: ReviewTask.State
    let reviewer: Reviewer.ID?
  }

  private static let table = BulkTable(
    "assignment",
    ["id", "draw_id", "agent_id", "ticket_id", "part", "rank", "reviewer_id", "state", "assigned_at"])
}
