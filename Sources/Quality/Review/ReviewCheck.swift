import Kernel
import Tickets

/// Judges whether a draft can become a review, and what it scores.
struct ReviewCheck {
  let rubric: Rubric
  /// The points that the ticket's clocks give to each computed criterion; nil where they give none.
  let computed: [String: Int]

  init(_ rubric: Rubric, clocks: [Clock], at now: Instant) {
    var computed: [String: Int] = [:]
    for criterion in rubric.criteria {
      if case .computed(let rule) = criterion.scale { computed[criterion.id] = rule.points(clocks, at: now) }
    }
    self.init(rubric, computed: computed)
  }

  init(_ rubric: Rubric, computed: [String: Int]) {
    self.rubric = rubric
    self.computed = computed
  }

  /// The draft with its computed points filled in, and its score; throws every fault that it has.
  func check(_ draft: ReviewDraft) throws(ReviewFaults) -> (draft: ReviewDraft, score: RubricScore) {
    var settled = draft
    var faults = unknown(draft)
    for criterion in rubric.criteria {
      var verdict = draft.verdicts[criterion.id] ?? ReviewDraft.Verdict()
      if criterion.isComputed { settle(&verdict, criterion, &faults) }
      if verdict.mark == nil && criterion.isNotApplicableByItself { verdict.mark = .notApplicable }
      settled.verdicts[criterion.id] = verdict
      if let problem = criterion.problem(verdict.mark) {
        faults.append(ReviewFault(.points(criterion.id), problem))
      } else {
        faults += grounds(verdict, criterion, draft)
      }
    }
    if !faults.isEmpty { throw ReviewFaults(faults) }
    return (settled, try score(settled))
  }

  private func score(_ draft: ReviewDraft) throws(ReviewFaults) -> RubricScore {
    let score: RubricScore
    do {
      score = try rubric.score(draft.verdicts.compactMapValues(\.mark), fatal: draft.fatal)
    } catch let problems as Problems {
      throw ReviewFaults(problems.all.map { ReviewFault(.rubric, $0) })
    } catch {
      throw ReviewFaults([])
    }
    if !score.fatal.isEmpty && !draft.isGrounded {
      throw ReviewFaults(
        ReviewFault(
          .fatal, .missing, "A failed review needs evidence or a comment.",
          remedy: "Quote what happened, or describe it in the comment."))
    }
    return score
  }

  /// Takes the points from the clocks unless the reviewer overrules them.
  private func settle(_ verdict: inout ReviewDraft.Verdict, _ criterion: Criterion, _ faults: inout [ReviewFault]) {
    let points = computed[criterion.id]
    let mark = points.map(Mark.points) ?? (criterion.isNotApplicableByItself ? .notApplicable : nil)
    guard let given = verdict.mark, given != mark else {
      verdict.mark = verdict.mark ?? mark
      if mark == verdict.mark { verdict.overruled = nil }
      return
    }
    guard verdict.overruled.isBlank else { return }
    let says: Sentence = points.map { "\($0) points" } ?? "no points"
    faults.append(
      ReviewFault(
        .overruled(criterion.id), .missing, "`\(criterion.id)` has \(says) by the ticket's clocks.",
        remedy: "Leave it empty to take that, or give a reason for overruling it."))
  }

  private func unknown(_ draft: ReviewDraft) -> [ReviewFault] {
    let criteria = draft.verdicts.keys.filter { rubric.criterion($0) == nil }.sorted().map { id in
      ReviewFault(
        .points(id), .invalid, "The rubric \(rubric.id) has no criterion `\(id)`.",
        remedy: "Its criteria are \(rubric.criteria.map(\.id).listed()).")
    }
    let items = draft.fatal.filter { rubric.fatalItem($0) == nil }.sorted().map { id in
      ReviewFault(
        .fatal, .invalid, "The rubric \(rubric.id) has no fatal item `\(id)`.",
        remedy: "They are \(rubric.fatalItems.map(\.id).listed()).")
    }
    return criteria + items
  }

  /// Low points need evidence or a comment; where the clocks give them, those speak, or the reason for overruling them.
  private func grounds(
    _ verdict: ReviewDraft.Verdict, _ criterion: Criterion, _ draft: ReviewDraft
  ) -> [ReviewFault] {
    var faults: [ReviewFault] = []
    if let cause = verdict.rootCause, rubric.rootCause(cause) == nil {
      faults.append(
        ReviewFault(
          .rootCause(criterion.id), .invalid, "The rubric \(rubric.id) has no root cause `\(cause)`.",
          remedy: "Use one of the ids under `rootCauses` in the rubric."))
    }
    guard let points = verdict.points, points <= rubric.lowPoints else { return faults }
    if criterion.isComputed { return faults }
    if !verdict.isGrounded && draft.comment.isBlank {
      faults.append(
        ReviewFault(
          .evidence(criterion.id), .missing, "`\(criterion.id)` has \(points) points without evidence or a comment.",
          remedy: "Quote a sentence of the conversation, or say in a comment what was wrong."))
    }
    return faults
  }
}

extension ReviewDraft {
  /// Whether it says anywhere what it rests on.
  fileprivate var isGrounded: Bool { !comment.isBlank || verdicts.values.contains(where: \.isGrounded) }
}

extension ReviewDraft.Verdict {
  fileprivate var isGrounded: Bool { !evidence.isBlank || !comment.isBlank || !overruled.isBlank }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension String? {
  var isBlank: Bool { self?.isBlank ?? true }
}
