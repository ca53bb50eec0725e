import Content
import Kernel
import People
import Quality
import Store
import Tickets

/// Everything that an agent reads of one own review.
struct MyReviewReading: Sendable {
  /// The version that counts last.
  let versions: [Review]
  let review: Review
  let task: ReviewTask
  let subject: String?
  let csat: Bool?
  let rubric: Rubric
  let messages: [ReviewTicket.Message]
  let acknowledgedAt: Instant?
  /// The reviewer's name; nil when agents are not told.
  let reviewer: String?
  /// The last day to appeal, and whether it is over.
  let appealUntil: Day
  let isAppealOver: Bool

  /// Reads it; throws a `Problem` unless it is one of the user's own as an agent.
  static func read(_ id: Review.ID, _ user: User, at now: Instant, _ connection: any Connection) throws -> Self {
    guard let agent = user.agent else { throw Caller.nothingHere }
    let own = AgentReviews(of: agent, connection)
    let versions = try own.versions(of: id)
    guard let review = versions.last, let rubric = try RubricChoice(connection).revision(review.rubric) else {
      throw Caller.nothingHere
    }
    let settings = try TeamSettings.read(connection)
    let desk = ReviewDesk(connection)
    let until = settings.zone.day(of: review.submittedAt) + settings.appealDays
    return Self(
      versions: versions, review: review, task: try ReviewTasks(connection).task(review.assignment),
      subject: try desk.subject(of: review.ticket), csat: try StoredTickets(connection).ticket(review.ticket)?.csat,
      rubric: rubric.value, messages: try desk.messages(of: review.ticket),
      acknowledgedAt: try own.acknowledgedAt(review.id), reviewer: settings.showReviewer ? review.reviewerName : nil,
      appealUntil: until, isAppealOver: settings.zone.day(of: now) > until)
  }

  /// The number of the message that holds a quoted sentence, from 1; nil when none does.
  func message(holding quote: String) -> Int? {
    messages.firstIndex { $0.body.contains(quote) }.map { $0 + 1 }
  }

  /// What was quoted from a message.
  func quotes(in message: ReviewTicket.Message) -> [String] {
    review.verdicts.values.compactMap(\.evidence).filter { !$0.isEmpty && message.body.contains($0) }.sorted()
  }
}
