package import Kernel
package import Store

/// Someone who answers customers.
package struct Agent: Sendable, Hashable {
  package typealias ID = Identifier<Agent>

  package var id: ID
  package var name: String
  package var team: String?
  package var startedOn: Day?
}

/// A group of agents.
package struct Team: Sendable, Hashable {
  package typealias ID = Identifier<Team>

  package var id: ID
  package var name: String
}

/// The agents and teams of a database.
package struct Agents {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// All agents, by name.
  package func all() throws -> [Agent] {
    try connection.rows(
      "SELECT a.id, a.name, t.name, a.started_on FROM agent a LEFT JOIN team t ON t.id = a.team_id ORDER BY a.name"
    ) {
      Agent(id: try $0.get(0), name: try $0.get(1), team: try $0.optional(2), startedOn: try $0.optional(3))
    }
  }

  /// All teams, by name.
  package func teams() throws -> [Team] {
    try connection.rows("SELECT id, name FROM team ORDER BY name") { Team(id: try $0.get(0), name: try $0.get(1)) }
  }

  /// The agent of that name; throws a `Problem` that offers the nearest names when there is none.
  package func named(_ name: String) throws -> Agent {
    let all = try all()
    if let agent = all.first(where: { $0.name == name }) { return agent }
    let near = all.map(\.name).filter { $0.lowercased().contains(name.lowercased()) }.prefix(5)
    throw Problem(
      .missing, "There is no agent “\(name)”.",
      remedy: near.isEmpty ? "" : "Did you mean \(near.listed())?")
  }

  /// The id of the agent of that name, made when there is none.
  package func id(named name: String) throws -> Agent.ID {
    let spellings = name.spellings
    for spelling in spellings {
      if let id: Agent.ID = try connection.value("SELECT id FROM agent WHERE name = \(spelling)") { return id }
    }
    let name = spellings[0]
    guard let id: Agent.ID = try connection.value("INSERT INTO agent (name) VALUES (\(name)) RETURNING id") else {
      throw StoreError(.unreadable, cause: "INSERT … RETURNING gave no row")
    }
    return id
  }

  /// Says in which team an agent works now.
  package func assign(_ agent: Agent.ID, toTeam name: String) throws {
    try connection.execute("INSERT INTO team (name) VALUES (\(name)) ON CONFLICT (name) DO NOTHING")
    try connection.execute(
      """
      UPDATE agent SET team_id = (SELECT id FROM team WHERE name = \(name))
      WHERE id = \(agent) AND team_id IS DISTINCT FROM (SELECT id FROM team WHERE name = \(name))
      """)
  }

  /// Says since when someone has been an agent; a new hire is known by it.
  package func started(_ agent: Agent.ID, on day: Day) throws {
    try connection.execute("UPDATE agent SET started_on = \(day) WHERE id = \(agent)")
  }
}
