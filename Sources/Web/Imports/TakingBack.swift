import Kernel
import Quality
import Scorecards
import Tickets

/// The way back from an import, as long as nothing rests on it.
enum TakingBack {
  static func ask(_ visit: Visit) async throws -> Answer {
    let id = try visit.caller.number("import")
    return .page(TakeBackPage(entry: try await visit.read { try ImportHistory($0).entry(id) }))
  }

  /// Throws `Problems` that say what rests on it.
  static func undo(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let id = try visit.caller.number("import")
    try visit.refuseOneTeam()
    try await visit.write { connection in
      _ = try ImportHistory(connection).undo(id, by: visit.actor, at: visit.now) { tickets in
        try RestingWork(connection).on(tickets) + OverdueClocks.resting(on: tickets, connection)
      }
    }
    return .redirect(ImportLinks.imports, saying: ImportWords.takenBack)
  }
}
