import Content
package import Kernel

/// A reviewer at work on one ticket: a state and what each key makes of it, without any terminal.
package struct ReviewSession: Sendable {
  package let ticket: ReviewTicket
  package internal(set) var state: State
  /// What there is to say about the last key.
  package var notice: LocalizedText?
  /// The first line of the conversation that is shown.
  package var scroll = 0

  let check: ReviewCheck
  var history: [State] = []
  private var lastKey: Instant?

  package var rubric: Rubric { ticket.rubric.value }
  var criteria: [Criterion] { rubric.criteria }

  /// The criterion that is looked at; nil in the summary.
  package var criterion: Criterion? {
    guard let focus = state.focus, focus < criteria.count else { return nil }
    return criteria[focus]
  }

  /// Begins where the reviewer left off.
  package init(_ ticket: ReviewTicket, state: State = State()) {
    self.ticket = ticket
    self.state = state
    check = ReviewCheck(ticket.rubric.value, computed: ticket.computed)
    self.state.focus = min(state.focus ?? next(after: -1), criteria.count)
    self.state.draft.rubric = ticket.rubric.revision.hash
  }

  /// What a key does; `now` feeds the timer.
  package mutating func press(_ key: ReviewKey, at now: Instant) -> Effect {
    if let lastKey { state.worked += min(max(0, now - lastKey), 30_000) }
    lastKey = now
    state.draft.seconds = Int(state.worked / 1000)
    notice = nil
    if key == .interrupt { return .leave }
    if scrolls(key) { return .none }
    let (before, steps) = (state, history.count)
    let effect = act(key)
    let isUndo = history.count < steps
    if isUndo { return effect }
    if before.draft.verdicts != state.draft.verdicts || before.draft.fatal != state.draft.fatal
      || before.draft.comment != state.draft.comment
    {
      history.append(before.atRest)
    }
    return effect
  }

  private mutating func act(_ key: ReviewKey) -> Effect {
    switch state.mode {
    case .scoring: return command(key)
    case .typing(let entry, let text): return type(key, entry, text)
    case .sentence(let criterion, let message): chooseSentence(key, criterion, message)
    case .fatal: chooseFatal(key)
    case .rootCause(let criterion, let path): chooseCause(key, criterion, path)
    case .skipping: return chooseSkip(key)
    case .help: state.mode = .scoring
    case .conflict: return settleConflict(key)
    }
    return .none
  }

  private mutating func scrolls(_ key: ReviewKey) -> Bool {
    let isCommand = if case .typing = state.mode { false } else { true }
    switch key {
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= 8
    case .pageDown: scroll += 8
    case _ where isCommand && key.command == "k": scroll -= 1
    case _ where isCommand && key.command == "j": scroll += 1
    case _ where isCommand && key.command == " ": scroll += 8
    default: return false
    }
    scroll = max(0, scroll)
    return true
  }

  private mutating func command(_ key: ReviewKey) -> Effect {
    if key == .enter { return enter() }
    if let digit = key.digit {
      give(digit)
      return .none
    }
    switch key.command {
    case "x": state.mode = .fatal
    case "c": state.mode = .typing(criterion.map { .comment($0.id) } ?? .review, commentNow)
    case "e": if let criterion { state.mode = .typing(.evidence(criterion.id), "") }
    case "r": if let criterion { state.mode = .rootCause(criterion: criterion.id, path: []) }
    case "n" where criterion?.scale == .yesNo: give(1)
    case "y" where criterion?.scale == .yesNo: give(5)
    case "s": state.mode = .skipping
    case "b": state.focus = max(0, (state.focus ?? 0) - 1)
    case "u": undo()
    case "?": state.mode = .help
    case "q": return .leave
    default: notice = ReviewWords.unknownKey
    }
    return .none
  }

  /// Goes on to the next criterion, or submits from the summary.
  private mutating func enter() -> Effect {
    guard let criterion else { return submit() }
    if mark(criterion.id) == nil {
      notice = ReviewWords.pointsFirst
    } else {
      state.focus = (state.focus ?? 0) + 1
    }
    return .none
  }

  private mutating func submit() -> Effect {
    do {
      _ = try check.check(state.draft)
      return .submit
    } catch {
      guard let fault = error.all.first else { return .none }
      notice = ReviewWords.sentence(fault, rubric)
      if let id = fault.criterion, let index = criteria.firstIndex(where: { $0.id == id }) { state.focus = index }
      return .none
    }
  }

  private mutating func undo() {
    guard let before = history.popLast() else {
      notice = ReviewWords.nothingToUndo
      return
    }
    let worked = state.worked
    state = before
    state.worked = worked
  }

  private mutating func settleConflict(_ key: ReviewKey) -> Effect {
    switch key.command {
    case "t":
      state.mode = .scoring
      return .takeTheirs
    case "m":
      state.mode = .scoring
      return .keepMine
    case "q": return .leave
    default: return .none
    }
  }

  /// The first criterion after a position that has no points yet; the summary when there is none.
  func next(after index: Int) -> Int {
    criteria.indices.first { position in
      position > index && mark(criteria[position].id) == nil
    } ?? criteria.count
  }

  private var commentNow: String {
    criterion.map { state.draft.verdicts[$0.id]?.comment ?? "" } ?? state.draft.comment
  }

  /// The score as it stands; nil while points are missing.
  package var score: RubricScore? {
    (try? check.check(state.draft))?.score ?? (try? rubric.score(marks, fatal: state.draft.fatal))
  }

  /// What keeps the draft from becoming a review.
  package var faults: [ReviewFault] {
    do {
      _ = try check.check(state.draft)
      return []
    } catch {
      return error.all
    }
  }

  private var marks: [String: Mark] {
    var marks = ticket.computed.mapValues(Mark.points)
    for criterion in criteria where marks[criterion.id] == nil && criterion.isNotApplicableByItself {
      marks[criterion.id] = .notApplicable
    }
    for (id, verdict) in state.draft.verdicts { marks[id] = verdict.mark ?? marks[id] }
    return marks
  }

  /// The mark of a criterion: the reviewer's, or what the clocks give, or N/A where that is usual.
  package func mark(_ id: String) -> Mark? { marks[id] }
}

extension ReviewSession.State {
  /// The state with no text half written, as undo brings it back.
  fileprivate var atRest: Self {
    var state = self
    state.mode = .scoring
    return state
  }
}
