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
  /// `name` is who is said to skip it. The reason is an id that the ticket's rubric lists, or `other` with a note; `rubrics` spares reading them again. It
  /// holds for the ticket, so that one which was chosen on purpose as well is passed over there too. When
  /// the next rank was meanwhile drawn on another day it is passed over too, with that reason. Throws a `Problem` when the
  /// reason is none, and when the ticket is not drawn, is reviewed already, or is drawn more than once and neither day nor
  /// agent says which.
  @discardableResult
  package func skip(
    _ ticket: Ticket.ID, reason: String, note: String? = nil, by name: String, _ actor: Actor, at now: Instant,
    day: Day? = nil, agent: Agent.ID? = nil, rubrics: RubricChoice? = nil
  ) throws -> SkipReport {
    let places = try drawnPlaces(of: ticket, day, agent)
    try SkipReasons(of: ticket, rubrics ?? RubricChoice(connection), connection).check(reason, note)
    let skip = Skip(ticket: ticket.rawValue, reason: reason, note: note.unlessBlank, by: name, at: now)
    var replacement: SkipReport.Replacement?
    for place in places {
      try store(skip, place)
      if place.kind == .random { replacement = try replace(skip, place) }
    }
    try AuditLog(connection).append(
      .ticketSkipped, AuditSubject("ticket", ticket),
      after: [
        "day": .text(places[0].day.description), "agent": .integer(Int(places[0].agent.rawValue)),
        "reason": .text(reason), "by": .text(name),
      ], by: actor, at: now)
    return SkipReport(day: places[0].day, agent: places[0].name, replacement: replacement)
  }

  private struct Skip {
    let ticket: Int64
    let reason: String
    let note: String?
    let by: String
    let at: Instant
  }

  private struct Place {
    let draw: StoredDraw.ID
    let agent: Agent.ID
    let ticket: Ticket.ID
    let day: Day
    let kind: StoredDraw.Kind
    let name: String
  }

  /// Where the ticket stands in the sample of a day for an agent; more than once when it was also chosen on purpose.
  private func drawnPlaces(of ticket: Ticket.ID, _ day: Day?, _ agent: Agent.ID?) throws -> [Place] {
    let places = try connection.rows(
      """
      SELECT a.draw_id, a.agent_id, d.day, d.kind, g.name FROM assignment a
        JOIN draw d ON d.id = a.draw_id JOIN agent g ON g.id = a.agent_id
      WHERE a.ticket_id = \(ticket) AND a.part = 0 AND a.state <> 'skipped' ORDER BY d.day, g.name, d.id
      """
    ) { row in
      Place(
        draw: try row.get(0), agent: try row.get(1), ticket: ticket, day: try row.get(2), kind: try row.get(3),
        name: try row.get(4))
    }
    let fitting = places.filter { (day ?? $0.day) == $0.day && (agent ?? $0.agent) == $0.agent }
    guard let first = fitting.first else {
      throw Problem(
        .missing, day.map { "The ticket is in no draw of \($0)." } ?? "The ticket is in no draw.",
        remedy: "Only a drawn ticket can be skipped, and only once.")
    }
    guard fitting.allSatisfy({ $0.day == first.day && $0.agent == first.agent }) else {
      let choices: Sentence = fitting.map { "\($0.day) for \($0.name)" as Sentence }.listed()
      throw Problem(
        .conflict, "The ticket was drawn more than once: \(choices).", remedy: "Say which with --day and --agent.")
    }
    return try refuseReviewed(fitting)
  }

  /// Those that wait for a review; throws when none does.
  private func refuseReviewed(_ places: [Place]) throws -> [Place] {
    let open = try places.filter { place in
      try connection.first(
        """
        SELECT 1 FROM assignment WHERE draw_id = \(place.draw) AND agent_id = \(place.agent)
          AND ticket_id = \(place.ticket) AND state = 'reviewed'
        """
      ) { _ in true } == nil
    }
    guard open.isEmpty else { return open }
    throw Problem(.conflict, "The ticket has been reviewed.", remedy: "A reviewed ticket stays in the sample.")
  }

  private func store(_ skip: Skip, _ place: Place) throws {
    try connection.execute(
      """
      UPDATE assignment SET state = 'skipped'
      WHERE draw_id = \(place.draw) AND agent_id = \(place.agent) AND ticket_id = \(skip.ticket)
      """)
    try connection.execute(
      """
      INSERT INTO draw_skip (draw_id, agent_id, ticket_id, reason, note, skipped_at, skipped_by)
      VALUES (\(place.draw), \(place.agent), \(skip.ticket), \(skip.reason), \(skip.note), \(skip.at), \(skip.by))
      """)
  }

  /// Adds the next rank that no other daily draw has taken.
  private func replace(_ skip: Skip, _ place: Place) throws -> SkipReport.Replacement? {
    let parts: Int? = try connection.value(
      """
      SELECT count(*) FROM assignment
      WHERE draw_id = \(place.draw) AND agent_id = \(place.agent) AND ticket_id = \(skip.ticket)
      """)
    guard
      let draw = try connection.first(
        "SELECT \(unescaped: StoredDraw.columns) FROM draw WHERE id = \(place.draw)", StoredDraw.read),
      let stratum = try KeptStratum.all(of: place.draw, agent: place.agent, connection).first
    else { return nil }
    let lookup = try TicketLookup(connection)
    let frame = try lookup.frame(of: [(stratum.key, stratum.frame)])
    guard let own = frame.strata.first else { return nil }
    let ranking = Ranking(of: own, in: frame, seed: draw.seed, excluding: Set(stratum.excluded))
    let places = try KeptPlaces.byAgent(of: draw.id, connection)[place.agent] ?? KeptPlaces()
    let elsewhere = try lookup.drawnBefore([(place.agent, stratum.frame)], besides: draw.id)[place.agent] ?? []
    var (skipped, last) = (Set(places.skipped), skip.ticket)
    while let next = ranking.first(stratum.quota, skipping: skipped).first(where: {
      !places.drawn.contains(frame.references[$0.position])
    }) {
      let ticket = frame.references[next.position]
      try setReplacement(of: last, by: ticket, place)
      guard elsewhere.contains(ticket) else {
        return try give(next, parts: parts ?? 1, in: frame, draw, place, at: skip.at)
      }
      var rows = SampleRows(draw: draw.id, at: skip.at)
      rows.nextID = try SampleRows.nextID(connection)
      rows.add(place.agent, ticket, part: 0, rank: next.rank, .skipped, nil)
      try rows.write(connection)
      try store(
        Skip(ticket: ticket, reason: SkipReasons.drawnElsewhere, note: nil, by: "assay", at: skip.at), place)
      (skipped, last) = (skipped.union([ticket]), ticket)
    }
    return nil
  }

  private func setReplacement(of ticket: Int64, by next: Int64, _ place: Place) throws {
    try connection.execute(
      """
      UPDATE draw_skip SET replaced_by = \(next)
      WHERE draw_id = \(place.draw) AND agent_id = \(place.agent) AND ticket_id = \(ticket)
      """)
  }

  private func give(
    _ next: Ranking.Place, parts: Int, in frame: Frame, _ draw: StoredDraw, _ place: Place, at now: Instant
  ) throws -> SkipReport.Replacement {
    let agents = [frame.strata[frame.stratum(at: next.position)].agent: place.agent]
    var giving = Giving(
      draw: draw.id, agents: agents, seed: draw.seed, reviewers: try Reviewers(connection).onDuty(), at: now)
    giving.carried = try SampleTally.read(draw.id, connection).reviewers.mapValues(\.given)
    try giving.store([next], doubles: parts > 1 ? [next.position] : [], in: frame, connection)
    let ticket = frame.references[next.position]
    let names = try connection.rows(
      """
      SELECT r.name FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id
      WHERE a.draw_id = \(draw.id) AND a.ticket_id = \(ticket) AND a.agent_id = \(place.agent) ORDER BY a.part
      """
    ) { try $0.get(0, as: String.self) }
    let number = try TicketLookup(connection).numbers([ticket])[ticket] ?? "#\(ticket)"
    return SkipReport.Replacement(number: number, reviewers: names)
  }
}
