import Kernel
import Store

/// Which sources say when tickets are solved, which are complaints and which were reopened.
///
/// What stands in `source` is always what the facts and sheets of its tickets were made by.
struct TellingSources {
  let connection: any Connection

  init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What sources never said; those that say everything are not in it.
  func silent() throws -> [Int64: Telling] {
    let found = try connection.rows(
      "SELECT id, solves, complaints, reopens FROM source WHERE solves = 0 OR complaints = 0 OR reopens = 0"
    ) { (try $0.get(0, as: Int64.self), Telling.everything.subtracting(try Self.read($0, from: 1))) }
    return Dictionary(keepingFirst: found)
  }

  /// The names of all sources.
  func names() throws -> [Int64: String] {
    let known = try connection.rows("SELECT id, name FROM source ORDER BY id") {
      (try $0.get(0, as: Int64.self), try $0.get(1, as: String.self))
    }
    return Dictionary(keepingFirst: known)
  }

  /// The source of that name; a new one is taken to say what is expected until its tickets show what it says.
  func enter(_ name: String, expecting expected: Telling) throws -> (id: Int64, tells: Telling) {
    if let known = try find(name) { return known }
    let flags = Telling.each.map { expected.contains($0) ? 1 : 0 }
    try connection.execute(
      "INSERT INTO source (name, solves, complaints, reopens) VALUES (\(name), \(flags[0]), \(flags[1]), \(flags[2]))")
    return try find(name) ?? (0, expected)
  }

  /// The source of that name and what it is known to say.
  func find(_ name: String) throws -> (id: Int64, tells: Telling)? {
    try connection.rows("SELECT id, solves, complaints, reopens FROM source WHERE name = \(name)") {
      (try $0.get(0, as: Int64.self), try Self.read($0, from: 1))
    }.first
  }

  /// What of `asked` any ticket of a source shows.
  func shown(by source: Int64, of asked: Telling = .everything) throws -> Telling {
    try asked.parts.reduce(into: []) { shown, part in
      let one = try connection.value(
        "SELECT 1 FROM ticket t WHERE t.source_id = \(source) AND \(unescaped: part.evidence) LIMIT 1", as: Int.self)
      if one != nil { shown.insert(part) }
    }
  }

  /// Enters what a source is seen to say, and makes the facts anew of the tickets that were measured otherwise.
  func settle(_ source: Int64, from known: Telling, to seen: Telling) throws {
    let changed = known.symmetricDifference(seen).parts
    guard !changed.isEmpty else { return }
    let touched = changed.map(\.touched).joined(separator: " OR ")
    let values = changed.map { "\($0.column) = \(seen.contains($0) ? 1 : 0)" }.joined(separator: ", ")
    try Recount(connection).recount("t.source_id = \(source) AND (\(unescaped: touched))") {
      try connection.execute("UPDATE source SET \(unescaped: values) WHERE id = \(source)")
    }
  }

  /// Enters of all sources what is so now; facts have to be made anew.
  func settleAll() throws {
    for part in Telling.each {
      try connection.execute(
        """
        UPDATE source SET \(unescaped: part.column) = CASE WHEN EXISTS (
          SELECT 1 FROM ticket t WHERE t.source_id = source.id AND \(unescaped: part.evidence)) THEN 1 ELSE 0 END
        """)
    }
  }

  private static func read(_ row: Row, from first: Int) throws -> Telling {
    var tells: Telling = []
    for (offset, part) in Telling.each.enumerated() where try row.get(first + offset, as: Int.self) == 1 {
      tells.insert(part)
    }
    return tells
  }
}
