internal import Kernel

/// What a scorecard shows of a rubric.
struct RubricHead: Sendable {
  let id: String
  let title: LocalizedText
  /// The ids of its criteria, in order.
  let criteria: [String]
}
