import Kernel
import People
import Sampling
import Store

/// A stored draw with all that is needed to draw it again.
struct KeptDraw {
  let draw: StoredDraw
  let frame: Frame
  let record: DrawRecord
  private let strata: [KeptStratum]

  init(_ draw: StoredDraw, _ connection: any Connection) throws {
    self.draw = draw
    strata = try KeptStratum.all(of: draw.id, connection)
    let lookup = try TicketLookup(connection)
    frame = try lookup.frame(of: strata.map { ($0.key, $0.frame) })
    var places = try KeptPlaces.byAgent(of: draw.id, connection)
    let shares = strata.map { stratum in
      let own = places.removeValue(forKey: stratum.agent) ?? KeptPlaces()
      return DrawRecord.Share(
        agent: stratum.key, tickets: stratum.tickets, quota: stratum.quota, excluded: Set(stratum.excluded),
        skipped: Set(own.skipped), drawn: own.drawn)
    }
    let strangers = places.sorted { $0.key < $1.key }.map { agent, own in
      DrawRecord.Share(agent: "#\(agent)", tickets: 0, quota: 0, drawn: own.drawn)
    }
    record = DrawRecord(
      algorithm: draw.algorithm, commitment: draw.commitment, rate: draw.rate, frameHash: draw.frameHash,
      frameSize: draw.frameSize, sampleSize: draw.sampleSize, shares: shares + strangers)
  }

  /// One sentence a difference.
  func differences(_ connection: any Connection) throws -> [Sentence] {
    let found = record.differences(from: frame, seed: draw.seed)
    let numbers = try TicketLookup(connection).numbers(found.compactMap(\.ticket))
    return found.map { $0.sentence { numbers[$0] ?? "#\($0)" } }
  }

  /// How many units the day has now that the frame had not, and the other way round.
  func changes(since answered: [AnsweredTickets]) throws -> (late: Int, gone: Int) {
    let now = Dictionary(keepingFirst: answered.map { ($0.agent, $0.tickets) })
    let then = Dictionary(keepingFirst: strata.map { ($0.agent, $0.frame) })
    func count(_ left: [Agent.ID: [Int64]], without right: [Agent.ID: [Int64]]) -> Int {
      left.reduce(0) { sum, own in
        let others = right[own.key] ?? []
        return own.value == others ? sum : sum + Set(own.value).subtracting(others).count
      }
    }
    return (late: count(now, without: then), gone: count(then, without: now))
  }
}

/// One agent's part of a stored draw.
struct KeptStratum {
  let agent: Agent.ID
  let key: String
  let frame: [Int64]
  let excluded: [Int64]
  let tickets: Int
  let quota: Int

  static func all(of draw: StoredDraw.ID, agent: Agent.ID? = nil, _ connection: any Connection) throws -> [KeptStratum]
  {
    let one: SQL = agent.map { "AND agent_id = \($0)" } ?? ""
    return try connection.rows(
      """
      SELECT agent_id, agent_key, frame, excluded, tickets, quota FROM draw_stratum
      WHERE draw_id = \(draw) \(one) ORDER BY agent_key
      """
    ) { row in
      KeptStratum(
        agent: try row.get(0), key: try row.get(1), frame: try PackedTickets.unpack(try row.get(2)),
        excluded: try PackedTickets.unpack(try row.get(3)), tickets: try row.get(4), quota: try row.get(5))
    }
  }
}

/// One agent's tickets of a stored draw, by rank.
struct KeptPlaces {
  var drawn: [Int64] = []
  var skipped: [Int64] = []

  static func byAgent(of draw: StoredDraw.ID, _ connection: any Connection) throws -> [Agent.ID: KeptPlaces] {
    var rows: [(agent: Int64, rank: Int64, ticket: Int64, isSkipped: Bool)] = []
    try connection.forEach(
      "SELECT agent_id, rank, ticket_id, state FROM assignment WHERE draw_id = \(draw) AND part = 0"
    ) { row in
      let state: ReviewTask.State = try row.get(3)
      rows.append((try row.get(0), try row.get(1), try row.get(2), state == .skipped))
    }
    rows.sort { ($0.agent, $0.rank) < ($1.agent, $1.rank) }
    var places: [Agent.ID: KeptPlaces] = [:]
    for row in rows {
      if row.isSkipped {
        places[Agent.ID(row.agent), default: KeptPlaces()].skipped.append(row.ticket)
      } else {
        places[Agent.ID(row.agent), default: KeptPlaces()].drawn.append(row.ticket)
      }
    }
    return places
  }
}
