import Kernel
import People
import Store
import TestSupport

/// A database with an administrator, at a fixed time.
struct MadePeople {
  let database: any Database
  let boss: User
  static let now = Instant(1_772_442_000_000)  // 2026-03-02T09:00:00Z
  static let cli = Actor.commandLine("ops")

  static func make(_ engine: Engine) async throws -> MadePeople {
    let database = try await engine.database()
    let boss = try await database.write {
      try Users($0).add(NewUser("boss", roles: .administrator), by: cli, at: now)
    }
    return MadePeople(database: database, boss: boss)
  }

  @discardableResult
  func add(_ new: NewUser) async throws -> User {
    try await database.write { try Users($0).add(new, by: Self.cli, at: Self.now) }
  }

  func user(_ name: String) async throws -> User {
    try await database.read { try Users($0).named(name) }
  }

  /// The same secret for the same number.
  static func secret(_ number: UInt64) -> Secret {
    var generator = Counting(state: number)
    return Secret(from: &generator)
  }

  private struct Counting: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }
}

extension Database {
  /// What a refused write says; nil when it was not refused.
  func refusal(_ body: @Sendable @escaping (any Connection) throws -> Void) async -> String? {
    do {
      try await write { try body($0) }
      return nil
    } catch let problem as Problem {
      return problem.what.english
    } catch {
      return "\(error)"
    }
  }
}
