import Content
import Kernel
import People
import Store
import TestSupport

@testable import Web

/// A database with people who can sign in, and browsers for them.
struct Workplace: Sendable {
  let database: any Database
  /// Noon of a working day.
  static let now = Instant(1_790_000_000_000)
  static let today = Zone.shanghai.day(of: now)
  static let password = "long enough for a test"

  init(_ engine: Engine) async throws {
    database = try await engine.database()
  }

  /// Somebody with these roles, who is called like them unless told otherwise.
  @discardableResult
  func add(_ roles: Roles, name: String? = nil, language: Language = .en, team: String? = nil) async throws -> User {
    let new = NewUser(name ?? roles.description, roles: roles, language: language, team: team)
    let hash = Self.hash
    return try await database.write { connection in
      let user = try Users(connection).add(new, by: .system, at: Self.now)
      try Users(connection).setPassword(user.id, hash, by: .system, at: Self.now)
      return try Users(connection).user(user.id)
    }
  }

  /// A browser that nobody has signed in with.
  var stranger: WebClient { WebClient(database, at: Self.now) }

  /// A browser in which somebody with these roles is signed in; they are added when there is nobody of that name.
  func visitor(
    _ roles: Roles, name: String? = nil, language: Language = .en, team: String? = nil
  ) async throws -> WebClient {
    let user = try await add(roles, name: name, language: language, team: team)
    let client = stranger
    try await client.signIn(user, at: Self.now)
    return client
  }

  /// Hashed once for all, because hashing is slow on purpose.
  private static let hash: PasswordHash = {
    guard let new = try? NewPassword(password, for: "nobody"), let hash = try? new.hashed() else {
      return PasswordHash(encoded: "")
    }
    return hash
  }()
}
