import Store
import TestSupport

/// Everything that a database holds, as lines that can be compared.
struct DatabaseDump: Sendable {
  private let lines: [String]

  /// What is written whether or not a form is taken: when somebody was here last, and failures to sign in.
  private static let passing: Set<String> = ["session", "sign_in_failure"]

  static func of(_ database: any Database, _ engine: Engine) async throws -> DatabaseDump {
    try await database.read { connection in
      let names: SQL =
        switch engine {
        case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
        case .postgres: "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"
        }
      let tables = try connection.rows(names) { try $0.get(0, as: String.self) }.filter { !passing.contains($0) }
      return DatabaseDump(lines: try tables.flatMap { try rows($0, connection, engine) })
    }
  }

  private static func rows(_ table: String, _ connection: any Connection, _ engine: Engine) throws -> [String] {
    let row: String
    switch engine {
    case .postgres: row = "t::text"
    case .sqlite:
      let columns = try connection.rows("SELECT name FROM pragma_table_info(\(table)) ORDER BY cid") {
        try $0.get(0, as: String.self)
      }
      row = columns.map { "hex(coalesce(\"\($0)\", 'none'))" }.joined(separator: " || ',' || ")
    }
    return try connection.rows("SELECT \(unescaped: row) FROM \"\(unescaped: table)\" t ORDER BY 1") {
      "\(table): \(try $0.get(0, as: String.self))"
    }
  }

  /// What one holds and the other does not.
  func differences(_ other: DatabaseDump) -> [String] {
    Array(Set(lines).symmetricDifference(other.lines).sorted().prefix(5))
  }
}
