import Foundation
package import Kernel
package import Store

/// Keeps what a reviewer has not submitted yet, at every key.
package struct ReviewDrafts {
  /// A kept state and how often it was saved.
  package struct Kept: Sendable, Equatable {
    package let state: ReviewSession.State
    package let version: Int
    package let savedAt: Instant
  }

  private let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What was kept for an assignment; nil when nothing was.
  ///
  /// What an older program kept in a form that this one cannot read counts as an empty draft.
  package func kept(_ assignment: QueuedReview.ID) throws -> Kept? {
    let row = try connection.first(
      "SELECT body, version, saved_at FROM review_draft WHERE assignment_id = \(assignment)"
    ) {
      (body: try $0.get(0, as: String.self), version: try $0.get(1, as: Int.self), at: try $0.get(2, as: Instant.self))
    }
    return row.map { row in
      let state = try? JSONDecoder().decode(ReviewSession.State.self, from: Data(row.body.utf8))
      return Kept(state: state ?? ReviewSession.State(), version: row.version, savedAt: row.at)
    }
  }

  /// Keeps a state over the version that the caller has seen, 0 for none; returns the new version.
  ///
  /// Gives nil, and keeps nothing, when another terminal has saved meanwhile.
  package func keep(
    _ state: ReviewSession.State, for assignment: QueuedReview.ID, over version: Int, at now: Instant
  ) throws -> Int? {
    let body = String(decoding: try JSONEncoder().encode(state), as: UTF8.self)
    let changed = try connection.execute(
      version == 0
        ? """
        INSERT INTO review_draft (assignment_id, body, version, saved_at) VALUES (\(assignment), \(body), 1, \(now))
        ON CONFLICT (assignment_id) DO NOTHING
        """
        : """
        UPDATE review_draft SET body = \(body), version = version + 1, saved_at = \(now)
        WHERE assignment_id = \(assignment) AND version = \(version)
        """)
    return changed == 1 ? version + 1 : nil
  }
}
