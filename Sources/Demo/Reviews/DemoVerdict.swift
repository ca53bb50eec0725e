/// What a made-up reviewer found in a ticket: whole points, and for what is low the words that go with them.
package struct DemoVerdict: Sendable {
  /// What is judged, under the ids of the service-quality rubric.
  package enum Aspect: String, Sendable, CaseIterable {
    case timeliness, resolution, attitude, communication
  }

  /// Why a point is low: a sentence of the transcript, a comment and a root cause of the rubric.
  package struct Ground: Sendable {
    package let evidence: String
    package let comment: String
    package let rootCause: String
  }

  /// 1–5 for every aspect.
  package let points: [Aspect: Int]
  /// For every aspect; needed only where points are low.
  package let grounds: [Aspect: Ground]
  /// About the ticket as a whole; now and then empty, as reviewers are.
  package let comment: String
  /// The ids of the rubric's fatal items.
  package let fatal: [String]
  /// The time it took, in seconds.
  package let seconds: Int
}
