package import Kernel
package import Store

/// The files that were imported, the last first.
package struct PastImports {
  /// A file that was imported, and what became of its rows.
  package struct Entry: Sendable, Equatable {
    package let id: Int64
    package let file: String
    package let kind: ImportKind
    package let at: Instant
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    package let rejected: Int

    package init(
      id: Int64, file: String, kind: ImportKind, at: Instant, added: Int, changed: Int, unchanged: Int, rejected: Int
    ) {
      (self.id, self.file, self.kind, self.at) = (id, file, kind, at)
      (self.added, self.changed, self.unchanged, self.rejected) = (added, changed, unchanged, rejected)
    }
  }

  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Those before an import, or the latest ones; at most `limit`.
  package func page(before id: Int64? = nil, limit: Int) throws -> [Entry] {
    try connection.rows(
      """
      SELECT id, file, kind, at, added, changed, unchanged, rejected FROM import
      WHERE id < \(id ?? .max) ORDER BY id DESC LIMIT \(limit)
      """
    ) { row in
      Entry(
        id: try row.get(0), file: try row.get(1), kind: ImportKind(rawValue: try row.get(2)) ?? .tickets,
        at: try row.get(3), added: try row.get(4), changed: try row.get(5), unchanged: try row.get(6),
        rejected: try row.get(7))
    }
  }
}
