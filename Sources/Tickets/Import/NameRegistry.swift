import Kernel
import People
import Store

/// What the importer's name numbers stand for in the database.
struct NameRegistry {
  let connection: any Connection
  private(set) var agents: [Agent.ID] = []
  private var teams: [String] = []
  /// By agent number, the team named beside them last.
  private var teamOf: [Int?] = []

  init(_ connection: any Connection) {
    self.connection = connection
  }

  mutating func add(_ batch: DecodedBatch) throws {
    for name in batch.newAgents { agents.append(try Agents(connection).id(named: name)) }
    teamOf += batch.newAgents.map { _ in nil }
    teams += batch.newTeams
  }

  mutating func note(_ row: TicketRow) {
    if let agent = row.agent, let team = row.team { teamOf[agent] = team }
  }

  /// Says in which team each agent works.
  func finish() throws {
    for (agent, team) in teamOf.enumerated() {
      if let team { try Agents(connection).assign(agents[agent], toTeam: teams[team]) }
    }
  }
}
