package import Kernel
import Store

extension Users {
  /// Adds a user, who cannot sign in before there is a password.
  ///
  /// Throws a `Problem` when the name is none or is taken, when there is no role, or when someone else is that agent or
  /// reviewer.
  @discardableResult
  package func add(_ new: NewUser, by actor: Actor, at now: Instant) throws -> User {
    let name = try PersonName.read(new.name, of: "A user")
    let display = try new.display.map { try PersonName.read($0, of: "A user") } ?? name
    try refuseTaken(name, besides: nil)
    try refuseEmpty(new.roles)
    let id: User.ID? = try connection.value(
      """
      INSERT INTO account (name, folded, display, search, language, theme, active, created_at)
      VALUES (\(name), \(PersonName.folded(name)), \(display), \(Self.searched(name, display)), \(new.language),
        \(Theme.system), 1, \(now)) RETURNING id
      """)
    guard let id else { throw StoreError(.unreadable, cause: "INSERT … RETURNING gave no row") }
    try store(new.roles, of: id)
    try link(id, new.roles, agent: new.agent ?? display, reviewer: new.reviewer ?? display)
    if let team = new.team { try store(team: try self.team(named: team), of: id) }
    let user = try user(id)
    try log(.userAdded, nil, user, by: actor, at: now)
    return user
  }

  /// Gives a user another name to sign in with, another displayed name, or both.
  ///
  /// Throws a `Problem` when a name is none or is taken.
  package func rename(
    _ id: User.ID, to name: String? = nil, display: String? = nil, by actor: Actor, at now: Instant
  ) throws {
    let old = try user(id)
    let name = try name.map { try PersonName.read($0, of: "A user") } ?? old.name
    let display = try display.map { try PersonName.read($0, of: "A user") } ?? old.display
    try refuseTaken(name, besides: id)
    guard (name, display) != (old.name, old.display) else { return }
    try connection.execute(
      """
      UPDATE account SET name = \(name), folded = \(PersonName.folded(name)), display = \(display),
        search = \(Self.searched(name, display)) WHERE id = \(id)
      """)
    try log(.userRenamed, old, try user(id), by: actor, at: now)
  }

  /// Throws the `Problem` of a name that a user has already.
  func refuseTaken(_ name: String, besides id: User.ID?) throws {
    guard let other = try find(name), other.id != id else { return }
    throw Problem(.conflict, "There is a user “\(other.name)” already.", remedy: "Choose another name.")
  }

  func refuseEmpty(_ roles: Roles) throws {
    guard roles.isEmpty else { return }
    throw Problem(.invalid, "A user needs a role.", remedy: "The roles are \(Roles(User.Role.allCases)).")
  }

  /// Keeps how a user was and is.
  func log(_ action: AuditAction, _ old: User?, _ new: User, by actor: Actor, at now: Instant) throws {
    try AuditLog(connection).append(
      action, AuditSubject("user", new.id), before: old.map(Self.facts), after: Self.facts(new), by: actor, at: now)
  }

  private static func facts(_ user: User) -> AuditFacts {
    [
      "name": .text(user.name), "display": .text(user.display), "roles": .list(user.roles.all.map(\.rawValue)),
      "active": .bool(user.isActive), "agent": user.agent.map { .integer(Int($0.rawValue)) } ?? .null,
      "reviewer": user.reviewer.map { .integer(Int($0.rawValue)) } ?? .null, "team": .text(orNull: user.team?.name),
    ]
  }

  /// What a search looks into.
  private static func searched(_ name: String, _ display: String) -> String {
    PersonName.folded(name) + "\n" + PersonName.folded(display)
  }
}
