import Kernel
import Quality

/// What the script sends: the draft as it stands and the version that it grew from.
struct SentReview: Decodable, Sendable {
  let version: Int
  let draft: ReviewDraft
  /// The position of the criterion that is looked at.
  let focus: Int?
  /// Milliseconds at work.
  let worked: Double
  /// Whether an earlier attempt may have arrived.
  var isRepeated: Bool?

  private static let longestText = 2_000
  private static let mostItems = 100
  private static let mostSeconds = 86_400.0

  /// The draft as it is kept, with the timer's seconds; throws a `Problem` when a text is too long.
  func state() throws -> ReviewSession.State {
    let said = draft.verdicts.values.flatMap { [$0.evidence, $0.comment, $0.overruled, $0.rootCause] }
    let isShort = (said + [draft.comment]).allSatisfy { ($0?.count ?? 0) <= Self.longestText }
    guard isShort, draft.verdicts.count <= Self.mostItems, draft.fatal.count <= Self.mostItems else {
      throw Problem(
        .invalid, "A comment or quotation is longer than \(Self.longestText) characters.", remedy: "Shorten it.")
    }
    let seconds = worked.isFinite ? min(max(worked / 1000, 0), Self.mostSeconds) : 0
    var timed = draft
    timed.seconds = Int(seconds)
    return ReviewSession.State(
      draft: timed, focus: focus.map { min(max($0, 0), 1_000) }, worked: Milliseconds(seconds * 1000))
  }
}

/// A ticket that is passed over.
struct SentSkip: Decodable, Sendable {
  /// An id of the rubric's reasons; nil for another one, which the note tells.
  let reason: String?
  let note: String?
}

/// A draft as it is kept.
struct KeptDraft: Encodable, Sendable {
  let version: Int
  let draft: ReviewDraft
  let worked: Milliseconds
}

/// What a saved draft comes to.
struct SavedDraft: Encodable, Sendable {
  let version: Int
  /// When it was saved, by the team's clock.
  let at: String
  let standing: ReviewStanding
}

/// How a review stands: its score so far and what keeps it from being submitted.
struct ReviewStanding: Encodable, Sendable, Equatable {
  /// Something wrong with a field.
  struct Fault: Encodable, Sendable, Equatable {
    /// Nil for what belongs to no criterion.
    let criterion: String?
    let sentence: String
  }

  let score: String
  let note: String
  let faults: [Fault]
}

/// What became of a submitted or skipped ticket.
struct SettledReview: Encodable, Sendable {
  let done: Int
  let left: Int
  let progress: String
  /// What there is to say: the score, and the rating that was hidden until now.
  let said: String
}

/// Why a review was not taken.
struct RefusedReview: Encodable, Sendable {
  let faults: [ReviewStanding.Fault]
}

/// The version that another window has saved meanwhile.
struct DraftConflict: Encodable, Sendable {
  let theirs: Int
}
