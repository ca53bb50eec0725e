import Kernel
import People
import Sampling
import Store
import Tickets

/// The tickets that an agent answered on a day: the agent's part of the population.
struct AnsweredTickets {
  let agent: Agent.ID
  let name: String
  var tickets: [Int64]

  /// All agents' tickets of a day, by the agents' names.
  static func on(_ day: Day, _ connection: any Connection) throws -> [AnsweredTickets] {
    let names = Dictionary(uniqueKeysWithValues: try Agents(connection).all().map { ($0.id, $0.name) })
    return try DaySheets(connection).handledTickets(on: day).compactMap { agent, tickets in
      names[agent].map { AnsweredTickets(agent: agent, name: $0, tickets: tickets.map(\.rawValue)) }
    }.sorted { $0.name < $1.name }
  }
}
