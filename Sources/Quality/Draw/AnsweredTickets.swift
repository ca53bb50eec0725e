import Kernel
import People
import Sampling
import Store
import Tickets

/// The tickets that an agent answered on a day: the agent's part of the population.
struct AnsweredTickets {
  let agent: Agent.ID
  /// The agent's key in the frame: the name, with the id behind it where another's name reads the same.
  let name: String
  var tickets: [Int64]

  /// All agents' tickets of a day, by the agents' names.
  static func on(_ day: Day, _ connection: any Connection) throws -> [AnsweredTickets] {
    let names = Self.keys(try Agents(connection).all())
    return try DaySheets(connection).handledTickets(on: day).compactMap { agent, tickets in
      names[agent].map { AnsweredTickets(agent: agent, name: $0, tickets: tickets.map(\.rawValue)) }
    }.sorted { $0.name < $1.name }
  }

  /// A key for each agent, unlike all others and fit for a line of the frame.
  ///
  /// Names differ in the database, yet two may be equal as strings: one composed, the other not.
  static func keys(_ agents: [Agent]) -> [Agent.ID: String] {
    var taken: Set<String> = []
    var keys: [Agent.ID: String] = [:]
    for agent in agents.sorted(by: { $0.id < $1.id }) {
      let name = OneLine.isMarred(agent.name) ? OneLine.tidy(agent.name) : agent.name
      keys[agent.id] = taken.insert(name).inserted ? name : "\(name) #\(agent.id)"
    }
    return keys
  }
}
