import Kernel
import People
import Sampling
import Store

/// What a day's draw chooses from, and what it must not choose again.
struct Population {
  let answered: [AnsweredTickets]
  let frame: Frame
  /// Per agent, the tickets that other daily draws took.
  let excluded: [String: Set<Int64>]

  /// Reads a day's population; throws a `Problem` when it is empty.
  init(_ day: Day, _ connection: any Connection) throws {
    answered = try AnsweredTickets.on(day, connection)
    guard !answered.isEmpty else {
      throw Problem(
        .missing, "No agent answered a ticket on \(day).",
        remedy: "Import the day's tickets first, or draw another day.")
    }
    let lookup = try TicketLookup(connection)
    frame = try lookup.frame(of: answered.map { ($0.name, $0.tickets) })
    let drawn = try lookup.drawnBefore(answered.map { ($0.agent, $0.tickets) })
    excluded = Dictionary(keepingFirst: answered.compactMap { own in drawn[own.agent].map { (own.name, $0) } })
  }

  /// The agents by their key in the frame.
  var agents: [String: Agent.ID] {
    Dictionary(keepingFirst: answered.map { ($0.name, $0.agent) })
  }
}
