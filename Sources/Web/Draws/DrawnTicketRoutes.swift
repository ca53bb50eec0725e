import Kernel
import People
import Quality
import Store
import Tickets

/// One ticket of a drawn day: why it was picked; and giving it to somebody else or skipping it.
enum DrawnTicketRoutes {
  static func add(to routes: inout Routes) {
    let managers = Access.only(DrawSight.managers)
    routes.get(DrawsLinks.ticket(":day", ":ticket"), for: Place.draws.access) { visit in .page(try await page(visit)) }
    routes.post(DrawsLinks.reviewer(":day", ":ticket"), for: managers, giveTo)
    routes.post(DrawsLinks.skips(":day", ":ticket"), for: managers, skip)
  }

  private static func page(_ visit: Visit, _ problem: Problem? = nil) async throws -> DrawnTicketPage {
    let (day, ticket) = (try visit.day(), Ticket.ID(try visit.caller.number("ticket")))
    let reading = try await visit.read { try DrawnTicketReading.read(day, ticket, visit.user, $0) }
    return DrawnTicketPage(reading: reading, problem: problem)
  }

  private static func giveTo(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (day, ticket) = (try visit.day(), Ticket.ID(try visit.caller.number("ticket")))
    let reviewer = form.reviewer("reviewer") ?? Reviewer.ID(0)
    let assignment = QueuedReview.ID(Int64(form.number("assignment") ?? 0))
    try await visit.write { connection in
      try sample(day, ticket, visit, connection) { $0.assignment == assignment }
      try Draws(connection).reassign(assignment, to: reviewer, by: visit.actor, at: visit.now)
    }
    return .redirect(DrawsLinks.ticket(day, ticket), saying: DrawWords.reviewerChanged)
  }

  private static func skip(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (day, ticket) = (try visit.day(), Ticket.ID(try visit.caller.number("ticket")))
    let agent = Agent.ID(Int64(form.number("agent") ?? 0))
    let (reason, note) = (form.text("reason") ?? "", form.text("note"))
    do {
      guard (note?.count ?? 0) <= 500 else {
        throw Problem(.invalid, "The note is longer than 500 characters.", remedy: "Shorten it.")
      }
      guard reason != "other" || note != nil else {
        throw Problem(.invalid, "The reason “other” needs a note.", remedy: "Say in the note why.")
      }
      let (number, report) = try await visit.write { connection in
        let sample = try sample(day, ticket, visit, connection) { $0.agent == agent }
        let report = try Draws(connection).skip(
          ticket, reason: reason, note: note, by: visit.user.display, visit.actor, at: visit.now, day: day, agent: agent
        )
        return (sample.number, report)
      }
      return .redirect(
        DrawsLinks.ticket(day, ticket),
        saying: DrawSentences.skipped(number, replacement: report.replacement?.number))
    } catch let problem as Problem where problem.kind == .invalid {
      return .page(try await page(visit, problem))
    }
  }

  /// The drawn ticket that a form means; throws a `Problem` when the visitor sees none such.
  @discardableResult
  private static func sample(
    _ day: Day, _ ticket: Ticket.ID, _ visit: Visit, _ connection: any Connection, _ isMeant: (SampleTicket) -> Bool
  ) throws -> SampleTicket {
    let sight = DrawSight(visit.user, try TeamSettings.read(connection))
    let samples = try Draws(connection).samples(of: ticket, on: day, seenFrom: sight.viewpoint)
    guard let sample = samples.first(where: isMeant) else { throw Caller.nothingHere }
    return sample
  }
}
