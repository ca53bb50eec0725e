import Catalogue
import Kernel
import Quality
import Store

/// Runs a reviewer's session in the terminal and keeps every key in the database.
struct ReviewLoop {
  enum End {
    case submitted(Review)
    case skipped
    case left
  }

  let database: any Database
  let terminal: RawTerminal
  let language: Language
  let task: ReviewTask
  /// Why the review is corrected; nil for a new one.
  var correction: (reason: String, from: ReviewSession.State)?

  /// Goes on until the review is submitted, the ticket skipped, or the reviewer leaves.
  func run(saying notice: LocalizedText? = nil) async throws -> End {
    let task = task
    let (ticket, kept) = try await database.read { connection in
      (try ReviewDesk(connection).ticket(task, at: Now.instant), try ReviewDrafts(connection).kept(task.id))
    }
    var session = ReviewSession(ticket, state: kept?.state ?? correction?.from ?? ReviewSession.State())
    session.notice = notice ?? (kept == nil ? nil : ReviewWords.resumed)
    var version = kept?.version ?? 0
    var decoder = KeyDecoder()
    draw(&session)
    while true {
      // Now and then the screen is drawn anew, because the terminal may have another size.
      guard let bytes = terminal.read(within: decoder.isWaiting ? 40 : 500) else { return .left }
      let keys = decoder.keys(bytes, isFinal: bytes.isEmpty)
      if bytes.isEmpty && keys.isEmpty {
        draw(&session)
        continue
      }
      for key in keys {
        let before = session.state
        let effect = session.press(key, at: Now.instant)
        if let end = try await act(effect, &session, &version) { return end }
        if session.state.isDifferent(from: before) { try await keep(&session, &version) }
      }
      draw(&session)
    }
  }

  private func draw(_ session: inout ReviewSession) {
    let size = terminal.size
    let screen = ReviewScreen(session, language: language, width: size.width, height: size.height)
    session.scroll = min(session.scroll, screen.lastScroll)
    terminal.draw(screen.lines)
  }

  private func act(
    _ effect: ReviewSession.Effect, _ session: inout ReviewSession, _ version: inout Int
  ) async throws -> End? {
    switch effect {
    case .none: return nil
    case .leave: return .left
    case .submit: return .submitted(try await submit(session.state.draft))
    case .skip(let reason): return try await skip(reason, &session)
    case .takeTheirs, .keepMine:
      let id = task.id
      guard let theirs = try await database.read({ try ReviewDrafts($0).kept(id) }) else { return nil }
      version = theirs.version
      if effect == .takeTheirs { session = ReviewSession(session.ticket, state: theirs.state) }
      return nil
    }
  }

  private func keep(_ session: inout ReviewSession, _ version: inout Int) async throws {
    guard session.state.mode != .conflict else { return }
    let (state, id, seen) = (session.state, task.id, version)
    if let next = try await database.write({ try ReviewDrafts($0).keep(state, for: id, over: seen, at: Now.instant) }) {
      version = next
    } else {
      session.meetConflict()
    }
  }

  private func submit(_ draft: ReviewDraft) async throws -> Review {
    let (task, reason) = (task, correction?.reason)
    return try await database.write { connection in
      let reviews = Reviews(connection)
      if let reason {
        return try reviews.correct(task.id, reason: reason, to: draft, by: Operator.actor, at: Now.instant)
      }
      return try reviews.submit(draft, for: task.id, by: task.reviewer, at: Now.instant)
    }
  }

  private func skip(_ reason: String, _ session: inout ReviewSession) async throws -> End? {
    let task = task
    // What the reviewer wrote instead of choosing is a note.
    let isListed = session.rubric.skipReason(reason) != nil
    do {
      _ = try await database.write { connection in
        try Draws(connection).skip(
          task.ticket, reason: isListed ? reason : "other", note: isListed ? nil : reason, by: task.reviewerName,
          Operator.actor,
          at: Now.instant, day: task.day, agent: task.agent)
      }
      return .skipped
    } catch let problem as Problem {
      session.say(problem.sentence.localized)
      return nil
    }
  }
}
