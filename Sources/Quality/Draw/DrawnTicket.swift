package import Kernel
import Sampling
import Store

/// A ticket of a draw, as people know it.
package struct DrawnTicket: Sendable, Equatable {
  package let source: String
  package let number: String
  package let agent: String
  /// 1 for the smallest rank among the agent's tickets.
  package let rank: Int
  /// Why it was skipped; nil for a ticket of the sample.
  package let skipReason: String?
  package let skipNote: String?
  /// The ticket that took a skipped one's place.
  package let replacement: String?
}

extension Draws {
  /// The tickets of a day's random draw, those skipped included, agent by agent and by rank.
  ///
  /// Throws a `Problem` when the day has not been drawn.
  package func tickets(on day: Day) throws -> [DrawnTicket] {
    let draw = try random(on: day)
    return try connection.rows(
      """
      SELECT s.name, t.external_id, g.name, a.rank, k.reason, k.note, r.external_id
      FROM assignment a JOIN ticket t ON t.id = a.ticket_id JOIN source s ON s.id = t.source_id
        JOIN agent g ON g.id = a.agent_id
        LEFT JOIN draw_skip k ON k.draw_id = a.draw_id AND k.agent_id = a.agent_id AND k.ticket_id = a.ticket_id
        LEFT JOIN ticket r ON r.id = k.replaced_by
      WHERE a.draw_id = \(draw.id) AND a.part = 0 ORDER BY g.name, a.rank
      """
    ) { row in
      DrawnTicket(
        source: try row.get(0), number: try row.get(1), agent: try row.get(2), rank: try row.get(3),
        skipReason: try row.optional(4), skipNote: try row.optional(5), replacement: try row.optional(6))
    }
  }

  /// The text of the frame of a day's random draw, whose SHA-256 is the frame's hash.
  ///
  /// One line a ticket and agent: `source U+001F ticket U+001F agent`; its HMAC-SHA256 under the seed is its rank. Throws
  /// a `Problem` when the day has not been drawn.
  package func frameText(on day: Day) throws -> [UInt8] {
    try KeptDraw(try random(on: day), connection).frame.text
  }
}
