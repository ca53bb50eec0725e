import Kernel
import Knowledge
import People
import Store
import Tickets

/// What a search found, within what its visitor may see.
struct SearchResult: Sendable {
  var tickets = TicketHits(isBlind: false)
  var agents: [Agent] = []
  var users: [User] = []
  var cards: [SearchHit] = []
  /// The month whose scorecards agents lead to.
  let month: Month
  /// Whether the visitor is not to know whose a ticket is.
  var isBlind = false

  private static let limit = 20
  static let mostCards = 8

  var isEmpty: Bool { tickets.isEmpty && agents.isEmpty && users.isEmpty && cards.isEmpty }

  /// Where the only thing found is; nil when there is none or more.
  var only: String? {
    guard tickets.count + agents.count + users.count + cards.count == 1 else { return nil }
    return tickets.all.first.map { SearchLinks.ticket($0.id) } ?? agents.first.map {
      ScorecardLinks.agent($0.id, month)
    }
      ?? users.first.map { PeopleLinks.user($0.id) } ?? cards.first.map { KnowledgeLinks.card($0.id) }
  }

  init(month: Month) { self.month = month }

  static func read(_ text: String, _ visit: Visit, _ connection: any Connection) throws -> SearchResult {
    let current = visit.today.month
    guard !text.isEmpty else { return SearchResult(month: current) }
    let last = try StoredTickets(connection).lastMonth(before: current, zone: visit.caller.zone)
    var found = SearchResult(month: last ?? current)
    let sight = try Sight(visit, connection)
    found.isBlind = sight.isBlind
    if let scope = sight.tickets {
      let hits = try TicketSearch(connection, scope).tickets(text, limit: TicketHits.most)
      found.tickets = TicketHits(hits, isBlind: sight.isBlind, visit.query)
    }
    let folded = PersonName.folded(text)
    found.agents = Array(
      try Agents(connection).all().filter { PersonName.folded($0.name).contains(folded) && sight.admits($0) }
        .prefix(limit))
    if Place.people.access.admits(visit.user.roles) {
      found.users = try Users(connection).page(UserFilter(text: text), by: ListOrder(.display), limit: limit)
    }
    return found
  }
}

/// How far a visitor sees: everybody's, a team's, or the own.
struct Sight: Sendable {
  /// Whose tickets; nil for nobody's.
  let tickets: TicketSearch.Scope?
  /// Whether reviewers are not to know whose a ticket is, and the visitor is nothing more than one.
  let isBlind: Bool
  private let user: User

  init(_ visit: Visit, _ connection: any Connection) throws {
    user = visit.user
    let isOnlyReviewer = !visit.isAny(of: [.trainer, .manager, .administrator])
    isBlind = try isOnlyReviewer && visit.isAny(of: .reviewer) && TeamSettings.read(connection).blindNames
    if visit.isAny(of: [.reviewer, .trainer, .manager, .administrator]) {
      let team = user.roles.contains(.administrator) ? nil : user.team
      tickets = team.map { TicketSearch.Scope.team($0.id) } ?? .everybody
    } else {
      tickets = user.agent.map { TicketSearch.Scope.agent($0) }
    }
  }

  /// Whether an agent's scorecard may be seen.
  func admits(_ agent: Agent) -> Bool {
    if user.roles.contains(.administrator) { return true }
    let leads = !user.roles.isDisjoint(with: [.trainer, .manager])
    return leads && (user.team == nil || user.team?.name == agent.team)
      || user.roles.contains(.agent) && user.agent == agent.id
  }
}
