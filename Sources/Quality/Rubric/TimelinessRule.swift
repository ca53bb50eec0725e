/// How the clocks of a ticket become points from 1 to 5.
///
/// A clock's *share* is its elapsed time over its target: 1 is exactly in time.
package struct TimelinessRule: Sendable, Equatable {
  /// Up to this share the first response is quick, which makes the difference between 5 and 4.
  package var quick: Double
  /// Beyond this share a late clock is far too late.
  package var far: Double

  package init(quick: Double = 0.5, far: Double = 2) {
    self.quick = quick
    self.far = far
  }

  /// One clock of a ticket.
  package struct Clock: Sendable, Equatable {
    /// What a clock measures.
    package enum Kind: Sendable {
      case firstResponse
      case nextReply
      case resolution
    }

    package var kind: Kind
    /// Elapsed time over target; nil without a target or without an elapsed time.
    package var share: Double?
    /// Whether the customer was left without any reply.
    package var isUnanswered: Bool

    package init(_ kind: Kind, share: Double?, isUnanswered: Bool = false) {
      self.kind = kind
      self.share = share
      self.isUnanswered = isUnanswered
    }
  }

  /// The points; nil when no clock had a target and none was left unanswered, so that the criterion does not apply.
  ///
  /// 1: unanswered, or the first response far too late, or three clocks late. 2: the first response late, or two clocks
  /// late, or one far too late. 3: another clock late. 4: all in time. 5: all in time and the first response quick;
  /// without a first response, every clock quick.
  package func points(_ clocks: [Clock]) -> Int? {
    let shares = clocks.compactMap(\.share)
    if clocks.contains(where: \.isUnanswered) { return 1 }
    guard let worst = shares.max() else { return nil }
    let first = clocks.first { $0.kind == .firstResponse }?.share
    let late = shares.count { $0 > 1 }
    if (first ?? 0) > far || late >= 3 { return 1 }
    if (first ?? 0) > 1 || late == 2 || worst > far { return 2 }
    if late == 1 { return 3 }
    return (first ?? worst) <= quick ? 5 : 4
  }
}
