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
  /// Whether the first entries come first.
  let isForward: Bool
  /// Only entries behind this number, in the order of the list.
  let last: Int?

  init(_ query: Fields) {
    let text = { (name: String) in query.text(name).map { String($0.prefix(200)) } }
    actor = text("actor")
    action = text("action").flatMap(AuditAction.init)
    (kind, id, day) = (text("kind"), text("id"), text("day"))
    isForward = query["sort"] == "number"
    last = query.number(Self.bound(isForward))
  }

  /// What the address calls the end of the page before.
  static func bound(_ isForward: Bool) -> String { isForward ? "after" : "before" }

  /// The order as the address writes it.
  var sort: String { isForward ? "number" : "-number" }

  /// Entries behind the last of those before; throws what `filter` throws.
  func entries(_ connection: any Connection, _ zone: Zone, behind last: Int?, limit: Int) throws -> [AuditEntry] {
    let (log, filter) = (AuditLog(connection), try filter(connection, zone))
    if isForward { return try log.page(after: last ?? 0, filter, limit: limit) }
    return try log.page(before: last, filter, limit: limit)
  }

  /// The filter of the log; throws a `Problem` of a day that is none or a name that nobody has.
  private func filter(_ connection: any Connection, _ zone: Zone) throws -> AuditFilter {
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
