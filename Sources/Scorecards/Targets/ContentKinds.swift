package import Content
import Quality
import Tickets

/// Every kind of content that this program can publish.
package enum ContentKinds {
  package static let all = [ResponseStandard.contentKind, Rubric.contentKind, PerformanceTargets.contentKind]
}
