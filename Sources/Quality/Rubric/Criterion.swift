package import Kernel

/// One thing a reviewer judges.
package struct Criterion: Sendable, Equatable {
  package var id: String
  package var title: LocalizedText
  /// How to judge it.
  package var guidance: LocalizedText
  package var scale: Scale
  /// What each point of the scale looks like, for every one of `scale.points`.
  package var anchors: [Int: LocalizedText]
  /// With what a comment on points begins, where something is better than the anchor itself.
  package var templates: [Int: LocalizedText] = [:]
  /// Its part of 100; 0 only when it is fatal.
  package var weight: Int
  package var notApplicable: NotApplicable
  /// Whether its lowest point fails the whole review.
  package var isFatal: Bool
  package var trains: Trains

  /// Whether a criterion may not apply to a ticket.
  package enum NotApplicable: String, CaseIterable, Sendable {
    case allowed
    case refused
    /// It applies only where a reviewer gives points, as to the few calls that are put on hold.
    case usual
  }

  package var allowsNotApplicable: Bool { notApplicable != .refused }

  /// Whether the ticket's clocks give the points.
  package var isComputed: Bool { if case .computed = scale { true } else { false } }

  /// Whether a review is not whole without a reviewer's mark.
  var needsReviewer: Bool { !isComputed && notApplicable != .usual }

  /// Whether it does not apply as long as neither the clocks nor the reviewer say anything.
  package var isNotApplicableByItself: Bool { isComputed ? allowsNotApplicable : notApplicable == .usual }

  /// The points a criterion can be given.
  package enum Scale: Sendable, Equatable {
    /// 1 to 5.
    case fivePoints
    /// Yes is 5, no is 1.
    case yesNo
    /// 1 to 5, proposed from the ticket's own clocks; a reviewer may overrule it with a reason.
    case computed(TimelinessRule)

    /// From the lowest to the highest.
    package var points: [Int] {
      switch self {
      case .fivePoints, .computed: [1, 2, 3, 4, 5]
      case .yesNo: [1, 5]
      }
    }
  }

  /// The ids of what trains an agent who is weak here.
  package struct Trains: Sendable, Equatable {
    package var cards: [String]
    package var drills: [String]

    package init(cards: [String] = [], drills: [String] = []) {
      self.cards = cards
      self.drills = drills
    }
  }
}
