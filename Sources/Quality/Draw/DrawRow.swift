import Kernel
import Sampling
import Store

/// A draw about to be stored.
struct DrawRow {
  let kind: StoredDraw.Kind
  let day: Day
  let reason: String
  let rate: SamplingRate
  let seed: Seed
  let committedAt: Instant
  let frame: Frame
  let sampleSize: Int
  let drawnAt: Instant
}

extension Draws {
  func insert(_ row: DrawRow) throws -> StoredDraw.ID {
    let id: StoredDraw.ID? = try connection.value(
      """
      INSERT INTO draw (kind, day, reason, rate, algorithm, seed, commitment, committed_at, frame_hash, frame_size,
        sample_size, drawn_at)
      VALUES (\(row.kind), \(row.day), \(row.reason), \(row.rate.fraction), \(Draw.algorithm), \(row.seed.bytes),
        \(row.seed.commitment), \(row.committedAt), \(row.frame.hash), \(row.frame.size), \(row.sampleSize),
        \(row.drawnAt))
      RETURNING id
      """)
    guard let id else { throw StoreError(.unreadable, cause: "INSERT … RETURNING gave no row") }
    return id
  }

  func insertStrata(_ draw: Draw, of population: Population, _ id: StoredDraw.ID) throws {
    var rows = RowBuffer()
    let tickets = Dictionary(keepingFirst: population.answered.map { ($0.name, $0) })
    for share in draw.shares {
      guard let answered = tickets[share.agent] else { continue }
      rows.append(id.rawValue)
      rows.append(answered.agent.rawValue)
      rows.append(share.agent)
      rows.append(blob: PackedTickets.pack(answered.tickets))
      rows.append(blob: PackedTickets.pack(population.excluded[share.agent] ?? []))
      rows.append(Int64(share.tickets))
      rows.append(Int64(share.quota))
    }
    let columns = ["draw_id", "agent_id", "agent_key", "frame", "excluded", "tickets", "quota"]
    try connection.insert(rows, into: BulkTable("draw_stratum", columns))
  }
}
