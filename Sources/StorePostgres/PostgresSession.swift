import CPostgres
import Kernel
import Store

/// One connection to the server.
final class PostgresSession {
  let handle: OpaquePointer

  init(url: String) throws {
    guard let handle = PQconnectdb(url) else { throw Self.refusal("out of memory") }
    self.handle = handle
    guard PQstatus(handle) == CONNECTION_OK else { throw Self.refusal(Self.message(of: handle)) }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try script("SET statement_timeout = '10min'; SET client_min_messages = warning")
  }

  deinit {
    PQfinish(handle)
  }

  var isOpen: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Runs the body between `begin` and COMMIT; rolls back when it throws.
  func transaction<T>(_ begin: String, _ body: (PostgresSession) throws -> T) throws -> T {
    try script(begin)
    do {
      let value = try body(self)
      try script("COMMIT")
      return value
    } catch {
      // The first error is the one to report; a rollback that fails too means a lost session, which rolls back as well.
      _ = PQexec(handle, "ROLLBACK").map(PQclear)
      throw error
    }
  }

  /// Runs statements without values.
  func script(_ text: String) throws {
    _ = try PostgresResult(PQexec(handle, text), session: self)
  }

  /// Runs one statement with values.
  func query(_ text: String, _ values: [SQLValue]) throws -> PostgresResult {
    guard !values.isEmpty else {
      return try PostgresResult(PQexecParams(handle, text, 0, nil, nil, nil, nil, 1), session: self)
    }
    let parameters = PostgresParameters(values)
    return try parameters.withPointers { types, pointers, lengths, formats in
      try PostgresResult(
        PQexecParams(handle, text, Int32(values.count), types, pointers, lengths, formats, 1), session: self)
    }
  }

  /// What went wrong when the server gave no answer.
  func failure() -> StoreError {
    StoreError(isOpen ? .other : .lost, cause: Self.message(of: handle))
  }

  static func message(of handle: OpaquePointer) -> String {
    PQerrorMessage(handle).map { String(cString: $0) } ?? ""
  }

  /// What to do depends on what the server or the network said; its own words are for whoever looks after it.
  private static func refusal(_ cause: String) -> Problem {
    let line = cause.split(separator: "\n").first.map(String.init) ?? ""
    let said = { (words: String...) in words.contains { cause.contains($0) } }
    let (what, remedy): (Sentence, Sentence) =
      if said("no password supplied", "password authentication failed") {
        ("wants another password", "Write it into the address, or into the file ~/.pgpass.")
      } else if said("role \"", "no pg_hba.conf entry") {
        ("does not let this user in", "Check the user and the address; the server’s administrator can grant access.")
      } else if said("database \"") {
        ("has no such database", "Check the name, or make it with: createdb NAME")
      } else {
        ("did not accept the connection", "Check the address after --database and that the server runs.")
      }
    return Problem(.unavailable, "The PostgreSQL server \(what): \(line).", remedy: remedy)
  }
}
