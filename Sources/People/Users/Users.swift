import Kernel
package import Store

/// The users of a database; every method is meant for one transaction.
package struct Users {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Users by name or in another order, some at a time.
  package func page(
    _ filter: UserFilter = UserFilter(), by order: ListOrder<UserOrder> = ListOrder(.name), limit: Int = 50,
    offset: Int = 0
  ) throws -> [User] {
    try read(
      """
      WHERE \(Self.condition(filter)) ORDER BY \(order.by(order.column.sql, tie: "a.folded"))
      LIMIT \(limit) OFFSET \(offset)
      """)
  }

  /// The displayed names of these users; who is not there has none.
  package func names(of ids: Set<User.ID>) throws -> [User.ID: String] {
    let pairs = try connection.rows("SELECT id, display FROM account WHERE id IN \(list: ids.sorted())") {
      (try $0.get(0, as: User.ID.self), try $0.get(1, as: String.self))
    }
    return Dictionary(keepingFirst: pairs)
  }

  /// How many there are.
  package func count(_ filter: UserFilter = UserFilter()) throws -> Int {
    try connection.value("SELECT count(*) FROM account a WHERE \(Self.condition(filter))") ?? 0
  }

  /// The user of that id; nil when there is none.
  package func find(_ id: User.ID) throws -> User? {
    try read("WHERE a.id = \(id)").first
  }

  /// The user of that id; throws a `Problem` when there is none.
  package func user(_ id: User.ID) throws -> User {
    guard let user = try find(id) else {
      throw Problem(.missing, "There is no such user.", remedy: "Look at the list of users.")
    }
    return user
  }

  /// The user of that name, whatever its case, width and blanks; throws a `Problem` when there is none.
  package func named(_ name: String) throws -> User {
    if let user = try find(name) { return user }
    throw Problem(
      .missing, "There is no user “\(OneLine.tidy(name))”.", remedy: "See who there is with: assay user list")
  }

  /// The user of that name, whatever its case, width and blanks; nil when there is none.
  package func find(_ name: String) throws -> User? {
    try read("WHERE a.folded = \(PersonName.folded(name))").first
  }

  /// How many active administrators there are besides one user.
  func otherAdministrators(than id: User.ID?) throws -> Int {
    try connection.value(
      """
      SELECT count(*) FROM account a JOIN user_role r ON r.user_id = a.id
      WHERE a.active = 1 AND r.role = 'administrator' AND a.id <> \(id?.rawValue ?? 0)
      """) ?? 0
  }

  private func read(_ which: SQL) throws -> [User] {
    let users = try connection.rows(
      """
      SELECT a.id, a.name, a.display, a.language, a.theme, a.active, a.password IS NOT NULL, a.agent_id, a.reviewer_id,
        a.team_id, t.name, a.created_at, a.seen_at
      FROM account a LEFT JOIN team t ON t.id = a.team_id \(which)
      """, Self.user)
    let roles = try roles(of: users.map(\.id))
    return users.map { user in
      var user = user
      user.roles = Roles(roles[user.id] ?? [])
      return user
    }
  }

  private func roles(of users: [User.ID]) throws -> [User.ID: [User.Role]] {
    let pairs = try connection.rows("SELECT user_id, role FROM user_role WHERE user_id IN \(list: users)") {
      (try $0.get(0, as: User.ID.self), try $0.get(1, as: User.Role.self))
    }
    return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
  }

  private static func user(_ row: Row) throws -> User {
    let team = try row.optional(9, as: Team.ID.self)
    return User(
      id: try row.get(0), name: try row.get(1), display: try row.get(2), roles: [], language: try row.get(3),
      theme: try row.get(4), isActive: try row.get(5), hasPassword: try row.get(6), agent: try row.optional(7),
      reviewer: try row.optional(8), team: try team.map { Team(id: $0, name: try row.get(10)) },
      createdAt: try row.get(11), seenAt: try row.optional(12))
  }

  private static func condition(_ filter: UserFilter) -> SQL {
    var condition: SQL = "1 = 1"
    if let text = filter.text {
      let escaped = PersonName.folded(text).map { "\\%_".contains($0) ? "\\\($0)" : "\($0)" }.joined()
      condition = condition + " AND a.search LIKE \("%\(escaped)%") ESCAPE '\\'"
    }
    if let role = filter.role {
      condition =
        condition + " AND EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = a.id AND r.role = \(role.rawValue))"
    }
    if let isActive = filter.isActive { condition = condition + " AND a.active = \(isActive)" }
    return condition
  }
}
