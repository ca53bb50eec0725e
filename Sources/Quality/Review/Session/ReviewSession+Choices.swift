import Kernel

extension ReviewSession {
  /// Digits mark and unmark fatal items.
  mutating func chooseFatal(_ key: ReviewKey) {
    if let digit = key.digit, rubric.fatalItems.indices.contains(digit - 1) {
      let id = rubric.fatalItems[digit - 1].id
      if state.draft.fatal.remove(id) == nil { state.draft.fatal.insert(id) }
    } else if key == .enter || key == .escape || key.command == "x" {
      state.mode = !state.draft.fatal.isEmpty && state.draft.comment.isBlank ? .typing(.review, "") : .scoring
    }
  }

  /// A digit goes down the fishbone, Enter takes the cause that was reached, Escape does without.
  ///
  /// A bone is no cause: Enter there asks for one under it.
  mutating func chooseCause(_ key: ReviewKey, _ criterion: String, _ path: [String]) {
    let choices = causes(under: path)
    if let digit = key.digit, choices.indices.contains(digit - 1) {
      let deeper = path + [choices[digit - 1].id]
      if causes(under: deeper).isEmpty && deeper.count > 1 {
        take(deeper.last, criterion)
      } else {
        state.mode = .rootCause(criterion: criterion, path: deeper)
      }
    } else if key == .enter && path.count == 1 {
      notice = ReviewWords.causeNotBone
    } else if key == .enter {
      take(path.last, criterion)
    } else if key == .escape {
      take(nil, criterion)
    } else if key == .backspace || key.command == "b" {
      state.mode = .rootCause(criterion: criterion, path: Array(path.dropLast()))
    }
  }

  private mutating func take(_ cause: String?, _ criterion: String) {
    if let cause { state.draft.verdicts[criterion, default: ReviewDraft.Verdict()].rootCause = cause }
    if state.draft.verdicts[criterion]?.mark == nil { state.mode = .scoring } else { goOn() }
  }

  /// What can be chosen at a place of the fishbone: the bones, or the causes under it.
  func causes(under path: [String]) -> [(id: String, title: LocalizedText)] {
    guard let bone = path.first.flatMap(Bone.init(rawValue:)) else {
      return Bone.allCases.filter { !(rubric.rootCauses[$0] ?? []).isEmpty }.map { ($0.rawValue, $0.title) }
    }
    var level = rubric.rootCauses[bone] ?? []
    for id in path.dropFirst() { level = level.first { $0.id == id }?.causes ?? [] }
    return level.map { ($0.id, $0.title) }
  }

  /// A digit takes a reason of the rubric; another is written.
  mutating func chooseSkip(_ key: ReviewKey) -> Effect {
    if let digit = key.digit, rubric.skipReasons.indices.contains(digit - 1) {
      return .skip(reason: rubric.skipReasons[digit - 1].id)
    }
    if key.digit == 0 || key.command == "c" { state.mode = .typing(.skip, "") }
    if key == .escape || key.command == "b" || key.command == "s" { state.mode = .scoring }
    return .none
  }
}
