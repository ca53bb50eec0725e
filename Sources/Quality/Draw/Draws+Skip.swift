package import Kernel
package import People
import Sampling
import Store
package import Tickets

/// What came of skipping a drawn ticket.
package struct SkipReport: Sendable, Equatable {
  /// A ticket that took the place.
  package struct Replacement: Sendable, Equatable {
    package let number: String
    /// Who has to score it; two for a ticket that is reviewed twice, none when nobody may.
    package let reviewers: [String]
  }

  package let day: Day
  package let agent: String
  /// Nil when the agent has no other ticket of the day, and for targeted draws, which replace nothing.
  package let replacement: Replacement?
}

extension Draws {
  /// Passes over a drawn ticket for a reason; the agent's next rank takes its place and goes to a reviewer by chance.
  ///
  /// When the next rank was meanwhile drawn on another day it is passed over too, with that reason. Throws a `Problem` when
  /// the ticket is not drawn, is reviewed already, or is drawn more than once and neither day nor agent says which.
  @discardableResult
  package func skip(
    _ ticket: Ticket.ID, reason: String, by: String, at now: Instant, day: Day? = nil, agent: Agent.ID? = nil
  ) throws -> SkipReport {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Problem(.invalid, "A skip needs a reason.", remedy: "Say why the ticket cannot be reviewed.")
    }
    let place = try drawnPlace(of: ticket, day, agent)
    let parts = try refuseReviewed(place)
    try setSkipped(place.draw, place.agent, ticket.rawValue, reason: reason, by: by, at: now)
    try connection.execute(
      """
      UPDATE assignment SET state = 'skipped'
      WHERE draw_id = \(place.draw) AND ticket_id = \(ticket) AND agent_id = \(place.agent)
      """)
    let replacement = place.kind == .random ? try replace(place, parts: max(parts, 1), at: now) : nil
    return SkipReport(day: place.day, agent: place.name, replacement: replacement)
  }

  private struct Place {
    let draw: StoredDraw.ID
    let agent: Agent.ID
    let ticket: Ticket.ID
    let day: Day
    let kind: StoredDraw.Kind
    let name: String
  }

  private func drawnPlace(of ticket: Ticket.ID, _ day: Day?, _ agent: Agent.ID?) throws -> Place {
    let places = try connection.rows(
      """
      SELECT t.draw_id, t.agent_id, d.day, d.kind, g.name FROM draw_ticket t
        JOIN draw d ON d.id = t.draw_id JOIN agent g ON g.id = t.agent_id
      WHERE t.ticket_id = \(ticket) AND t.state = 'drawn' ORDER BY d.day, g.name
      """
    ) { row in
      Place(
        draw: try row.get(0), agent: try row.get(1), ticket: ticket, day: try row.get(2), kind: try row.get(3),
        name: try row.get(4))
    }
    let fitting = places.filter { (day ?? $0.day) == $0.day && (agent ?? $0.agent) == $0.agent }
    guard let place = fitting.first else {
      throw Problem(
        .missing, "The ticket is in no draw\(day.map { " of \($0)" } ?? "").",
        remedy: "Only a drawn ticket can be skipped, and only once.")
    }
    guard fitting.count == 1 else {
      let choices = fitting.map { "\($0.day) for \($0.name)" }.joined(separator: ", ")
      throw Problem(
        .conflict, "The ticket was drawn more than once: \(choices).", remedy: "Say which with --day and --agent.")
    }
    return place
  }

  /// How many reviewers have the ticket; throws when one of them has scored it.
  private func refuseReviewed(_ place: Place) throws -> Int {
    let states = try connection.rows(
      """
      SELECT state FROM assignment
      WHERE draw_id = \(place.draw) AND ticket_id = \(place.ticket) AND agent_id = \(place.agent)
      """
    ) { try $0.get(0, as: String.self) }
    if states.contains("reviewed") {
      throw Problem(.conflict, "The ticket has been reviewed.", remedy: "A reviewed ticket stays in the sample.")
    }
    return states.count
  }

  private func setSkipped(
    _ draw: StoredDraw.ID, _ agent: Agent.ID, _ ticket: Int64, reason: String, by: String, at now: Instant
  ) throws {
    try connection.execute(
      """
      UPDATE draw_ticket SET state = 'skipped', reason = \(reason), skipped_by = \(by), skipped_at = \(now)
      WHERE draw_id = \(draw) AND agent_id = \(agent) AND ticket_id = \(ticket)
      """)
  }

  /// Adds the next rank that no other daily draw has taken.
  private func replace(_ place: Place, parts: Int, at now: Instant) throws -> SkipReport.Replacement? {
    guard
      let draw = try connection.first(
        "SELECT \(unescaped: StoredDraw.columns) FROM draw WHERE id = \(place.draw)", StoredDraw.read),
      let stratum = try KeptStratum.all(of: place.draw, agent: place.agent, connection).first
    else { return nil }
    let lookup = try TicketLookup(connection)
    let frame = try lookup.frame(of: [(stratum.key, stratum.frame)])
    let ranking = Ranking(of: frame.strata[0], in: frame, seed: draw.seed, excluding: Set(stratum.excluded))
    let own = try KeptPlaces.byAgent(of: draw.id, connection)[place.agent] ?? KeptPlaces()
    let elsewhere = try lookup.drawnBefore(stratum.frame, agent: place.agent, besides: draw.id)
    var skipped = Set(own.skipped)
    while let next = ranking.first(stratum.quota, skipping: skipped).first(where: {
      !own.drawn.contains(frame.references[$0.position])
    }) {
      let ticket = frame.references[next.position]
      try connection.execute(
        """
        INSERT INTO draw_ticket (draw_id, ticket_id, agent_id, rank, state)
        VALUES (\(draw.id), \(ticket), \(place.agent), \(next.rank), 'drawn')
        """)
      if elsewhere.contains(ticket) {
        try setSkipped(draw.id, place.agent, ticket, reason: "drawn on another day", by: "assay", at: now)
        skipped.insert(ticket)
        continue
      }
      return try give(next.position, in: frame, draw, place, parts: parts, at: now)
    }
    return nil
  }

  private func give(
    _ position: Int, in frame: Frame, _ draw: StoredDraw, _ place: Place, parts: Int, at now: Instant
  ) throws -> SkipReport.Replacement {
    let agents = [frame.strata[0].agent: place.agent]
    var giving = Giving(
      draw: draw.id, agents: agents, seed: draw.seed, reviewers: try Reviewers(connection).onDuty(), at: now)
    giving.carried = try held(in: draw.id)
    try giving.give([position], doubles: parts > 1 ? [position] : [], in: frame, connection)
    let ticket = frame.references[position]
    let names = try connection.rows(
      """
      SELECT r.name FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id
      WHERE a.draw_id = \(draw.id) AND a.ticket_id = \(ticket) AND a.agent_id = \(place.agent) ORDER BY a.part
      """
    ) { try $0.get(0, as: String.self) }
    let number = try TicketLookup(connection).numbers([ticket])[ticket] ?? "#\(ticket)"
    return SkipReport.Replacement(number: number, reviewers: names)
  }

  /// How many of a draw's tickets each reviewer has, skipped ones left out.
  func held(in draw: StoredDraw.ID) throws -> [Reviewer.ID: Int] {
    let counts = try connection.rows(
      "SELECT reviewer_id, count(*) FROM assignment WHERE draw_id = \(draw) AND state <> 'skipped' GROUP BY reviewer_id"
    ) { (try $0.get(0, as: Reviewer.ID.self), try $0.get(1, as: Int.self)) }
    return Dictionary(uniqueKeysWithValues: counts)
  }
}
