package import Kernel
package import Store

/// Published content, inside a transaction.
package struct Revisions {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What publishing a document did.
  package enum Outcome: String, Sendable {
    case new
    case changed
    case unchanged
  }

  /// Makes the document the current one of its kind and name; does nothing when it is already.
  package func publish(_ document: Document, at instant: Instant, by author: String) throws -> Outcome {
    let hash = document.hash
    let current: String? = try connection.value(
      """
      SELECT hash FROM publication WHERE kind = \(document.kind) AND name = \(document.name) ORDER BY id DESC LIMIT 1
      """)
    if current == hash { return .unchanged }
    try connection.execute(
      """
      INSERT INTO revision (hash, kind, name, body, made_at)
      VALUES (\(hash), \(document.kind), \(document.name), \(document.text), \(instant))
      ON CONFLICT (hash) DO NOTHING
      """)
    try connection.execute(
      """
      INSERT INTO publication (kind, name, hash, at, by)
      VALUES (\(document.kind), \(document.name), \(hash), \(instant), \(author))
      """)
    return current == nil ? .new : .changed
  }

  /// The revision last published under that name; nil when none was.
  package func current(kind: String, name: String) throws -> Revision? {
    try connection.first(
      Self.select + """
        JOIN publication ON publication.hash = revision.hash
        WHERE publication.kind = \(kind) AND publication.name = \(name) ORDER BY publication.id DESC LIMIT 1
        """, Self.read)
  }

  /// The current revision of every name of a kind, or of every kind, by kind and name.
  package func allCurrent(kind: String? = nil) throws -> [Revision] {
    let ofKind: SQL = kind.map { "WHERE kind = \($0)" } ?? ""
    return try connection.rows(
      Self.select + """
        WHERE revision.hash IN (
          SELECT hash FROM publication WHERE id IN (SELECT max(id) FROM publication \(ofKind) GROUP BY kind, name))
        ORDER BY revision.kind, revision.name
        """, Self.read)
  }

  /// A revision without its text.
  struct Head {
    let hash: String
    let name: String
    let madeAt: Instant
  }

  /// The current revisions of a kind, by name.
  func heads(currentOf kind: String) throws -> [Head] {
    try connection.rows(
      """
      SELECT r.hash, r.name, r.made_at FROM revision r WHERE r.hash IN (
        SELECT hash FROM publication WHERE id IN (SELECT max(id) FROM publication WHERE kind = \(kind) GROUP BY name))
      ORDER BY r.name
      """
    ) { Head(hash: try $0.get(0), name: try $0.get(1), madeAt: try $0.get(2)) }
  }

  /// The revision of that hash; nil when there is none.
  package func revision(_ hash: String) throws -> Revision? {
    try connection.first(Self.select + "WHERE revision.hash = \(hash)", Self.read)
  }

  /// The publications under that name, the latest first unless told otherwise.
  package func history(
    kind: String, name: String, oldestFirst: Bool = false, limit: Int = .max, offset: Int = 0
  ) throws -> [Publication] {
    try connection.rows(
      """
      SELECT hash, at, by FROM publication WHERE kind = \(kind) AND name = \(name)
      ORDER BY id \(unescaped: oldestFirst ? "ASC" : "DESC") LIMIT \(limit) OFFSET \(offset)
      """
    ) { row in
      Publication(hash: try row.get(0), at: try row.get(1), by: try row.get(2))
    }
  }

  /// How many publications there are under that name.
  package func publicationCount(kind: String, name: String) throws -> Int {
    try connection.value("SELECT count(*) FROM publication WHERE kind = \(kind) AND name = \(name)") ?? 0
  }

  static let select: SQL =
    "SELECT revision.hash, revision.kind, revision.name, revision.body, revision.made_at FROM revision "

  static let byName: SQL = "ORDER BY revision.kind, revision.name, revision.made_at"

  static func read(_ row: Row) throws -> Revision {
    Revision(
      hash: try row.get(0), kind: try row.get(1), name: try row.get(2), text: try row.get(3), madeAt: try row.get(4))
  }
}
