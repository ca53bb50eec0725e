package import Kernel
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
    let agents = try agentsByFoldedName()
    return try connection.rows("SELECT id, name, agent_id, daily_load, active FROM reviewer ORDER BY name") { row in
      let (id, name): (Reviewer.ID, String) = (try row.get(0), try row.get(1))
      let namesakes = agents[PersonName.folded(name)] ?? []
      return Reviewer(
        id: id, name: name, agent: try row.optional(2, as: Agent.ID.self) ?? namesakes.first, namesakes: Set(namesakes),
        dailyLoad: try row.get(3), isActive: try row.get(4),
        conflicts: conflicts[id] ?? [])
    }
  }

  private func agentsByFoldedName() throws -> [String: [Agent.ID]] {
    Dictionary(grouping: try Agents(connection).all()) { PersonName.folded($0.name) }.mapValues { $0.map(\.id) }
  }

  /// Those who get tickets; throws a `Problem` when there are none.
  package func onDuty() throws -> [Reviewer] {
    let active = try all().filter(\.isActive)
    guard active.isEmpty else { return active }
    throw Problem(.missing, "There are no reviewers.", remedy: "Add one with: assay reviewer add NAME")
  }

  /// The reviewer whose name differs in case, blanks and width at most; nil when there is none.
  private static func alike(_ name: String, _ all: [Reviewer]) -> Reviewer? {
    all.first { PersonName.folded($0.name) == PersonName.folded(name) }
  }

  /// The reviewer of that name, whatever its case and blanks; throws a `Problem` when there is none.
  package func named(_ name: String) throws -> Reviewer {
    let all = try all()
    if let reviewer = all.first(where: { $0.name == name }) ?? Self.alike(name, all) { return reviewer }
    throw Problem(
      .missing, "There is no reviewer “\(name)”.",
      remedy: all.isEmpty
        ? "Add one with: assay reviewer add NAME" : "The reviewers are \(all.map(\.name).listed()).")
  }

  /// Adds a reviewer who can score that many tickets a day.
  ///
  /// A reviewer with an agent's name, whatever its case and blanks, is taken to be that agent, whoever of the two was there
  /// first. Throws a `Problem` when the name is none, or is that of a reviewer already.
  @discardableResult
  package func add(
    _ text: String, dailyLoad: Int, agent: Agent.ID? = nil, by actor: Actor, at now: Instant
  ) throws -> Reviewer {
    let name = try PersonName.read(text, of: "A reviewer")
    try check(dailyLoad)
    if let known = Self.alike(name, try all()) {
      throw Problem(
        .conflict, "There is a reviewer “\(known.name)” already.",
        remedy: "Change the load with: assay reviewer load NAME NUMBER")
    }
    try connection.execute(
      "INSERT INTO reviewer (name, agent_id, daily_load) VALUES (\(name), \(agent.sqlValue), \(dailyLoad))")
    let reviewer = try named(name)
    try log(.reviewerAdded, reviewer, nil, Self.facts(reviewer), by: actor, at: now)
    return reviewer
  }

  /// Says how many tickets a reviewer can score in a day from now on.
  package func setLoad(of name: String, to dailyLoad: Int, by actor: Actor, at now: Instant) throws {
    try check(dailyLoad)
    let old = try named(name)
    guard old.dailyLoad != dailyLoad else { return }
    try connection.execute("UPDATE reviewer SET daily_load = \(dailyLoad) WHERE id = \(old.id)")
    try log(.reviewerLoad, old, Self.facts(old), Self.facts(try named(name)), by: actor, at: now)
  }

  /// Says whether a reviewer gets tickets from now on; what the reviewer already has stays.
  package func setActive(_ name: String, _ isActive: Bool, by actor: Actor, at now: Instant) throws {
    let old = try named(name)
    guard old.isActive != isActive else { return }
    try connection.execute("UPDATE reviewer SET active = \(isActive) WHERE id = \(old.id)")
    try log(
      isActive ? .reviewerRecalled : .reviewerRetired, old, Self.facts(old), Self.facts(try named(name)), by: actor,
      at: now)
  }

  func log(
    _ action: AuditAction, _ reviewer: Reviewer, _ before: AuditFacts?, _ after: AuditFacts, by actor: Actor,
    at now: Instant
  ) throws {
    try AuditLog(connection).append(
      action, AuditSubject("reviewer", reviewer.id), before: before, after: after, by: actor, at: now)
  }

  private static func facts(_ reviewer: Reviewer) -> AuditFacts {
    [
      "name": .text(reviewer.name), "agent": reviewer.agent.map { .integer(Int($0.rawValue)) } ?? .null,
      "daily_load": .integer(reviewer.dailyLoad), "active": .bool(reviewer.isActive),
    ]
  }

  private func check(_ dailyLoad: Int) throws {
    guard (1...1000).contains(dailyLoad) else {
      throw Problem(.invalid, "\(dailyLoad) is no daily load.", remedy: "Give a number of tickets from 1 to 1000.")
    }
  }
}
