import Kernel
import People
import Sampling
import Store

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

  /// The frame of these agents' tickets; a ticket that is no longer there is left out.
  func frame(of answered: [(agent: String, tickets: [Int64])]) throws -> Frame {
    var builder = FrameBuilder(agents: answered.map(\.agent))
    var pairs: [(ticket: Int64, agent: Int)] = []
    pairs.reserveCapacity(answered.reduce(0) { $0 + $1.tickets.count })
    for (agent, own) in answered.enumerated() { pairs += own.tickets.map { ($0, agent) } }
    pairs.sort { $0 < $1 }
    var next = 0
    try forEach(pairs.map(\.ticket)) { id, source, number in
      while next < pairs.count, pairs[next].ticket < id { next += 1 }
      while next < pairs.count, pairs[next].ticket == id {
        try builder.add(source: source, ticket: number, agent: pairs[next].agent, reference: id)
        next += 1
      }
    }
    return builder.frame()
  }

  /// Those of an agent's tickets that some daily draw already took, that of `draw` left out.
  func drawnBefore(_ ids: [Int64], agent: Agent.ID, besides draw: StoredDraw.ID? = nil) throws -> Set<Int64> {
    var drawn: Set<Int64> = []
    for batch in Self.batches(ids[...]) {
      try connection.forEach(
        """
        SELECT t.ticket_id FROM draw_ticket t JOIN draw d ON d.id = t.draw_id
        WHERE t.ticket_id IN \(list: batch) AND t.agent_id = \(agent) AND d.kind = 'random'
          AND d.id <> \(draw?.rawValue ?? 0)
        """
      ) { drawn.insert(try $0.get(0)) }
    }
    return drawn
  }

  /// What people call each of these tickets.
  func numbers(_ ids: [Int64]) throws -> [Int64: String] {
    var numbers: [Int64: String] = [:]
    try forEach(ids.sorted()) { id, _, number in numbers[id] = number }
    return numbers
  }

  /// Hands over the tickets of ascending ids in their order; where ids lie close together, others between them as well.
  ///
  /// A day's tickets mostly came in one import and have neighbouring ids, which one walk over the table reads far faster
  /// than so many searches.
  private func forEach(_ ids: [Int64], _ body: (_ id: Int64, _ source: String, _ number: String) throws -> Void) throws
  {
    let columns: SQL = "SELECT id, source_id, external_id FROM ticket"
    func run(_ condition: SQL) throws {
      try connection.forEach("\(columns) WHERE \(condition) ORDER BY id") { row in
        try body(try row.get(0), sources[try row.get(1)] ?? "", try row.get(2))
      }
    }
    for cluster in Cluster.cut(ids) {
      if cluster.isDense, let first = cluster.ids.first, let last = cluster.ids.last {
        try run("id BETWEEN \(first) AND \(last)")
      } else {
        for batch in Self.batches(cluster.ids) { try run("id IN \(list: batch)") }
      }
    }
  }

  /// Batches come in few lengths, filled up with an id of their own, so that statements are prepared once.
  private static func batches(_ ids: ArraySlice<Int64>) -> [[Int64]] {
    var (rest, batches): (ArraySlice<Int64>, [[Int64]]) = (ids, [])
    while let first = rest.first {
      let length = rest.count > 32 ? 256 : 32
      let batch = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
      batches.append(batch + Array(repeating: first, count: length - batch.count))
    }
    return batches
  }
}

/// A run of ascending ids: many that lie close together, or any others.
struct Cluster: Equatable {
  var ids: ArraySlice<Int64>
  let isDense: Bool

  /// Cuts ids into dense runs of at least 64 without a gap of more than 16, and what lies between those.
  static func cut(_ ids: [Int64]) -> [Cluster] {
    var (clusters, start): ([Cluster], Int) = ([], 0)
    for end in ids.indices.map({ $0 + 1 }) where end == ids.count || ids[end] - ids[end - 1] > 16 {
      let isDense = end - start >= 64
      if let last = clusters.last, !isDense, !last.isDense {
        clusters[clusters.count - 1].ids = ids[last.ids.startIndex..<end]
      } else {
        clusters.append(Cluster(ids: ids[start..<end], isDense: isDense))
      }
      start = end
    }
    return clusters
  }
}
