package import Kernel
package import People
package import Sampling
import Store
package import Tickets

/// What came of choosing tickets on purpose.
package struct TargetReport: Sendable, Equatable {
  package let day: Day
  package let reason: TargetReason
  /// Number of tickets that fit and were not chosen for this reason before.
  package let found: Int
  /// Number of those that were chosen.
  package let chosen: Int
  package let withoutReviewer: Int
}

extension Draws {
  /// Chooses a day's tickets for a reason, at most so many by keyed hash, and gives them to the reviewers.
  ///
  /// `among` leaves out the tickets of other agents. Asked again, it adds only tickets that were not chosen for the same reason. Throws a `Problem` when there are none,
  /// and when there is nobody to review.
  @discardableResult
  package func target(
    _ reason: TargetReason, on day: Day, named tickets: [Ticket.ID] = [], atMost limit: Int = 50,
    among agents: Set<Agent.ID>? = nil, by actor: Actor, at now: Instant, newSeed: () -> Seed
  ) throws -> TargetReport {
    let reviewers = try Reviewers(connection).onDuty()
    let pairs = try fitting(reason, on: day, tickets).filter { agents?.contains($0.agent) ?? true }
      .subtracting(try chosen(for: reason))
    guard !pairs.isEmpty else {
      throw Problem(
        .missing, "No ticket of \(day) is left to choose for “\(reason.rawValue)”.",
        remedy: "Each is chosen once for a reason; try another day or reason.")
    }
    let (frame, keys) = try frame(of: pairs)
    let seed = newSeed()
    let positions = Lot.choose(max(0, limit), of: Array(0..<frame.size), in: frame, seed: seed)
    let id = try insert(
      DrawRow(
        kind: .targeted, day: day, reason: reason.rawValue, rate: .all, seed: seed, committedAt: now, frame: frame,
        sampleSize: positions.count, drawnAt: now))
    let giving = Giving(draw: id, agents: keys, seed: seed, reviewers: reviewers, at: now)
    let places = positions.enumerated().map { Ranking.Place(position: $1, rank: $0 + 1) }
    let tally = try giving.store(places, doubles: [], in: frame, connection)
    try log(.drawTargeted, id, day, frame, size: positions.count, commitment: seed.commitment, by: actor, at: now)
    return TargetReport(
      day: day, reason: reason, found: frame.size, chosen: positions.count, withoutReviewer: tally.withoutReviewer)
  }

  private struct Pair: Hashable {
    let agent: Agent.ID
    let ticket: Int64
  }

  private func fitting(_ reason: TargetReason, on day: Day, _ tickets: [Ticket.ID]) throws -> Set<Pair> {
    let zone = try TeamSettings.read(connection).zone
    let (start, end) = (zone.start(of: day), zone.start(of: day + 1))
    if reason == .breached { return try breached(in: start..<end) }
    if let query = reason.query(on: day, from: start, to: end) { return try pairs(query) }
    if let condition = reason.condition(on: day) { return try answered(on: day, condition) }
    if reason == .fastAndCanned {
      let agents = try FastAndCanned(connection: connection).agents(on: day)
      let answered = try AnsweredTickets.on(day, connection).filter { agents.contains($0.agent) }
      return Set(answered.flatMap { own in own.tickets.map { Pair(agent: own.agent, ticket: $0) } })
    }
    return try pairs("SELECT agent_id, id FROM ticket WHERE id IN \(list: tickets)")
  }

  private func breached(in span: Range<Instant>) throws -> Set<Pair> {
    let clocks = try StoredClocks(connection).due(in: span).filter { $0.clock.outcome == .breached }
    return Set(
      clocks.compactMap { entry in
        entry.clock.agentID.map { Pair(agent: Agent.ID($0), ticket: entry.ticket.rawValue) }
      })
  }

  /// Tickets without an agent have nobody to learn from them.
  private func pairs(_ query: SQL) throws -> Set<Pair> {
    let all = try connection.rows(query) { row in
      try row.optional(0, as: Agent.ID.self).map { Pair(agent: $0, ticket: try row.get(1)) }
    }
    return Set(all.compactMap(\.self))
  }

  private func answered(on day: Day, _ condition: SQL) throws -> Set<Pair> {
    try AnsweredTickets.on(day, connection).reduce(into: []) { fitting, answered in
      let ids: [Int64] = try connection.rows(
        """
        SELECT t.id FROM ticket t JOIN agent g ON g.id = \(answered.agent)
        WHERE t.id IN \(list: answered.tickets) AND \(condition)
        """
      ) { try $0.get(0) }
      fitting.formUnion(ids.map { Pair(agent: answered.agent, ticket: $0) })
    }
  }

  private func chosen(for reason: TargetReason) throws -> Set<Pair> {
    try pairs(
      """
      SELECT t.agent_id, t.ticket_id FROM draw_ticket t JOIN draw d ON d.id = t.draw_id
      WHERE d.kind = 'targeted' AND d.reason = \(reason.rawValue)
      """)
  }

  private func frame(of pairs: Set<Pair>) throws -> (Frame, [String: Agent.ID]) {
    let lookup = try TicketLookup(connection)
    var (named, agents): ([(agent: String, tickets: [Int64])], [String: Agent.ID]) = ([], [:])
    for (agent, own) in Dictionary(grouping: pairs, by: \.agent) {
      guard let name: String = try connection.value("SELECT name FROM agent WHERE id = \(agent)") else { continue }
      agents[name] = agent
      named.append((name, own.map(\.ticket)))
    }
    return (try lookup.frame(of: named), agents)
  }
}
