import Kernel
import Store

/// A day sheet's bytes as they are stored.
struct StoredSheet: Sendable {
  let key: SheetKey
  let bytes: [UInt8]
}

/// Reads all day sheets as they are stored, by day and agent, a block at a time, so that memory does not grow with them.
struct SheetBlocks {
  let connection: any Connection
  private let size: Int
  private var last: (day: String, agent: Int64) = ("", .min)

  init(_ connection: any Connection, size: Int = 500) {
    (self.connection, self.size) = (connection, size)
  }

  /// The next block; nil at the end.
  mutating func next() throws -> [StoredSheet]? {
    let block = try connection.rows(
      """
      SELECT day, agent_id, sheet FROM day_sheet WHERE (day, agent_id) > (\(last.day), \(last.agent))
      ORDER BY day, agent_id LIMIT \(size)
      """
    ) { StoredSheet(key: SheetKey(day: try $0.get(0), agent: try $0.get(1)), bytes: try $0.get(2)) }
    guard let end = block.last?.key else { return nil }
    last = (end.day.description, end.agent)
    return block
  }
}
