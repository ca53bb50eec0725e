import Kernel
import People
import Store

/// Whose scorecards a visitor may see: what is not in it answers as if it did not exist.
struct ScorecardScope: Sendable {
  /// Whether others' cards are seen at all.
  let seesOthers: Bool
  /// The only team whose cards are seen; nil for all.
  let bound: String?
  /// Who the visitor is among the agents.
  let own: Agent.ID?

  init(_ user: User) {
    seesOthers = !user.roles.isDisjoint(with: [.trainer, .manager, .administrator])
    bound = user.team?.name
    own = user.roles.contains(.agent) ? user.agent : nil
  }

  /// The team that is looked at when one is asked for; throws a `Problem` when it is not the visitor's to see.
  func team(_ asked: String?, _ connection: any Connection) throws -> String? {
    guard seesOthers else { throw Caller.nothingHere }
    if let bound {
      guard asked == nil || asked == bound else { throw Caller.nothingHere }
      return bound
    }
    guard let asked else { return nil }
    guard try Agents(connection).all().contains(where: { $0.team == asked }) else { throw Caller.nothingHere }
    return asked
  }

  /// The agent of that id; throws a `Problem` when there is none that the visitor may see.
  func agent(_ id: Int64, _ connection: any Connection) throws -> Agent {
    guard let agent = try Agents(connection).all().first(where: { $0.id.rawValue == id }) else {
      throw Caller.nothingHere
    }
    guard admits(agent) else { throw Caller.nothingHere }
    return agent
  }

  /// Whether an agent's cards are seen.
  func admits(_ agent: Agent) -> Bool {
    agent.id == own || seesOthers && (bound == nil || agent.team == bound)
  }

  /// The teams to choose from, by name.
  func teams(_ connection: any Connection) throws -> [String] {
    guard seesOthers, bound == nil else { return [] }
    return Set(try Agents(connection).all().compactMap(\.team)).sorted()
  }
}

extension Caller {
  /// A part of the path as a month; throws a `Problem` when it is none.
  func month() throws -> Month {
    guard let month = Month(try text("month")), (1990...2200).contains(month.first.date.year) else {
      throw Self.nothingHere
    }
    return month
  }
}
