import Kernel
import People
import Store

/// The audit log: looking at it, and walking its chain.
enum AuditRoutes {
  static func add(to routes: inout Routes) {
    routes.get(AuditLinks.list, for: Place.audit.access) { visit in .page(try await page(visit)) }
    routes.file(AuditLinks.file, for: Place.audit.access, file)
    routes.post(AuditLinks.checks, for: Place.audit.access, check)
  }

  private static func page(_ visit: Visit, _ refused: Problem? = nil) async throws -> AuditPage {
    let (asked, zone) = (AuditQuery(visit.query), visit.caller.zone)
    return try await visit.read { connection in
      let log = AuditLog(connection)
      do {
        let entries = try asked.entries(connection, zone, behind: asked.last, limit: AuditPage.size + 1)
        return AuditPage(
          entries: entries, names: try AuditNames(connection, of: entries), query: visit.query, head: try log.head(),
          problem: refused)
      } catch let problem as Problem {
        return AuditPage(entries: [], names: AuditNames(), query: visit.query, head: try log.head(), problem: problem)
      }
    }
  }

  /// The chain goes on while it is written, so each piece is read behind the last entry of the one before.
  private static func file(_ visit: Visit) async throws -> Answer {
    let (asked, zone) = (AuditQuery(visit.query), visit.caller.zone)
    return try await ListFile(name: "audit", columns: AuditLine.columns, words: visit.words) { piece in
      try await visit.read { connection in
        let entries = try asked.entries(
          connection, zone, behind: piece.last?.entry.seq, limit: ListPiece<AuditLine>.size)
        let names = try AuditNames(connection, of: entries)
        return entries.map { AuditLine(entry: $0, names: names) }
      }
    }.answer()
  }

  private static func check(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let typed = form.text("kept")
    let kept = typed.flatMap(AuditHead.init)
    guard typed == nil || kept != nil else {
      let problem = Problem(
        .invalid, "What was kept is no number, colon and 64 digits of a hash.",
        remedy: "Copy it as it was shown, or leave the field empty.")
      return .page(try await page(visit, problem))
    }
    let found = try await visit.read { try AuditLog($0).verify(kept: kept) }
    return .page(AuditCheckPage(found: found, kept: kept))
  }
}
