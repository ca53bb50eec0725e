/// What a reviewer has found so far in a drawn ticket.
package struct ReviewDraft: Sendable, Equatable, Codable {
  /// What a reviewer says about one criterion.
  package struct Verdict: Sendable, Equatable, Codable {
    /// Nil when none are given, or the criterion does not apply.
    package var points: Int?
    package var isNotApplicable = false
    /// What in the conversation shows it, usually a sentence of it.
    package var evidence: String?
    package var comment: String?
    /// The id of one of the rubric's root causes.
    package var rootCause: String?
    /// Why the points that the clocks give do not hold.
    package var overruled: String?

    package init(
      _ mark: Mark? = nil, evidence: String? = nil, comment: String? = nil, rootCause: String? = nil,
      overruled: String? = nil
    ) {
      self.evidence = evidence
      self.comment = comment
      self.rootCause = rootCause
      self.overruled = overruled
      self.mark = mark
    }

    /// The points or N/A; nil for a criterion that is not judged yet.
    package var mark: Mark? {
      get { isNotApplicable ? .notApplicable : points.map(Mark.points) }
      set {
        isNotApplicable = newValue == .notApplicable
        points = if case .points(let points) = newValue { points } else { nil }
      }
    }
  }

  /// By the criterion's id.
  package var verdicts: [String: Verdict]
  /// The ids of the rubric's fatal items that happened.
  package var fatal: Set<String>
  /// About the ticket as a whole; may be empty.
  package var comment: String
  /// How long the reviewer took; nil when it is not known.
  package var seconds: Int?
  /// The hash of the rubric's revision; nil for the one that fits the ticket.
  package var rubric: String?

  package init(
    _ verdicts: [String: Verdict] = [:], fatal: Set<String> = [], comment: String = "", seconds: Int? = nil,
    rubric: String? = nil
  ) {
    self.verdicts = verdicts
    self.fatal = fatal
    self.comment = comment
    self.seconds = seconds
    self.rubric = rubric
  }
}
