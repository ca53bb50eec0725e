package import Kernel

/// A written quality standard: what reviewers judge a conversation by, and how their points become a score.
package struct Rubric: Sendable, Equatable {
  /// What happens to the weight of a criterion that does not apply.
  package enum NotApplicableMode: String, CaseIterable, Sendable {
    /// The other criteria share it in proportion to their own.
    case redistribute
    /// It counts as if the criterion were met in full.
    case full
  }

  /// What it is published under.
  package var id: String
  /// The languages of the conversations it is meant for.
  package var languages: [Language]
  package var title: LocalizedText
  /// When to use it.
  package var purpose: LocalizedText?
  package var notApplicable: NotApplicableMode
  /// Points up to which a criterion needs evidence or a comment, and asks for a root cause.
  package var lowPoints: Int
  /// In the order in which reviewers meet them; their weights add up to 100.
  package var criteria: [Criterion]
  /// Faults that fail the whole review whatever its points.
  package var fatalItems: [RubricItem]
  /// Why points are lost, under each bone; the ids are unique over all of them.
  package var rootCauses: [Bone: [RootCause]]
  /// Reasons for which a drawn ticket may be passed over.
  package var skipReasons: [RubricItem]
  /// Phrases that answer nothing; a reply made of them alone is canned.
  package var cannedPhrases: [Language: [String]]

  /// The ids of the criteria that a reviewer must judge in every review.
  var judgedCriteria: [String] { criteria.filter(\.needsReviewer).map(\.id) }

  /// How many keys a ticket without a fault takes in the terminal: one a judged criterion, and Enter.
  var keysOfCleanTicket: Int { judgedCriteria.count + 1 }

  /// The criterion of that id; nil when there is none.
  package func criterion(_ id: String) -> Criterion? {
    criteria.first { $0.id == id }
  }

  /// The fatal item of that id; nil when there is none.
  package func fatalItem(_ id: String) -> RubricItem? {
    fatalItems.first { $0.id == id }
  }

  /// The reason to skip of that id; nil when there is none.
  package func skipReason(_ id: String) -> RubricItem? {
    skipReasons.first { $0.id == id }
  }
}

/// One entry of a list that a reviewer picks from.
package struct RubricItem: Sendable, Equatable {
  package var id: String
  package var title: LocalizedText
  /// When to pick it.
  package var guidance: LocalizedText?
}
