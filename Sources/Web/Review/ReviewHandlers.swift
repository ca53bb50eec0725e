import Content
import HTTPTypes
import Kernel
import People
import Quality
import Store
import Tickets

/// Answers the script of the reviewer's page.
enum ReviewHandlers {
  /// The draft that is kept, for a window that has not seen it.
  static func keptDraft(_ visit: Visit) async throws -> Answer {
    let id = QueuedReview.ID(try visit.caller.number("id"))
    let ticket = try await visit.desk { try $0.ticket(try $0.task(id)) }
    let state = ticket.session.state
    return .json(KeptDraft(version: ticket.version, draft: state.draft, worked: state.worked))
  }

  static func saveDraft(_ sent: SentReview, _ visit: Visit) async throws -> Answer {
    let (id, me, now) = (QueuedReview.ID(try visit.caller.number("id")), try visit.reviewer, visit.now)
    let (state, words) = (try sent.state(), visit.words)
    let (task, version) = try await visit.write { connection in
      let task = try Desk(connection: connection, reviewer: me, words: words, now: now).task(id)
      let isOpen = task.state == .open
      return (task, isOpen ? try ReviewDrafts(connection).keep(state, for: id, over: sent.version, at: now) : nil)
    }
    if task.state != .open { return closed(task, words) }
    guard let version else { return try await conflict(id, visit) }
    let session = try await visit.read { ReviewSession(try ReviewDesk($0).ticket(task, at: now), state: state) }
    return .json(SavedDraft(version: version, at: words.clock(now), standing: ReviewStanding(session, words)))
  }

  static func submit(_ sent: SentReview, _ visit: Visit) async throws -> Answer {
    let (id, me, now) = (QueuedReview.ID(try visit.caller.number("id")), try visit.reviewer, visit.now)
    let (draft, words) = (try sent.state().draft, visit.words)
    let (task, isCanned) = try await visit.desk { desk in
      let task = try desk.task(id)
      return (task, task.state == .open ? try Reviews(desk.connection).isCanned(task, draft, at: now) : nil)
    }
    if task.state == .reviewed, sent.isRepeated == true, let review = try await stored(task, visit) {
      return .json(try await settled(review, task, visit))
    }
    if task.state != .open { return closed(task, words) }
    let result = try await visit.write { connection -> Result<Review, ReviewFaults>? in
      guard try ReviewDrafts(connection).kept(id)?.version ?? 0 == sent.version else { return nil }
      return try Reviews(connection).settle(draft, for: id, by: me, isCanned: isCanned, at: now)
    }
    switch result {
    case nil: return try await conflict(id, visit)
    case .success(let review): return .json(try await settled(review, task, visit))
    case .failure(let faults):
      let refused = RefusedReview(faults: faults.all.map { ReviewStanding.Fault($0, words) })
      return .json(refused, status: .unprocessableContent)
    }
  }

  static func skip(_ sent: SentSkip, _ visit: Visit) async throws -> Answer {
    let (id, now) = (QueuedReview.ID(try visit.caller.number("id")), visit.now)
    let task = try await visit.desk { try $0.task(id) }
    if task.state != .open { return closed(task, visit.words) }
    guard (sent.note?.count ?? 0) <= 500 else {
      throw Problem(.invalid, "The reason is longer than 500 characters.", remedy: "Shorten it.")
    }
    try await visit.write { connection in
      try Draws(connection).skip(
        task.ticket, reason: sent.reason ?? "other", note: sent.note, by: task.reviewerName, visit.actor, at: now,
        day: task.day,
        agent: task.agent)
    }
    return .json(try await settled(saying: ReviewWords.skipped, visit))
  }

  /// A ticket that was reviewed or skipped in another window; the script goes on to the next.
  private static func closed(_ task: ReviewTask, _ words: Words) -> Answer {
    let sentence = words(task.state == .reviewed ? ReviewPageWords.finished : ReviewPageWords.skippedAlready)
    return .json(RefusedReview(faults: [ReviewStanding.Fault(criterion: nil, sentence: sentence)]), status: .gone)
  }

  /// Another window has saved the draft meanwhile.
  private static func conflict(_ id: QueuedReview.ID, _ visit: Visit) async throws -> Answer {
    let version = try await visit.read { try ReviewDrafts($0).kept(id)?.version ?? 0 }
    return .json(DraftConflict(theirs: version), status: .conflict)
  }

  private static func settled(_ review: Review, _ task: ReviewTask, _ visit: Visit) async throws -> SettledReview {
    let csat = try await visit.read { try StoredTickets($0).ticket(task.ticket)?.csat }
    return try await settled(saying: ReviewWords.submitted(review, csat: csat), visit)
  }

  private static func settled(saying text: LocalizedText, _ visit: Visit) async throws -> SettledReview {
    let (done, left) = try await visit.desk { try $0.counts() }
    let words = visit.words
    return SettledReview(
      done: done, left: left, progress: words(ReviewPageWords.progress(done, left)), said: words(text))
  }

  /// The review that was stored when an answer got lost on its way.
  private static func stored(_ task: ReviewTask, _ visit: Visit) async throws -> Review? {
    try await visit.read { connection in
      try StoredReviews(connection).all(of: task.ticket).last { $0.assignment == task.id && $0.isLatest }
    }
  }
}
