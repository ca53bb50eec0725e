import Kernel
import People
import Store

/// Which entries of the audit log a visitor asked to see.
struct AuditQuery: Sendable {
  let actor: String?
  let action: AuditAction?
  let kind: String?
  let id: String?
  let day: String?
  /// Entries before this number only.
  let before: Int?

  init(_ query: Fields) {
    let text = { (name: String) in query.text(name).map { String($0.prefix(200)) } }
    actor = text("actor")
    action = text("action").flatMap(AuditAction.init)
    (kind, id, day) = (text("kind"), text("id"), text("day"))
    before = query.number("before")
  }

  /// The filter of the log; throws a `Problem` of a day that is none or a name that nobody has.
  func filter(_ connection: any Connection, _ zone: Zone) throws -> AuditFilter {
    AuditFilter(
      actor: try actor.map { try Self.actor($0, connection) }, action: action, subjectKind: kind, subjectID: id,
      span: try day.map { try Self.span($0, zone) })
  }

  /// Somebody by the name to sign in with, or by the log's own word.
  private static func actor(_ name: String, _ connection: any Connection) throws -> Actor {
    if let user = try Users(connection).find(name) { return .user(user.id) }
    guard let actor = Actor(name) else {
      throw Problem(
        .missing, "There is no user “\(OneLine.tidy(name))”.",
        remedy: "Write the name to sign in with, “cli:” and a name, or “system”.")
    }
    return actor
  }

  private static func span(_ text: String, _ zone: Zone) throws -> Range<Instant> {
    guard let day = Day(text) else {
      throw Problem(.invalid, "“\(OneLine.tidy(text))” is no day.", remedy: "Write one such as 2026-11-22.")
    }
    return zone.start(of: day)..<zone.start(of: day + 1)
  }
}
