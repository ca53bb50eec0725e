import Content
import Kernel
import People
import Quality
import Scorecards
import Store
import Tickets

/// Scorecards: a team's month, an agent's, the reviews behind it, and the files of it.
enum ScorecardRoutes {
  static func add(to routes: inout Routes) {
    let access = Place.scorecards.access
    let others = Access.only([.trainer, .manager, .administrator])
    routes.get(ScorecardLinks.start, for: access, start)
    routes.get(ScorecardLinks.teamPattern, for: access, team)
    routes.file(ScorecardLinks.exportPattern, for: others) { visit in .file(try await export(visit, nil)) }
    routes.get(ScorecardLinks.reviewsPattern, for: others) { visit in .page(try await reviews(visit, nil)) }
    routes.get(ScorecardLinks.agentPattern, for: access, agent)
    routes.file(ScorecardLinks.agentExportPattern, for: access) { visit in
      .file(try await export(visit, try visit.caller.number("id")))
    }
    routes.get(ScorecardLinks.agentReviewsPattern, for: access) { visit in
      .page(try await reviews(visit, try visit.caller.number("id")))
    }
    routes.file(ScorecardLinks.reviewsFilePattern, for: others) { visit in try await file(visit, nil) }
    routes.file(ScorecardLinks.agentReviewsFilePattern, for: access) { visit in
      try await file(visit, try visit.caller.number("id"))
    }
    routes.get(ScorecardLinks.criterionPattern, for: access) { visit in .page(try await criterion(visit)) }
    routes.get(ScorecardLinks.reviewPattern, for: access) { visit in .page(try await review(visit)) }
    routes.post(ScorecardLinks.reasonsPattern, for: .only([.manager, .administrator]), explain)
  }

  /// The month that was asked for, or the last whole one; an agent goes straight to the own card.
  private static func start(_ visit: Visit) async throws -> Answer {
    let scope = ScorecardScope(visit.user)
    let asked = visit.query.text("month").flatMap { Month($0) }
    let month = try await visit.read { connection in
      if let asked { return asked }
      let current = visit.today.month
      return try StoredTickets(connection).lastMonth(before: current, zone: visit.caller.zone) ?? current
    }
    if scope.seesOthers { return .redirect(ScorecardLinks.team(month, team: visit.query.text("team"))) }
    guard let own = scope.own else { return .page(UnlinkedPage()) }
    return .redirect(ScorecardLinks.agent(own, month))
  }

  private static func team(_ visit: Visit) async throws -> Answer {
    let (scope, month) = (ScorecardScope(visit.user), try visit.caller.month())
    if !scope.seesOthers { return .redirect(scope.own.map { ScorecardLinks.agent($0, month) } ?? ScorecardLinks.start) }
    let (query, now) = (visit.query, visit.now)
    return .page(
      try await visit.read { connection in
        let team = try scope.team(query.text("team"), connection)
        return TeamCardPage(
          month: month, team: team, teams: try scope.teams(connection), isBound: scope.bound != nil,
          card: try ScorecardRequest(month: month, team: team, now: now).card(connection), query: query)
      })
  }

  /// An agent's card, of another month if the field for it asks so.
  private static func agent(_ visit: Visit) async throws -> Answer {
    let (scope, month, id) = (ScorecardScope(visit.user), try visit.caller.month(), try visit.caller.number("id"))
    let team = visit.query.text("team")
    if let asked = visit.query.text("month").flatMap({ Month($0) }) {
      return .redirect(ScorecardLinks.agent(Agent.ID(id), asked, team: team))
    }
    let now = visit.now
    let page = try await visit.read { connection in
      let agent = try scope.agent(id, connection)
      let request = ScorecardRequest(month: month, team: scope.comparedTeam, agent: agent.name, now: now)
      let reviews = ReviewedTickets(connection, in: month, of: .agent(agent.id))
      return AgentCardPage(
        month: month, agent: agent, isOwn: !scope.seesOthers, card: try request.card(connection),
        reviewCount: try reviews.count(), team: team)
    }
    return .page(page)
  }

  private static func reviews(_ visit: Visit, _ id: Int64?) async throws -> ReviewListPage {
    let (scope, month, query) = (ScorecardScope(visit.user), try visit.caller.month(), visit.query)
    let (piece, order) = (PageNumber(query), reviewOrder(query))
    return try await visit.read { connection in
      let (agent, team, all) = try behind(month, id, visit, connection)
      return ReviewListPage(
        month: month, agent: agent, team: team, count: try all.count(), piece: piece,
        list: try .read(try all.page(by: order, from: piece.offset, count: PageNumber.size), connection),
        namesReviewers: try scope.namesReviewers(connection), query: query)
    }
  }

  private static func file(_ visit: Visit, _ id: Int64?) async throws -> Answer {
    let (scope, month, order) = (ScorecardScope(visit.user), try visit.caller.month(), reviewOrder(visit.query))
    let columns = try await visit.read { connection in
      ReviewColumns(
        criteria: try ServiceQualityList.criteria(of: try behind(month, id, visit, connection).all),
        namesReviewers: try scope.namesReviewers(connection)
      ).all
    }
    return try await ListFile(name: "reviews-\(month)", columns: columns, words: visit.words) { piece in
      try await visit.read { connection in
        try behind(month, id, visit, connection).all.page(
          by: order, from: piece.offset, count: ListPiece<ReviewedTicket>.size)
      }
    }.answer()
  }

  private static func reviewOrder(_ query: Fields) -> ListOrder<ReviewedTicket.Column> {
    ListOrder(query["sort"]) ?? ListOrder(.day)
  }

  /// The reviews behind somebody's month, a team's or everybody's, as far as the visitor sees them.
  private static func behind(
    _ month: Month, _ id: Int64?, _ visit: Visit, _ connection: any Connection
  ) throws -> (agent: Agent?, team: String?, all: ReviewedTickets) {
    let scope = ScorecardScope(visit.user)
    let agent = try id.map { try scope.agent($0, connection) }
    let team = agent == nil ? try scope.team(visit.query.text("team"), connection) : nil
    let whose = agent.map { ReviewedTickets.Whose.agent($0.id) } ?? team.map { .team($0) } ?? .everybody
    return (agent, team, ReviewedTickets(connection, in: month, of: whose))
  }

  private static func criterion(_ visit: Visit) async throws -> CriterionPage {
    let (scope, month, id) = (ScorecardScope(visit.user), try visit.caller.month(), try visit.caller.number("id"))
    let (criterion, query) = (try visit.caller.text("criterion"), visit.query)
    let piece = PageNumber(query)
    return try await visit.read { connection in
      let agent = try scope.agent(id, connection)
      let all = ReviewedTickets(connection, in: month, of: .agent(agent.id))
      let count = try all.count(criterion: criterion)
      guard count > 0 else { throw Caller.nothingHere }
      return CriterionPage(
        month: month, agent: agent, criterion: criterion, isOwn: !scope.seesOthers, count: count,
        spread: try all.spread(of: criterion), piece: piece,
        list: try .read(try all.lowest(criterion, from: piece.offset, count: PageNumber.size), connection),
        namesReviewers: try scope.namesReviewers(connection), query: query)
    }
  }

  private static func review(_ visit: Visit) async throws -> ReviewPage {
    let (scope, month, id) = (ScorecardScope(visit.user), try visit.caller.month(), try visit.caller.number("id"))
    let number = Review.ID(try visit.caller.number("review"))
    return try await visit.read { connection in
      let agent = try scope.agent(id, connection)
      guard let review = try ReviewedTickets(connection, in: month, of: .agent(agent.id)).review(number) else {
        throw Caller.nothingHere
      }
      return ReviewPage(
        month: month, agent: agent, review: review,
        rubric: try Revisions(connection).published(Rubric.self, hash: review.rubric)?.value,
        namesReviewers: try scope.namesReviewers(connection))
    }
  }

  private static func export(_ visit: Visit, _ id: Int64?) async throws -> Download {
    let (scope, month, now, query) = (ScorecardScope(visit.user), try visit.caller.month(), visit.now, visit.query)
    guard let format = ScorecardFormat(rawValue: try visit.caller.text("format")) else { throw Caller.nothingHere }
    let words = ScorecardWords(visit.language)
    return try await visit.read { connection in
      let agent = try id.map { try scope.agent($0, connection) }
      let team = agent == nil ? try scope.team(query.text("team"), connection) : scope.comparedTeam
      let request = ScorecardRequest(month: month, team: team, agent: agent?.name, now: now)
      let card = try ScorecardMaker(connection).make(request, extent: format.extent)
      // Spreadsheet programs on Chinese Windows read a CSV file without this mark as something other than UTF-8.
      let bytes = try ScorecardExport(format, words, byteOrderMark: true).bytes(of: card, connection)
      return Download(
        name: "\(request.fileName(words)).\(format.rawValue)", type: format.mediaType, bytes: bytes)
    }
  }

  private static func explain(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (scope, month, query) = (ScorecardScope(visit.user), try visit.caller.month(), visit.query)
    let (target, reason) = (form["target"] ?? "", form["reason"] ?? "")
    let team = try await visit.write { connection in
      let team = try scope.team(query.text("team"), connection)
      try KeptReasons(connection).explain(
        target, missedIn: month, team: team, because: reason, by: .user(visit.user.id), at: visit.now)
      return team
    }
    return .redirect(ScorecardLinks.team(month, team: team) + "#targets", saying: ScorecardsWords.reasonKept)
  }
}

extension ScorecardRequest {
  /// The scorecard; nil when the month has nothing to show.
  ///
  /// Whoever asks has made sure that the team and the agent are there, so that nothing else can be missing.
  func card(_ connection: any Connection) throws -> Scorecard? {
    do {
      return try ScorecardMaker(connection).make(self)
    } catch let problem as Problem where problem.kind == .missing {
      return nil
    }
  }
}

extension ScorecardScope {
  /// The team beside whose figures an agent's stand: the visitor's only one, or everybody.
  ///
  /// An agent sees everybody's, so that the mean of a small team gives no colleague away.
  var comparedTeam: String? { seesOthers ? bound : nil }

  /// Whether the visitor may read who reviewed a ticket.
  func namesReviewers(_ connection: any Connection) throws -> Bool {
    if seesOthers { return true }
    return try TeamSettings.read(connection).showReviewer
  }
}

extension ScorecardFormat {
  /// The media type of its files.
  var mediaType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .html: "text/html; charset=utf-8"
    case .json: "application/json; charset=utf-8"
    }
  }
}
