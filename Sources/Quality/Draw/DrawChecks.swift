package import Kernel
package import People
import Store

/// That a day was drawn again to check it.
package struct DrawCheck: Sendable, Equatable {
  package let at: Instant
  /// Whether the same tickets came out.
  package let holds: Bool
}

extension Draws {
  /// Keeps in the audit log what came of drawing a day again.
  package func keep(_ verification: DrawVerification, by actor: Actor, at now: Instant) throws {
    try AuditLog(connection).append(
      .drawVerified, AuditSubject("draw", verification.draw.id),
      after: Self.facts(verification.draw.day, holds: verification.isTrue), by: actor, at: now)
  }

  /// How each of these draws was last checked.
  func checks(of draws: [StoredDraw.ID]) throws -> [StoredDraw.ID: DrawCheck] {
    let entries = try AuditLog(connection).latest(.drawVerified, of: "draw", draws.map(\.description))
    return Dictionary(
      keepingFirst: entries.compactMap { id, entry in
        Int64(id).map { (StoredDraw.ID($0), DrawCheck(at: entry.at, holds: entry.after?.contains(Self.holds) == true)) }
      })
  }

  /// How a draw was last checked; nil when it never was.
  package func check(of draw: StoredDraw.ID) throws -> DrawCheck? { try checks(of: [draw])[draw] }

  private static let holds = "\"holds\":true"

  private static func facts(_ day: Day, holds: Bool) -> AuditFacts {
    ["day": .text(day.description), "holds": .bool(holds)]
  }
}
