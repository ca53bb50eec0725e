extension ReviewSession {
  /// Gives the criterion that is looked at points, or N/A for 0, and goes on.
  mutating func give(_ digit: Int) {
    guard let criterion else {
      notice = ReviewWords.summaryKeys
      return
    }
    guard let mark = mark(for: digit, criterion) else { return }
    if criterion.isComputed, overrules(mark, criterion) {
      state.mode = .typing(.overrule(criterion.id, mark == .notApplicable ? nil : digit), "")
      return
    }
    var verdict = state.draft.verdicts[criterion.id] ?? ReviewDraft.Verdict()
    verdict.mark = mark
    verdict.overruled = nil
    state.draft.verdicts[criterion.id] = verdict
    if isLow(criterion, mark) && verdict.evidence.isBlank && verdict.comment.isBlank {
      state.mode = .typing(.ground(criterion.id), "")
    } else {
      goOn()
    }
  }

  /// The criterion after this one that still needs points.
  mutating func goOn() {
    state.mode = .scoring
    state.focus = next(after: state.focus ?? -1)
  }

  private mutating func mark(for digit: Int, _ criterion: Criterion) -> Mark? {
    if digit == 0 {
      if criterion.allowsNotApplicable { return .notApplicable }
      notice = ReviewWords.alwaysApplies
      return nil
    }
    if criterion.scale.points.contains(digit) { return .points(digit) }
    notice = criterion.scale == .yesNo ? ReviewWords.yesOrNo : ReviewWords.outOfScale
    return nil
  }

  private func overrules(_ mark: Mark, _ criterion: Criterion) -> Bool {
    let computed = ticket.computed[criterion.id].map(Mark.points)
    return mark != computed ?? .notApplicable
  }

  private func isLow(_ criterion: Criterion, _ mark: Mark) -> Bool {
    if criterion.isComputed { return false }
    guard case .points(let points) = mark else { return false }
    return points <= rubric.lowPoints
  }
}
