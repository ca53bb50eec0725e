package import Kernel
import Store

extension ImportHistory {
  /// Why an import cannot be taken back, as far as the imports themselves tell.
  func obstacles(to entry: ImportEntry) throws -> [Sentence] {
    if entry.undoneAt != nil { return ["that was done already."] }
    guard let source = entry.source else {
      return ["it was made by an earlier Assay, which did not keep what it takes."]
    }
    let latest = try connection.value("SELECT max(id) FROM import", as: Int64.self) ?? 0
    if entry.changed > 0, entry.id <= latest - BeforeImport.keptImports {
      return ["what it changed is kept for the last \(BeforeImport.keptImports) imports only."]
    }
    var found: [Sentence] = try overlapping(entry, source).map {
      "\($0.name) came later and has rows in common with it, or may have; take that back first."
    }
    if entry.kind == .tickets {
      found += try withMessages(entry).map {
        "messages of its new tickets came with \($0.name); take that back first."
      }
    }
    return found
  }

  /// The later imports of the same kind that found rows there already.
  private func overlapping(_ entry: ImportEntry, _ source: String) throws -> [ImportEntry] {
    try connection.rows(
      """
      SELECT \(unescaped: ImportEntry.columns) FROM import
      WHERE id > \(entry.id) AND kind = \(entry.kind) AND source = \(source) AND changed + unchanged > 0
        AND undone_at IS NULL ORDER BY id DESC
      """, ImportEntry.read)
  }

  private func withMessages(_ entry: ImportEntry) throws -> [ImportEntry] {
    let ids = try connection.rows(
      """
      SELECT DISTINCT import_id FROM message
      WHERE ticket_id >= \(entry.tickets.lowerBound) AND ticket_id < \(entry.tickets.upperBound) AND import_id IS NOT NULL
      ORDER BY import_id DESC
      """
    ) { try $0.get(0, as: Int64.self) }
    return try ids.map(self.entry)
  }
}

/// The tickets that an import added or changed, or whose messages it brought.
package struct ImportedTickets {
  private let added: Range<Int64>
  private let others: Set<Int64>
  private let at: Instant

  init(_ entry: ImportEntry, _ connection: any Connection) throws {
    (added, at) = (entry.tickets, entry.at)
    let sql: SQL =
      switch entry.kind {
      case .tickets: "SELECT ticket_id FROM ticket_before WHERE import_id = \(entry.id)"
      case .messages: "SELECT DISTINCT ticket_id FROM message WHERE import_id = \(entry.id)"
      }
    others = Set(try connection.rows(sql) { try $0.get(0) })
  }

  /// Whether work that was done on a ticket rests on the import: on a new ticket always, on a changed one when the work
  /// was done afterwards.
  package func carry(workOn ticket: Int64, doneAt time: Instant) -> Bool {
    added.contains(ticket) || time >= at && others.contains(ticket)
  }
}
