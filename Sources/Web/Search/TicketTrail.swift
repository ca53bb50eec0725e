import Content
import HTML
import Kernel
import People
import Quality
import Store
import Tickets

/// Where else a ticket stands, as far as its visitor may go: draws, reviews, and what its clocks lead to.
struct TicketTrail: Sendable {
  /// A link and how the thing behind it stands.
  struct Line: Sendable {
    let href: String
    let title: LocalizedText
    let detail: LocalizedText
  }

  var draws: [Line] = []
  var reviews: [Line] = []
  var clocks: [Line] = []

  init() {}

  init(_ visit: Visit, _ ticket: Ticket, _ clocks: [Tickets.Clock], _ connection: any Connection) throws {
    draws = try Self.draws(visit, ticket.id, connection)
    reviews = try Self.reviews(visit, ticket.id, connection)
    self.clocks = Self.clocks(visit, ticket.id, clocks)
  }

  private static func draws(_ visit: Visit, _ id: Ticket.ID, _ connection: any Connection) throws -> [Line] {
    guard Place.draws.access.admits(visit.user.roles) else { return [] }
    let sight = DrawSight(visit.user, try TeamSettings.read(connection))
    var lines: [Line] = []
    for sample in try Draws(connection).samples(of: id, seenFrom: sight.viewpoint) {
      let isRandom = sample.kind == .random
      lines.append(
        Line(
          href: DrawsLinks.ticket(sample.day, id),
          title: isRandom
            ? SearchWords.drawn(sample.day)
            : SearchWords.chosen(sample.day, sight.name(ofReason: sample.drawReason)),
          detail: sample.state.title))
      if sample.state == .open, let me = sight.viewpoint.reviewer, sample.reviewer == me {
        lines.append(
          Line(
            href: ReviewLinks.ticket(sample.assignment), title: SearchWords.toReview, detail: SearchWords.waitsForYou))
      }
    }
    return lines
  }

  /// Reviews in the version that counts; a second opinion is nobody's to read from here.
  private static func reviews(_ visit: Visit, _ id: Ticket.ID, _ connection: any Connection) throws -> [Line] {
    let scope = ScorecardScope(visit.user)
    let agents = try Agents(connection).all().filter { scope.seesOthers && scope.admits($0) }.map(\.id)
    return try StoredReviews(connection).all(of: id).filter { $0.isLatest && $0.part == 0 }.compactMap { review in
      guard let href = href(review, scope.own, Set(agents)) else { return nil }
      return Line(
        href: href, title: SearchWords.review(review.agentName, review.day),
        detail: SearchWords.points(visit.words.decimals(review.score, 1)))
    }
  }

  /// The page of a review: for its agent the own one, for others that of the scorecard, on which no targeted one stands.
  private static func href(_ review: Review, _ own: Agent.ID?, _ seen: Set<Agent.ID>) -> String? {
    if review.agent == own { return MyReviewsLinks.review(review.id) }
    guard review.kind == .random, seen.contains(review.agent) else { return nil }
    return ScorecardLinks.review(review.id, of: review.agent, review.day.month)
  }

  private static func clocks(_ visit: Visit, _ id: Ticket.ID, _ clocks: [Tickets.Clock]) -> [Line] {
    var lines: [Line] = []
    let isLate = clocks.contains { $0.outcome == .open && $0.outcome(at: visit.now) == .breached }
    if isLate, visit.isAny(of: BoardReasonRoutes.roles) {
      lines.append(Line(href: BoardLinks.reason(id), title: BoardWords.giveReason, detail: BoardWords.light(.breached)))
    }
    guard Place.reports.access.admits(visit.user.roles), let first = clocks.first else { return lines }
    let day = visit.caller.zone.day(of: first.startedAt)
    lines.append(
      Line(
        href: ReportLinks.link(ReportLinks.response, Fields().query(setting: "day", to: day.description)),
        title: SearchWords.dayReport(day), detail: RailWords.reports))
    return lines
  }
}

/// The lines of a trail under a heading; nothing when there are none.
struct TrailList: Component {
  let title: LocalizedText
  let lines: [TicketTrail.Line]
  let words: Words

  var body: Markup {
    if !lines.isEmpty {
      h2 { words(title) }
      ul(.class("hits")) {
        for line in lines {
          li {
            a(.href(line.href)) { words(line.title) }
            span(.class("quiet")) { " " + words(line.detail) }
          }
        }
      }
    }
  }
}
