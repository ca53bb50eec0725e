import Kernel
import People
import Sampling
import Store
import Tickets

/// Looks tickets up by many ids at a time.
struct TicketLookup {
  private let connection: any Connection
  private let sources: [Int64: String]

  init(_ connection: any Connection) throws {
    self.connection = connection
    let rows = try connection.rows("SELECT id, name FROM source") {
      (try $0.get(0, as: Int64.self), try $0.get(1, as: String.self))
    }
    sources = Dictionary(uniqueKeysWithValues: rows)
  }

  /// The units of an agent's tickets; a ticket that is no longer there gives none.
  func units(_ ids: [Int64], agent: String) throws -> [Frame.Unit] {
    var units: [Frame.Unit] = []
    units.reserveCapacity(ids.count)
    try inBatches(ids) { batch in
      try connection.forEach("SELECT id, source_id, external_id FROM ticket WHERE id IN \(list: batch)") { row in
        let source = sources[row.integer(1)] ?? ""
        units.append(Frame.Unit(source: source, ticket: row.text(2), agent: agent, reference: row.integer(0)))
      }
    }
    return units
  }

  /// Those of an agent's tickets that some daily draw already took, that of `draw` left out.
  func drawnBefore(_ ids: [Int64], agent: Agent.ID, besides draw: StoredDraw.ID? = nil) throws -> Set<Int64> {
    var drawn: Set<Int64> = []
    try inBatches(ids) { batch in
      try connection.forEach(
        """
        SELECT t.ticket_id FROM draw_ticket t JOIN draw d ON d.id = t.draw_id
        WHERE t.ticket_id IN \(list: batch) AND t.agent_id = \(agent) AND d.kind = 'random' AND d.id <> \(draw?.rawValue ?? 0)
        """
      ) { drawn.insert($0.integer(0)) }
    }
    return drawn
  }

  /// What people call each of these tickets.
  func numbers(_ ids: [Int64]) throws -> [Int64: String] {
    let units = try units(ids, agent: "")
    return Dictionary(units.map { ($0.reference, $0.ticket) }) { first, _ in first }
  }

  /// Batches come in few lengths, the last filled up with its own id, so that statements are prepared once.
  private func inBatches(_ ids: [Int64], _ body: ([Int64]) throws -> Void) throws {
    var rest = ids[...]
    while let last = rest.last {
      let length = rest.count > 32 ? 256 : 32
      let batch = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
      try body(batch + Array(repeating: rest.isEmpty ? last : batch[0], count: length - batch.count))
    }
  }
}
