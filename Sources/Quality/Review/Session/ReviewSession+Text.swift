extension ReviewSession {
  /// Edits the text that is being written.
  mutating func type(_ key: ReviewKey, _ entry: Entry, _ text: String) -> Effect {
    switch key {
    case .character(let character): state.mode = .typing(entry, text + String(character))
    case .backspace: state.mode = .typing(entry, String(text.dropLast()))
    case .escape: cancel(entry)
    case .enter: return commit(entry, text.trimmingBlanks)
    default: break
    }
    return .none
  }

  private mutating func cancel(_ entry: Entry) {
    if case .ground = entry { goOn() } else { state.mode = .scoring }
  }

  private mutating func commit(_ entry: Entry, _ text: String) -> Effect {
    switch entry {
    case .ground(let criterion): ground(criterion, text)
    case .evidence(let criterion): quote(criterion, text)
    case .comment(let criterion): set(criterion) { $0.comment = text.isEmpty ? nil : text }
    case .overrule(let criterion, let points): overrule(criterion, points, text)
    case .review:
      state.draft.comment = text
      state.mode = .scoring
    case .skip:
      if !text.isEmpty { return .skip(reason: text) }
    }
    return .none
  }

  /// The number of a message quotes it, other words are a comment; then the root cause is asked for.
  private mutating func ground(_ criterion: String, _ text: String) {
    if text.isEmpty { return goOn() }
    if let number = Int(text), ticket.messages.indices.contains(number - 1) {
      quote(criterion, text)
    } else {
      set(criterion) { $0.comment = text }
      askCause(criterion)
    }
  }

  private mutating func quote(_ criterion: String, _ text: String) {
    guard let number = Int(text), ticket.messages.indices.contains(number - 1) else {
      notice = ReviewWords.noSuchMessage
      return
    }
    let sentences = ticket.messages[number - 1].sentences
    if sentences.count > 1 {
      state.mode = .sentence(criterion: criterion, message: number - 1)
    } else {
      setEvidence(criterion, ticket.messages[number - 1].body)
    }
  }

  /// A digit quotes that sentence, Enter the whole message.
  mutating func chooseSentence(_ key: ReviewKey, _ criterion: String, _ message: Int) {
    let sentences = ticket.messages[message].sentences
    if key == .enter {
      setEvidence(criterion, ticket.messages[message].body)
    } else if let digit = key.digit, sentences.indices.contains(digit - 1) {
      setEvidence(criterion, sentences[digit - 1])
    } else if key == .escape {
      state.mode = .scoring
    }
  }

  private mutating func setEvidence(_ criterion: String, _ text: String) {
    set(criterion) { $0.evidence = text.trimmingBlanks }
    if isLowAndUnexplained(criterion) { askCause(criterion) }
  }

  private func isLowAndUnexplained(_ criterion: String) -> Bool {
    guard case .points(let points) = mark(criterion) else { return false }
    return points <= rubric.lowPoints && state.draft.verdicts[criterion]?.rootCause == nil
  }

  private mutating func askCause(_ criterion: String) {
    let hasCauses = rubric.rootCauses.values.contains { !$0.isEmpty }
    if hasCauses { state.mode = .rootCause(criterion: criterion, path: []) } else { goOn() }
  }

  private mutating func overrule(_ criterion: String, _ points: Int?, _ reason: String) {
    guard !reason.isEmpty else {
      notice = ReviewWords.overruleNeedsReason
      return
    }
    set(criterion) {
      $0.mark = points.map(Mark.points) ?? .notApplicable
      $0.overruled = reason
    }
    goOn()
  }

  private mutating func set(_ criterion: String, _ change: (inout ReviewDraft.Verdict) -> Void) {
    change(&state.draft.verdicts[criterion, default: ReviewDraft.Verdict()])
    state.mode = .scoring
  }
}

extension ReviewTicket.Message {
  /// Its sentences, up to nine; what comes after the ninth belongs to it.
  var sentences: [String] {
    var sentences: [String] = []
    var sentence = ""
    let characters = Array(body)
    for (index, character) in characters.enumerated() {
      sentence.append(character)
      let isLast = index + 1 == characters.count
      let ends = "。！？!?\n".contains(character) || (character == "." && (isLast || characters[index + 1] == " "))
      if ends && sentences.count < 8 || isLast {
        let text = sentence.trimmingBlanks
        if !text.isEmpty { sentences.append(text) }
        sentence = ""
      }
    }
    return sentences
  }
}

extension String {
  var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
