import Kernel
import Quality

extension ReviewStanding {
  /// How a session's draft stands, in the reviewer's words.
  init(_ session: ReviewSession, _ words: Words) {
    let open = session.rubric.criteria.count { session.mark($0.id) == nil }
    score = session.score.map { words.decimals($0.score, 1) } ?? "–"
    let isFailed = session.score?.fatal.isEmpty == false
    let parts = [
      isFailed ? words(ReviewPageWords.failed) : words(ReviewPageWords.provisional), words(ReviewPageWords.open(open)),
    ]
    note = parts.joined(separator: " · ")
    faults = session.faults.map { Fault($0, words) }
  }
}

extension ReviewStanding.Fault {
  init(_ fault: ReviewFault, _ words: Words) {
    criterion = fault.criterion
    sentence =
      switch fault.field {
      case .points: words(ReviewDialogWords.noPoints)
      case .evidence: words(ReviewDialogWords.noGround)
      case .overruled: words(ReviewDialogWords.noReason)
      case .fatal where fault.problem.kind == .missing: words(ReviewDialogWords.fatalGround)
      case .rubric where fault.problem.kind == .invalid: words(ReviewDialogWords.nothingApplies)
      default: words(fault.problem.sentence)
      }
  }
}
