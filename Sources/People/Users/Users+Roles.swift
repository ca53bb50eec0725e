package import Kernel
import Store

extension Users {
  /// Gives a user these roles and no others; an agent or reviewer is linked to the one of that name, made when there is none.
  ///
  /// Whoever is no reviewer any more gets no more tickets. Throws a `Problem` when there is no role, when someone else is
  /// that agent or reviewer, and when nobody active would be an administrator.
  package func changeRoles(
    _ id: User.ID, to roles: Roles, agent: String? = nil, reviewer: String? = nil, by actor: Actor, at now: Instant
  ) throws {
    let old = try user(id)
    try refuseEmpty(roles)
    if old.isActive && !roles.contains(.administrator) { try refuseLastAdministrator(old) }
    try connection.execute("DELETE FROM user_role WHERE user_id = \(id)")
    try store(roles, of: id)
    try link(
      id, roles, agent: agent ?? (old.agent == nil ? old.display : nil),
      reviewer: reviewer ?? (old.reviewer == nil ? old.display : nil))
    try setOnDuty(id, old.isActive && roles.contains(.reviewer))
    let new = try user(id)
    if new != old { try log(.userRoles, old, new, by: actor, at: now) }
  }

  /// Lets a user see one team only, or all of them again; throws a `Problem` when there is no such team.
  package func bind(_ id: User.ID, toTeam name: String?, by actor: Actor, at now: Instant) throws {
    let old = try user(id)
    try store(team: try name.map(team(named:)), of: id)
    let new = try user(id)
    if new != old { try log(.userTeam, old, new, by: actor, at: now) }
  }

  /// Throws the `Problem` of taking the last active administrator away.
  func refuseLastAdministrator(_ user: User) throws {
    guard user.isActive, user.roles.contains(.administrator), try otherAdministrators(than: user.id) == 0 else {
      return
    }
    throw Problem(
      .conflict, "“\(user.name)” is the last active administrator.",
      remedy: "Make another user an administrator first.")
  }

  func store(_ roles: Roles, of id: User.ID) throws {
    for role in roles.all {
      try connection.execute("INSERT INTO user_role (user_id, role) VALUES (\(id), \(role))")
    }
  }

  func store(team: Team.ID?, of id: User.ID) throws {
    try connection.execute("UPDATE account SET team_id = \(team) WHERE id = \(id)")
  }

  func team(named name: String) throws -> Team.ID {
    let teams = try Agents(connection).teams()
    if let team = teams.first(where: { PersonName.folded($0.name) == PersonName.folded(name) }) { return team.id }
    throw Problem(
      .missing, "There is no team “\(OneLine.tidy(name))”.",
      remedy: teams.isEmpty ? "Teams come with the imported tickets." : "The teams are \(teams.map(\.name).listed()).")
  }
}
