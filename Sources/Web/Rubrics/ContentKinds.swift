package import Content
import Knowledge
import Quality
import Scorecards
import Tickets

/// Every kind of content that this program can publish.
package enum ContentKinds {
  package static let all =
    [ResponseStandard.contentKind, Rubric.contentKind, PerformanceTargets.contentKind]
    + [Card.contentKind, Manual.contentKind, Synonyms.contentKind]

  /// Those of the knowledge base, which trainers publish.
  static let knowledge: Set = [Card.kindName, Manual.kindName, Synonyms.kindName]
}
