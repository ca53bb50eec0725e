import Content
package import Kernel

extension ReviewSession {
  /// Everything that a reviewer has done with a ticket and that must survive a lost terminal.
  package struct State: Sendable, Equatable, Codable {
    package var draft: ReviewDraft
    /// The position of the criterion that is looked at; the number of criteria for the summary, nil before the first key.
    package var focus: Int?
    package var mode: Mode
    /// Milliseconds that the reviewer was at work; pauses beyond half a minute are left out.
    package var worked: Milliseconds

    package init(draft: ReviewDraft = ReviewDraft(), focus: Int? = nil, mode: Mode = .scoring, worked: Milliseconds = 0)
    {
      (self.draft, self.focus, self.mode, self.worked) = (draft, focus, mode, worked)
    }
  }

  /// What keys mean at the moment.
  package enum Mode: Sendable, Equatable, Codable {
    case scoring
    /// A text is being written.
    case typing(Entry, String)
    /// A sentence of a message is being chosen as evidence for a criterion.
    case sentence(criterion: String, message: Int)
    case fatal
    /// A root cause is being chosen, down a path of ids that begins with a bone.
    case rootCause(criterion: String, path: [String])
    case skipping
    case help
    /// Another terminal saved this draft meanwhile.
    case conflict
  }

  /// What a text is for.
  package enum Entry: Sendable, Equatable, Codable {
    /// Why a criterion has low points: the number of a message, or a comment.
    case ground(String)
    /// The number of a message.
    case evidence(String)
    case comment(String)
    /// Why the clocks are overruled with those points; nil for N/A.
    case overrule(String, Int?)
    /// About the ticket as a whole.
    case review
    /// Why the ticket is passed over.
    case skip
  }

  /// What the program around the session has to do after a key.
  package enum Effect: Sendable, Equatable {
    case none
    case submit
    case skip(reason: String)
    case leave
    /// Go on from what the other terminal saved.
    case takeTheirs
    /// Save over what the other terminal saved.
    case keepMine
  }
}

extension ReviewSession.State {
  /// Whether there is something to save that an earlier state did not have; the timer alone is none.
  package func isDifferent(from other: Self) -> Bool {
    var timed = other
    timed.worked = worked
    timed.draft.seconds = draft.seconds
    return self != timed
  }
}

extension ReviewSession {
  /// Asks what to do when another terminal has saved this draft.
  package mutating func meetConflict() {
    state.mode = .conflict
  }

  /// Goes back to scoring with something to say.
  package mutating func say(_ notice: LocalizedText) {
    state.mode = .scoring
    self.notice = notice
  }
}
