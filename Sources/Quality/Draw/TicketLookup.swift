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
    sources = Dictionary(keepingFirst: rows)
  }

  /// The frame of these agents' tickets; a ticket that is no longer there is left out.
  func frame(of answered: [(agent: String, tickets: [Int64])]) throws -> Frame {
    var builder = FrameBuilder(agents: answered.map(\.agent))
    var pairs: [Pair] = []
    pairs.reserveCapacity(answered.reduce(0) { $0 + $1.tickets.count })
    for (agent, own) in answered.enumerated() {
      for ticket in own.tickets { pairs.append(Pair(ticket: ticket, agent: agent)) }
    }
    pairs.sort()
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

  private struct Pair: Comparable {
    let ticket: Int64
    let agent: Int

    static func < (left: Self, right: Self) -> Bool {
      left.ticket == right.ticket ? left.agent < right.agent : left.ticket < right.ticket
    }
  }

  /// Those of the agents' tickets that some daily draw already took for the agent, that of `draw` left out.
  ///
  /// Each agent's tickets must ascend.
  func drawnBefore(
    _ answered: [(agent: Agent.ID, tickets: [Int64])], besides draw: StoredDraw.ID? = nil
  ) throws -> [Agent.ID: Set<Int64>] {
    let own = Dictionary(keepingFirst: answered.map { ($0.agent, $0.tickets) })
    var drawn: [Agent.ID: Set<Int64>] = [:]
    try forEachCondition(on: "a.ticket_id", Self.ascending(answered.flatMap(\.tickets))) { condition in
      try connection.forEach(
        """
        SELECT a.agent_id, a.ticket_id FROM assignment a JOIN draw d ON d.id = a.draw_id
        WHERE \(condition) AND a.part = 0 AND d.kind = 'random' AND d.id <> \(draw?.rawValue ?? 0)
        """
      ) { row in
        let (agent, ticket): (Agent.ID, Int64) = (try row.get(0), try row.get(1))
        if own[agent]?.holds(ticket) == true { drawn[agent, default: []].insert(ticket) }
      }
    }
    return drawn
  }

  /// The ids in their order, each once.
  private static func ascending(_ ids: [Int64]) -> [Int64] {
    let sorted = ids.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  /// What people call each of these tickets.
  func numbers(_ ids: [Int64]) throws -> [Int64: String] {
    var numbers: [Int64: String] = [:]
    try forEach(ids.sorted()) { id, _, number in numbers[id] = String(decoding: number, as: UTF8.self) }
    return numbers
  }

  /// Hands over the tickets of ascending ids in their order; where ids lie close together, others between them as well.
  ///
  /// A day's tickets mostly came in one import and have neighbouring ids, which one walk over the table reads far faster
  /// than so many searches.
  private func forEach(
    _ ids: [Int64], _ body: (_ id: Int64, _ source: String, _ number: UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var (last, name): (Int64?, String) = (nil, "")
    try forEachCondition(on: "id", ids) { condition in
      try connection.forEach("SELECT id, source_id, external_id FROM ticket WHERE \(condition) ORDER BY id") { row in
        let source: Int64 = try row.get(1)
        if source != last { (last, name) = (source, sources[source] ?? "") }
        let id: Int64 = try row.get(0)
        try row.withBytes(2) { try body(id, name, $0) }
      }
    }
  }

  /// Hands over what a column must be to hold one of the ascending ids, part by part.
  private func forEachCondition(on column: String, _ ids: [Int64], _ body: (SQL) throws -> Void) throws {
    for cluster in Cluster.cut(ids) {
      if cluster.isDense, let first = cluster.ids.first, let last = cluster.ids.last {
        try body("\(unescaped: column) BETWEEN \(first) AND \(last)")
      } else {
        for batch in Self.batches(cluster.ids) { try body("\(unescaped: column) IN \(list: batch)") }
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

extension [Int64] {
  /// Whether an ascending list holds a number.
  fileprivate func holds(_ number: Int64) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
