package import Kernel
package import People
package import Sampling
import Store
package import Tickets

/// A ticket that a day's draw could choose from, and what came of it.
package struct FrameTicket: Sendable, Equatable {
  /// What the draw did with it.
  package enum Outcome: String, Sendable {
    case drawn
    /// It was drawn, and a reviewer passed over it.
    case skipped
    case notDrawn = "not drawn"
    /// Another day's draw took it for the agent.
    case drawnBefore = "drawn on another day"
  }

  package let ticket: Ticket.ID
  package let agent: Agent.ID
  package let standing: Standing
  package let outcome: Outcome
}

/// One agent's part of a day's frame, ticket by ticket.
package struct FramePart: Sendable, Equatable {
  package let draw: StoredDraw
  package let agent: Agent.ID
  package let name: String
  package let quota: Int
  /// Smallest hash first.
  package let tickets: [FrameTicket]

  /// Number of tickets that no other day's draw had taken.
  package var open: Int { tickets.count { $0.standing.rank != nil } }
}

extension Draws {
  /// Every ticket of a day's frame with its hash and rank, agent by agent.
  ///
  /// Throws a `Problem` when the day has not been drawn.
  package func frameParts(on day: Day) throws -> [FramePart] {
    let draw = try random(on: day)
    return try frameParts(draw, try KeptStratum.all(of: draw.id, connection))
  }

  private func frameParts(_ draw: StoredDraw, _ strata: [KeptStratum]) throws -> [FramePart] {
    guard !strata.isEmpty else { return [] }
    let frame = try TicketLookup(connection).frame(of: strata.map { ($0.key, $0.frame) })
    let places = try KeptPlaces.byAgent(of: draw.id, connection)
    return strata.compactMap { kept -> FramePart? in
      guard let stratum = frame.stratum(of: kept.key) else { return nil }
      let own = places[kept.agent] ?? KeptPlaces()
      let (drawn, skipped) = (Set(own.drawn), Set(own.skipped))
      let standings = frame.standings(of: stratum, seed: draw.seed, excluding: Set(kept.excluded))
      let tickets = standings.map { standing in
        let id = frame.references[standing.position]
        let outcome: FrameTicket.Outcome =
          drawn.contains(id)
          ? .drawn : skipped.contains(id) ? .skipped : standing.rank == nil ? .drawnBefore : .notDrawn
        return FrameTicket(ticket: Ticket.ID(id), agent: kept.agent, standing: standing, outcome: outcome)
      }
      return FramePart(draw: draw, agent: kept.agent, name: kept.key, quota: kept.quota, tickets: tickets)
    }
  }

  /// The parts of daily draws that could choose a ticket, the oldest day first; `day` leaves the others out.
  package func frameParts(holding ticket: Ticket.ID, day: Day? = nil) throws -> [FramePart] {
    guard let created = try StoredTickets(connection).ticket(ticket)?.createdAt else { return [] }
    let first = day ?? Zone.utc.day(of: created) - 1
    let draws = try connection.rows(
      """
      SELECT \(unescaped: StoredDraw.columns) FROM draw
      WHERE kind = 'random' AND day >= \(first) AND day <= \(day ?? Day(number: 2_900_000)) ORDER BY day
      """, StoredDraw.read)
    return try draws.flatMap { draw in
      let strata = try KeptStratum.all(of: draw.id, connection).filter { $0.frame.contains(ticket.rawValue) }
      return try frameParts(draw, strata)
    }
  }

  /// How far the seed of a draw can be trusted.
  package func seedPromise(of draw: StoredDraw) throws -> SeedPromise { try promise(of: draw) }
}
