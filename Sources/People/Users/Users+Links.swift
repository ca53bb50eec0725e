import Kernel
import Store

extension Users {
  /// How many tickets a day a reviewer can score of whom nothing else is said.
  private static let dailyLoad = 30

  /// Says who an agent or reviewer is among the agents and reviewers; a missing name leaves the link as it is.
  func link(_ id: User.ID, _ roles: Roles, agent: String?, reviewer: String?) throws {
    if roles.contains(.agent), let agent { try link(id, "agent", try self.agent(named: agent)) }
    if roles.contains(.reviewer), let reviewer { try link(id, "reviewer", try self.reviewer(named: reviewer)) }
    // Whoever is both must never score own tickets, even under two names.
    try connection.execute(
      """
      UPDATE reviewer SET agent_id = (SELECT agent_id FROM account WHERE id = \(id))
      WHERE agent_id IS NULL AND id = (SELECT reviewer_id FROM account WHERE id = \(id))
      """)
  }

  /// Says whether the reviewer that a user is gets tickets.
  func setOnDuty(_ id: User.ID, _ isOnDuty: Bool) throws {
    try connection.execute(
      "UPDATE reviewer SET active = \(isOnDuty) WHERE id = (SELECT reviewer_id FROM account WHERE id = \(id))")
  }

  private func link(_ id: User.ID, _ kind: String, _ row: Int64) throws {
    let other: String? = try connection.value(
      "SELECT name FROM account WHERE \(unescaped: kind)_id = \(row) AND id <> \(id)")
    if let other {
      let whom: Sentence = kind == "agent" ? "agent" : "reviewer"
      throw Problem(
        .conflict, "The user “\(other)” is that \(whom) already.", remedy: "Say which \(whom) this user is.")
    }
    try connection.execute("UPDATE account SET \(unescaped: kind)_id = \(row) WHERE id = \(id)")
  }

  private func agent(named name: String) throws -> Int64 {
    if let known = try row(named: name, in: "agent") { return known }
    return try Agents(connection).id(named: try PersonName.read(name, of: "An agent")).rawValue
  }

  private func reviewer(named name: String) throws -> Int64 {
    if let known = try row(named: name, in: "reviewer") { return known }
    let name = try PersonName.read(name, of: "A reviewer")
    let id: Int64? = try connection.value(
      "INSERT INTO reviewer (name, daily_load) VALUES (\(name), \(Self.dailyLoad)) RETURNING id")
    guard let id else { throw StoreError(.unreadable, cause: "INSERT … RETURNING gave no row") }
    return id
  }

  /// The row of that name, or else the first whose name differs in case, width and blanks at most.
  private func row(named name: String, in table: String) throws -> Int64? {
    let all = try connection.rows("SELECT id, name FROM \(unescaped: table) ORDER BY id") {
      (id: try $0.get(0, as: Int64.self), name: try $0.get(1, as: String.self))
    }
    let alike = all.filter { PersonName.folded($0.name) == PersonName.folded(name) }
    return (alike.first { $0.name == name } ?? alike.first)?.id
  }
}
