import Kernel
import People
import Store

/// One request of somebody who is signed in and may ask for what the route answers.
struct Visit: Sendable {
  let caller: Caller
  let user: User
  /// Nil for a program that shows a token.
  let session: Session.ID?
  /// What the session's cookie holds; of a program, one that is no session's.
  let secret: Secret

  var now: Instant { caller.now }
  /// The day in the team's zone.
  var today: Day { caller.zone.day(of: now) }
  /// Who does what is done, for the audit log.
  var actor: Actor { .user(user.id) }
  var query: Fields { caller.query }
  var language: Language { user.language }
  var words: Words { Words(language: language, zone: caller.zone) }

  /// Whether the user has one of these roles.
  func isAny(of roles: Roles) -> Bool { !user.roles.isDisjoint(with: roles) }

  /// Whether what the user changes may hold for all teams; a manager may be bound to one.
  var isForAllTeams: Bool { user.team == nil || user.roles.contains(.administrator) }

  /// Whether the session still stands, for an answer that goes on for long.
  func isSignedIn(at now: Instant) async throws -> Bool {
    try await read { try Sessions($0).find(secret, at: now) != nil }
  }

  /// Throws a `Problem` unless what the user changes may hold for all teams.
  func refuseOneTeam() throws {
    guard isForAllTeams else {
      throw Problem(.forbidden, "You lead one team, and this holds for all.", remedy: "Ask an administrator.")
    }
  }

  func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
    try await caller.read(body)
  }

  @discardableResult
  func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
    try await caller.write(body)
  }
}
