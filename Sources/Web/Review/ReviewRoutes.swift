import HTML
import Kernel
import People
import Quality

/// The reviewer's page, and what its script asks for and sends.
enum ReviewRoutes {
  static func add(to routes: inout Routes) {
    let access = Place.review.access
    routes.get(ReviewLinks.review, for: access, first)
    routes.get(ReviewLinks.ticket(":id"), for: access, ticket)
    routes.get(ReviewLinks.next(":id"), for: access, next)
    routes.get(ReviewLinks.draft(":id"), for: access, ReviewHandlers.keptDraft)
    routes.put(ReviewLinks.draft(":id"), for: access, as: SentReview.self, ReviewHandlers.saveDraft)
    routes.put(ReviewLinks.submission(":id"), for: access, as: SentReview.self, ReviewHandlers.submit)
    routes.put(ReviewLinks.skip(":id"), for: access, as: SentSkip.self, ReviewHandlers.skip)
    routes.post(ReviewLinks.line, for: access, writeLine)
  }

  private static func first(_ visit: Visit) async throws -> Answer {
    .page(try await page(visit) { try $0.first() })
  }

  private static func ticket(_ visit: Visit) async throws -> Answer {
    let id = QueuedReview.ID(try visit.caller.number("id"))
    let task = try await visit.desk { try $0.task(id) }
    if task.state != .open { return .page(ClosedTicketPage(task: task)) }
    return .page(try await page(visit) { .ticket(try $0.ticket(task)) })
  }

  private static func next(_ visit: Visit) async throws -> Answer {
    let id = QueuedReview.ID(try visit.caller.number("id"))
    let work = try await visit.desk { try $0.next(after: try $0.task(id)) }
    return .fragment(ReviewWork(work: work, words: visit.words, token: visit.secret.formToken).body)
  }

  private static func page(
    _ visit: Visit, _ work: @Sendable @escaping (Desk) throws -> DeskWork
  ) async throws -> DeskPage {
    try await visit.desk { desk in
      let counts = try desk.counts()
      return DeskPage(
        work: try work(desk), done: counts.done, left: counts.left,
        idle: try TeamSettings.read(desk.connection).idlePauseSeconds)
    }
  }

  private static func writeLine(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (me, now, today) = (try visit.reviewer, visit.now, visit.today)
    try await visit.write { try WeeklyLines($0).write(form["line"] ?? "", by: me, on: today, at: now) }
    return .redirect(ReviewLinks.review, saying: DayEndWords.saved)
  }
}

extension Visit {
  /// Who the visitor is among the reviewers; throws as for nothing when nobody.
  var reviewer: Reviewer.ID {
    get throws {
      guard let reviewer = user.reviewerID else { throw Caller.nothingHere }
      return reviewer
    }
  }

  /// Reads from the visitor's desk.
  func desk<T: Sendable>(_ body: @Sendable @escaping (Desk) throws -> T) async throws -> T {
    let (me, words, now) = (try reviewer, words, now)
    return try await read { try body(Desk(connection: $0, reviewer: me, words: words, now: now)) }
  }
}
