import Kernel
import People
import Quality
import Store

/// What of draws a visitor may see and do.
struct DrawSight: Sendable, Equatable {
  static let managers: Roles = [.manager, .administrator]

  let viewpoint: DrawViewpoint
  /// The only team whose tickets the visitor sees.
  let team: Team?
  /// Whether the visitor draws, skips and reassigns, and knows who reviews what.
  let manages: Bool
  /// Whether the visitor may know whose tickets they are.
  let seesAgents: Bool

  init(viewpoint: DrawViewpoint = .everything, team: Team? = nil, manages: Bool, seesAgents: Bool) {
    (self.viewpoint, self.team, self.manages, self.seesAgents) = (viewpoint, team, manages, seesAgents)
  }

  init(_ user: User, _ settings: TeamSettings) {
    manages = !user.roles.isDisjoint(with: Self.managers)
    team = user.team
    viewpoint = DrawViewpoint(
      reviewer: user.roles.contains(.reviewer) ? user.reviewerID : nil, team: user.team?.id)
    seesAgents = manages || !settings.blindNames
  }

  /// Whose review it is, as the visitor may know it.
  func reviewer(of ticket: SampleTicket, _ words: Words) -> String {
    guard let reviewer = ticket.reviewer else { return words(DrawWords.nobody) }
    if reviewer == viewpoint.reviewer { return words(DrawWords.you) }
    return manages ? ticket.reviewerName ?? "" : words(DrawWords.another)
  }

  func agent(of ticket: SampleTicket, _ words: Words) -> String {
    seesAgents ? ticket.agentName : words(DrawWords.hidden)
  }

  /// Whether the visitor may know that tickets were chosen for this reason; nil for one that nobody knows.
  func tells(_ reason: TargetReason?) -> Bool { manages || reason?.isKeptFromReviewers != true }

  /// Why tickets were chosen, as the visitor may know it.
  func name(ofReason reason: String) -> LocalizedText {
    tells(TargetReason(rawValue: reason)) ? TargetWords.name(reason) : TargetWords.coaching
  }

  /// The agents whose tickets the visitor sees; nil for all.
  func agents(_ connection: any Connection) throws -> Set<Agent.ID>? {
    guard let team else { return nil }
    return Set(try Agents(connection).all().filter { $0.team == team.name }.map(\.id))
  }
}

extension Visit {
  /// A day of the path; throws a `Problem` when it is none.
  func day() throws -> Day {
    guard let day = Day(try caller.text("day")) else { throw Caller.nothingHere }
    return day
  }

}
