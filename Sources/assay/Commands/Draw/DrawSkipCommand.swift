import ArgumentParser
import Foundation
import Kernel
import People
import Quality
import Store
import Tickets

struct DrawSkipCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip",
    abstract: "Pass over a drawn ticket for a reason; the agent's next rank takes its place.",
    discussion: """
      The rubric that scores the ticket lists the reasons under skipReasons. As shipped: no-customer, duplicate, \
      other-language, conflict-of-interest, transcript-missing and known-outage; phone-call has no-recording, and \
      complaint-handling not-a-complaint and still-running. The reason “other” needs a note.
      """)

  @Argument(help: "The ticket, as its helpdesk numbers it.") var ticket: String
  @Option(help: "Why it cannot be reviewed: one of the rubric's ids, such as no-customer, or other.") var reason: String
  @Option(help: "What else there is to say about it, in your own words.") var note: String?
  @Option(help: "The drawn day, when the ticket was drawn on several.") var day: Day?
  @Option(help: "The agent, when the ticket was drawn for several.") var agent: String?
  @Option(help: "Who skips it; without it, the name you are signed in with.") var by: String?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let report = try await opened.write { connection in
      try Draws(connection).skip(
        try StoredTickets(connection).named(ticket), reason: reason, note: note, by: by ?? Operator.name,
        Operator.actor,
        at: Now.instant,
        day: day, agent: try agent.map { try Agents(connection).named($0).id })
    }
    let skipped: Sentence = "\(ticket) of \(report.agent) is skipped on \(report.day)."
    Terminal.tell(Sentence(row: [skipped, Self.sentence(report)]))
  }

  private static func sentence(_ report: SkipReport) -> Sentence {
    guard let replacement = report.replacement else { return "No other ticket takes its place." }
    let reviewers: Sentence =
      replacement.reviewers.isEmpty ? "nobody may review it" : replacement.reviewers.listed()
    return "\(replacement.number) takes its place: \(reviewers)."
  }
}
