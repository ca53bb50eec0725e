import Content
import Kernel
import People
import Quality
import Store

/// A drawn ticket on its reviewer's desk: everything that the page shows of it.
struct DeskTicket: Sendable {
  let session: ReviewSession
  /// How often the draft was saved; 0 for none.
  let version: Int
  /// Whether the reviewer is not told whose ticket it is.
  let isBlind: Bool

  var task: ReviewTask { session.ticket.task }
}

/// What lies before a reviewer: a ticket, or the end of the day.
enum DeskWork: Sendable {
  case ticket(DeskTicket)
  case dayEnd(DayEnd)
}

/// The end of a reviewer's day.
struct DayEnd: Sendable {
  let day: ReviewerDay
  let lines: [WeeklyLine]
  /// The title of the lowest criterion, in both languages.
  let lowest: String?
}

/// Reads what lies before a reviewer.
struct Desk {
  let connection: any Connection
  let reviewer: Reviewer.ID
  let words: Words
  let now: Instant

  /// The reviewer's own assignment of that id; throws as for nothing when it is another's.
  func task(_ id: QueuedReview.ID) throws -> ReviewTask {
    guard let task = try ReviewTasks(connection).task(id, of: reviewer) else { throw Caller.nothingHere }
    return task
  }

  /// What waits first.
  func first() throws -> DeskWork {
    guard let task = try ReviewTasks(connection).first(for: reviewer) else { return .dayEnd(try dayEnd()) }
    return .ticket(try ticket(task))
  }

  /// What comes after a ticket.
  func next(after task: ReviewTask) throws -> DeskWork {
    guard let next = try ReviewTasks(connection).next(for: reviewer, after: task) else { return .dayEnd(try dayEnd()) }
    return .ticket(try ticket(next))
  }

  /// A ticket with the draft that was kept for it.
  func ticket(_ task: ReviewTask) throws -> DeskTicket {
    let kept = try ReviewDrafts(connection).kept(task.id)
    let session = ReviewSession(
      try ReviewDesk(connection).ticket(task, at: now), state: kept?.state ?? ReviewSession.State())
    return DeskTicket(
      session: session, version: kept?.version ?? 0, isBlind: try TeamSettings.read(connection).blindNames)
  }

  /// The day so far, to close it with.
  func dayEnd() throws -> DayEnd {
    let today = words.zone.day(of: now)
    let day = try ReviewerDays(connection, zone: words.zone).day(today, of: reviewer)
    let titles = try RubricChoice(connection)
    let title = day.lowest.flatMap { lowest in
      titles.names.lazy.compactMap { titles[$0]?.value.criterion(lowest.criterion)?.title }.first
    }
    return DayEnd(
      day: day, lines: try WeeklyLines(connection).week(until: today, of: reviewer),
      lowest: title.map { words($0) } ?? day.lowest?.criterion)
  }

  /// How many are done today and how many wait.
  func counts() throws -> (done: Int, left: Int) {
    let done = try ReviewerDays(connection, zone: words.zone).done(by: reviewer, on: words.zone.day(of: now))
    return (done, try Reviewers(connection).waiting(for: reviewer))
  }
}
