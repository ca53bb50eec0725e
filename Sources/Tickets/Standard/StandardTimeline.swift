package import Kernel

/// Which revision of the response standard was in force when.
package struct StandardTimeline: Sendable {
  /// A revision and the instant from which it holds.
  package struct Revision: Sendable {
    package let from: Instant
    /// The hash that names the stored revision.
    package let hash: String
    package let standard: ResponseStandard

    package init(from: Instant, hash: String, standard: ResponseStandard) {
      self.from = from
      self.hash = hash
      self.standard = standard
    }
  }

  /// By the instant from which they hold.
  package let revisions: [Revision]

  package init(_ revisions: [Revision]) {
    self.revisions = revisions.sorted { $0.from < $1.from }
  }

  /// One standard for all time.
  package init(_ standard: ResponseStandard, hash: String = "") {
    self.init([Revision(from: .distantPast, hash: hash, standard: standard)])
  }

  /// The index of the revision in force at an instant; nil when there is none at all.
  ///
  /// The first holds for what came before it too: a team's history is judged by the first standard that it wrote.
  package func index(at instant: Instant) -> Int? {
    if revisions.count < 2 { return revisions.isEmpty ? nil : 0 }
    return revisions.lastIndex { $0.from <= instant } ?? 0
  }

  /// The revision in force at an instant; nil when there is none at all.
  package func revision(at instant: Instant) -> Revision? {
    index(at: instant).map { revisions[$0] }
  }
}
