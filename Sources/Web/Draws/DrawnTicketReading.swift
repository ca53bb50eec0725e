import Content
import Kernel
import People
import Quality
import Sampling
import Store
import Tickets

/// What the draws of a day did with a ticket, and what can be done about it.
struct DrawnTicketReading: Sendable {
  /// One agent's part of the day's random draw, with the ticket in it.
  struct Part: Sendable {
    let part: FramePart
    let ticket: FrameTicket
    let promise: SeedPromise
  }

  let day: Day
  let ticket: Ticket.ID
  let number: String
  let subject: String?
  let parts: [Part]
  /// The ticket in the samples of the day, random and targeted.
  let samples: [SampleTicket]
  /// For each open review who may get it instead.
  let candidates: [QueuedReview.ID: [Reviewer]]
  let skipReasons: [RubricItem]
  let titles: SkipTitles
  let sight: DrawSight

  /// Reads it; throws a `Problem` when the day's draws have nothing to do with the ticket, or it is not the visitor's to see.
  static func read(
    _ day: Day, _ ticket: Ticket.ID, _ user: User, _ connection: any Connection
  ) throws -> Self {
    let sight = DrawSight(user, try TeamSettings.read(connection))
    let draws = Draws(connection)
    let samples = try draws.samples(of: ticket, on: day, seenFrom: sight.viewpoint)
    let visible = try sight.agents(connection)
    let parts = try draws.frameParts(holding: ticket, day: day).compactMap { part -> Part? in
      let isSeen = visible?.contains(part.agent) ?? true || samples.contains { $0.agent == part.agent }
      guard isSeen, let own = part.tickets.first(where: { $0.ticket == ticket }) else { return nil }
      return Part(part: part, ticket: own, promise: try draws.seedPromise(of: part.draw))
    }
    guard let stored = try StoredTickets(connection).ticket(ticket), !parts.isEmpty || !samples.isEmpty else {
      throw Caller.nothingHere
    }
    let open = sight.manages ? samples.filter { $0.state == .open } : []
    return Self(
      day: day, ticket: ticket, number: samples.first?.number ?? parts.first?.ticket.standing.ticket ?? "",
      subject: samples.first?.subject, parts: parts, samples: samples,
      candidates: Dictionary(
        keepingFirst: try open.map { ($0.assignment, try draws.candidates(for: $0.assignment)) }),
      skipReasons: open.isEmpty
        ? []
        : try RubricChoice(connection).rubric(channel: stored.fields.channel, category: stored.fields.category).value
          .skipReasons,
      titles: try SkipTitles(connection), sight: sight)
  }
}
