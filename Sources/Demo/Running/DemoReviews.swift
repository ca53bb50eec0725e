import Content
import Kernel
import People
import Quality
import Store
import Tickets

/// Plays the made-up reviewers inside one transaction: skips what cannot be reviewed, submits the rest.
struct DemoReviews {
  let team: DemoTeam
  private let connection: any Connection
  private let rubrics: RubricChoice
  private let tickets: [String: Int]
  private let reviewers: [Reviewer]

  init(_ team: DemoTeam, _ connection: any Connection) throws {
    self.team = team
    self.connection = connection
    rubrics = try RubricChoice(connection)
    tickets = Dictionary(keepingFirst: team.tickets.enumerated().map { ($1.key, $0) })
    reviewers = try team.reviewers.map { try Reviewers(connection).named($0.name) }
  }

  /// Works off all queues, and gives the number of reviews and of skips.
  func work(at now: Instant) throws -> (reviews: Int, skips: Int) {
    let skips = try skip(at: now)
    var submissions: [Reviews.Submission] = []
    for (number, reviewer) in reviewers.enumerated() {
      for queued in try Reviewers(connection).queue(of: reviewer.id) {
        guard let ticket = tickets[queued.number] else { continue }
        submissions.append(
          Reviews.Submission(
            assignment: queued.id, reviewer: reviewer.id, draft: try draft(queued, ticket, by: number)))
      }
    }
    try Reviews(connection).submit(submissions, at: now)
    return (submissions.count, skips)
  }

  private func draft(_ queued: QueuedReview, _ ticket: Int, by reviewer: Int) throws -> ReviewDraft {
    let made = team.tickets[ticket]
    let rubric = try rubrics.rubric(channel: queued.channel, category: Category(made.topic.category)).value
    let struck = team.plot.outage.holds(at: WallClock(made.created, offset: WorkingHours.offset))
    let excuse =
      team.reviewers[reviewer].language == .chinese ? "故障期间排队，时钟不反映客服本人" : "Queue of the outage, not the agent's doing"
    return DemoDrafts(
      rubric: rubric, verdict: team.verdict(on: ticket, by: reviewer),
      overruled: struck && ticket % 2 == 0 ? excuse : nil
    ).draft()
  }

  /// Passes over what an agent began, and a few tickets in a language that the reviewer does not read.
  private func skip(at now: Instant) throws -> Int {
    var skipped: Set<QueuedReview.ID> = []
    var done: Set<String> = []
    for (number, reviewer) in reviewers.enumerated() {
      for queued in try Reviewers(connection).queue(of: reviewer.id) {
        guard let ticket = tickets[queued.number], let reason = reason(ticket, number),
          done.insert(queued.number).inserted
        else { continue }
        let rubric = try rubrics.rubric(
          channel: queued.channel, category: Category(team.tickets[ticket].topic.category))
        let isListed = rubric.value.skipReason(reason) != nil
        try Draws(connection).skip(
          queued.ticket, reason: isListed ? reason : "other", note: isListed ? nil : "Begun by the agent.",
          by: reviewer.name, .system, at: now, day: queued.day, rubrics: rubrics)
        skipped.insert(queued.id)
      }
    }
    return skipped.count
  }

  private func reason(_ ticket: Int, _ reviewer: Int) -> String? {
    if team.tickets[ticket].outbound { return "no-customer" }
    let foreign = team.tickets[ticket].language != team.reviewers[reviewer].language
    return foreign && ticket % 60 == 0 ? "other-language" : nil
  }
}
