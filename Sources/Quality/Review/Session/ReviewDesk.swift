package import Kernel
import People
package import Store
package import Tickets

/// Lays a drawn ticket before its reviewer.
package struct ReviewDesk {
  private let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The ticket of an assignment; throws a `Problem` when no rubric for it is published.
  package func ticket(_ task: ReviewTask, at now: Instant) throws -> ReviewTicket {
    guard let ticket = try StoredTickets(connection).ticket(task.ticket) else {
      throw Problem(.missing, "The ticket \(task.number) is no longer there.", remedy: "Skip it with a reason.")
    }
    return ReviewTicket(
      task: task, subject: try subject(of: task.ticket),
      priority: ticket.fields.priority, tier: ticket.fields.tier, createdAt: ticket.createdAt, csat: ticket.csat,
      messages: try messages(of: task.ticket),
      clocks: try MeasuredClocks(connection).clocks(of: [task.ticket]).own(task),
      rubric: try RubricChoice(connection).rubric(channel: task.channel, category: task.category),
      zone: try TeamSettings.read(connection).zone, now: now)
  }

  /// What a ticket is about, in the customer's words; nil when nobody knows.
  package func subject(of ticket: Ticket.ID) throws -> String? {
    try connection.value("SELECT subject FROM ticket WHERE id = \(ticket)")
  }

  /// A ticket's conversation, in order of time.
  package func messages(of ticket: Ticket.ID) throws -> [ReviewTicket.Message] {
    try connection.rows(
      "SELECT role, public, at, body, agent_id FROM message WHERE ticket_id = \(ticket) ORDER BY at, seq"
    ) {
      ReviewTicket.Message(
        role: try $0.get(0), isPublic: try $0.get(1), at: try $0.get(2), body: try $0.get(3),
        agent: try $0.optional(4))
    }
  }

  /// The assignment that a reviewer means by a ticket's number; throws a `Problem` when there is none that is open.
  ///
  /// Without a name it is the ticket's only open assignment.
  package func task(_ number: String, of reviewer: String?) throws -> ReviewTask {
    let all = try ReviewTasks(connection).tasks(of: try StoredTickets(connection).named(number))
    let name = try reviewer.map { try Reviewers(connection).named($0).name }
    let own = all.filter { name == nil || $0.reviewerName == name }
    let open = own.filter { $0.state == .open }
    if let name, open.isEmpty { throw Self.closed(number, name, all) }
    guard let first = open.first else { throw Self.closed(number, "anybody", all) }
    guard reviewer != nil || Set(open.map(\.reviewer)).count == 1 else {
      // Naming them would tell of a second, silent review.
      throw Problem(
        .conflict, "Several people may have this ticket to review.", remedy: "Say who you are with --reviewer NAME.")
    }
    return first
  }

  private static func closed(_ number: String, _ name: String, _ all: [ReviewTask]) -> Problem {
    if all.isEmpty {
      return Problem(
        .missing, "The ticket “\(number)” was not drawn for review.", remedy: "See what waits: assay queue REVIEWER")
    }
    let list: Sentence = all.filter { $0.part == 0 }.map { "\($0.reviewerName): \($0.state.words)" as Sentence }
      .listed()
    return Problem(
      .conflict,
      list.isEmpty
        ? "The ticket “\(number)” does not wait for \(name)."
        : "The ticket “\(number)” does not wait for \(name) (\(list)).",
      remedy: "See a finished review with: assay review show \(number)")
  }
}

extension ReviewTask.State {
  /// What became of the ticket, in words.
  fileprivate var words: Sentence {
    switch self {
    case .open: "waiting"
    case .reviewed: "reviewed"
    case .skipped: "skipped"
    }
  }
}
