import Kernel
package import People
package import Store

/// The reviewers of a database.
package struct Reviewers {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// All reviewers, by name.
  package func all() throws -> [Reviewer] {
    let pairs = try connection.rows("SELECT reviewer_id, agent_id FROM reviewer_conflict") {
      (try $0.get(0, as: Reviewer.ID.self), try $0.get(1, as: Agent.ID.self))
    }
    let conflicts = Dictionary(grouping: pairs, by: \.0).mapValues { Set($0.map(\.1)) }
    return try connection.rows(
      """
      SELECT r.id, r.name, coalesce(r.agent_id, g.id), r.daily_load, r.active
      FROM reviewer r LEFT JOIN agent g ON g.name = r.name ORDER BY r.name
      """
    ) { row in
      let id: Reviewer.ID = try row.get(0)
      return Reviewer(
        id: id, name: try row.get(1), agent: try row.optional(2), dailyLoad: try row.get(3), isActive: try row.get(4),
        conflicts: conflicts[id] ?? [])
    }
  }

  /// Those who get tickets; throws a `Problem` when there are none.
  package func onDuty() throws -> [Reviewer] {
    let active = try all().filter(\.isActive)
    guard active.isEmpty else { return active }
    throw Problem(.missing, "There are no reviewers.", remedy: "Add one with: assay reviewer add NAME")
  }

  /// The reviewer of that name; throws a `Problem` when there is none.
  package func named(_ name: String) throws -> Reviewer {
    let all = try all()
    if let reviewer = all.first(where: { $0.name == name }) { return reviewer }
    throw Problem(
      .missing, "There is no reviewer “\(name)”.",
      remedy: all.isEmpty
        ? "Add one with: assay reviewer add NAME" : "The reviewers are \(all.map(\.name).joined(separator: ", ")).")
  }

  /// Adds a reviewer who can score that many tickets a day.
  ///
  /// A reviewer with an agent's name is taken to be that agent, whoever of the two was there first. Throws a `Problem`
  /// when there is such a reviewer already.
  @discardableResult
  package func add(_ name: String, dailyLoad: Int, agent: Agent.ID? = nil) throws -> Reviewer {
    let name = OneLine.tidy(name)
    try check(name, dailyLoad)
    if try connection.first("SELECT 1 FROM reviewer WHERE name = \(name)", { _ in true }) != nil {
      throw Problem(
        .conflict, "There is a reviewer “\(name)” already.",
        remedy: "Change the load with: assay reviewer load NAME NUMBER")
    }
    try connection.execute(
      "INSERT INTO reviewer (name, agent_id, daily_load) VALUES (\(name), \(agent.sqlValue), \(dailyLoad))")
    return try named(name)
  }

  /// Says how many tickets a reviewer can score in a day from now on.
  package func setLoad(of name: String, to dailyLoad: Int) throws {
    try check(name, dailyLoad)
    try connection.execute("UPDATE reviewer SET daily_load = \(dailyLoad) WHERE id = \(try named(name).id)")
  }

  /// Says whether a reviewer gets tickets from now on; what the reviewer already has stays.
  package func setActive(_ name: String, _ isActive: Bool) throws {
    try connection.execute("UPDATE reviewer SET active = \(isActive) WHERE id = \(try named(name).id)")
  }

  /// Says that a reviewer must never get an agent's tickets.
  package func forbid(_ name: String, agent: Agent.ID) throws {
    try connection.execute(
      """
      INSERT INTO reviewer_conflict (reviewer_id, agent_id) VALUES (\(try named(name).id), \(agent))
      ON CONFLICT (reviewer_id, agent_id) DO NOTHING
      """)
  }

  private func check(_ name: String, _ dailyLoad: Int) throws {
    guard !name.isEmpty else { throw Problem(.invalid, "A reviewer needs a name.") }
    guard (1...1000).contains(dailyLoad) else {
      throw Problem(.invalid, "\(dailyLoad) is no daily load.", remedy: "Give a number of tickets from 1 to 1000.")
    }
  }
}
