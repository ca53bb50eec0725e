internal import Content
internal import Kernel
internal import People
internal import Quality
internal import Statistics
package import Store

/// Makes scorecards from what a database holds.
package struct ScorecardMaker {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// How much of a scorecard is wanted.
  package enum Extent: Sendable {
    case everything
    /// The agents' figures against their targets; without the month before last, titles of criteria, groups and awards,
    /// and without the team's durations.
    case figures
  }

  /// The scorecards of a month.
  ///
  /// - Throws: `Problem` when there is no such team or agent, or nothing in the month.
  package func make(_ request: ScorecardRequest, extent: Extent = .everything) throws -> Scorecard {
    let people = try people(request)
    let everybody = request.team == nil ? nil : Set(people.map(\.id))
    let shown = try request.agent.map { try Agents(connection).named($0) }.map { [$0] } ?? people
    let months =
      if extent == .figures, request.agent != nil, try TeamSums.areFresh(connection) {
        try months(request, of: shown, among: everybody)
      } else {
        try months(request, everybody, extent)
      }
    let agents = shown.filter { months.month.agents[$0.id] != nil }
    if agents.isEmpty { throw nothing(request) }
    let (month, previous, earlier) = (months.month, months.previous, months.earlier)
    let published = try Revisions(connection).allCurrent(PerformanceTargets.self).last
    let build = CardBuilder(
      month: month, previous: previous, earlier: earlier, targets: published?.value,
      spread: months.spread)
    let cards = build.cards(agents)
    let rubrics = extent == .figures ? [] : try rubrics()
    let criteria = Self.criteria(rubrics)
    let chosen = request.agent == nil ? everybody : Set(agents.map(\.id))
    let quality = request.agent == nil ? month.team.quality : cards[0].figures.quality
    return Scorecard(
      request: request, zone: try TeamSettings.read(connection).zone, agents: cards, team: month.whole,
      previousTeam: previous.ifAny, earlierTeam: earlier?.ifAny,
      standings: build.standings(month.whole, previous.ifAny), targetsHash: published?.revision.hash,
      comparison: extent == .everything && request.agent == nil ? TeamComparison(cards) : nil,
      criteria: Dictionary(criteria) { first, _ in first }, usedCriteria: Self.used(quality, criteria.map(\.0)),
      rubrics: try used(rubrics, request.month, chosen),
      ratingsLeftOut: extent == .figures ? 0 : try LeftOutRatings(connection).count(in: request.month, of: chosen),
      reasons: extent == .figures ? [:] : try KeptReasons(connection).texts(request.month, team: request.team))
  }

  private struct Months {
    let month: TeamMonth
    let previous: TeamMonth
    let earlier: TeamMonth?
    let spread: TeamSpread

    /// Judged by the spread of the month itself.
    init(_ month: TeamMonth, previous: TeamMonth, earlier: TeamMonth?, spread: TeamSpread) {
      let judge = { (month: TeamMonth) in month.withoutAbsentResolutions().steadied(by: spread) }
      (self.month, self.previous, self.earlier) = (judge(month), judge(previous), earlier.map(judge))
      self.spread = spread
    }
  }

  /// Everybody's months.
  private func months(_ request: ScorecardRequest, _ everybody: Set<Agent.ID>?, _ extent: Extent) throws -> Months {
    let reader = MonthReader(connection: connection, now: request.now, teamDurations: extent == .everything)
    let month = try reader.read(request.month, agents: everybody)
    let before = request.month.previous
    return Months(
      month, previous: try reader.read(before, agents: everybody),
      earlier: extent == .figures ? nil : try reader.read(before.previous, agents: everybody),
      spread: TeamSpread(month))
  }

  /// The months of the shown agents alone, beside the sums that are kept of everybody's.
  private func months(
    _ request: ScorecardRequest, of shown: [Agent], among everybody: Set<Agent.ID>?
  ) throws -> Months {
    let ids = Set(shown.map(\.id)).filter { everybody?.contains($0) ?? true }
    let reader = MonthReader(connection: connection, now: request.now, teamDurations: false)
    let team = try TeamSums(request.month, agents: everybody, connection)
    var month = try reader.read(request.month, agents: ids)
    (month.team.mixes, month.hasResolutions) = (team.mixes, team.hasResolutions)
    var previous = try reader.read(request.month.previous, agents: ids)
    if !previous.hasResolutions {
      previous.hasResolutions = try TeamSums(previous.month, agents: everybody, connection).hasResolutions
    }
    return Months(month, previous: previous, earlier: nil, spread: TeamSpread(team.samples))
  }

  private static func used(_ quality: QualityFigures, _ order: [String]) -> [String] {
    let used = Set(quality.criteria.map(\.criterion))
    return order.filter(used.contains) + used.subtracting(order).sorted()
  }

  /// The current rubrics, the one for every ticket first.
  private func rubrics() throws -> [Rubric] {
    try Revisions(connection).allCurrent(Rubric.self).map(\.value)
      .sorted { ($0.id == "service-quality" ? 0 : 1, $0.id) < ($1.id == "service-quality" ? 0 : 1, $1.id) }
  }

  /// The titles of all criteria by id, rubric by rubric, each id once.
  private static func criteria(_ rubrics: [Rubric]) -> [(String, LocalizedText)] {
    var seen: Set<String> = []
    return rubrics.flatMap(\.criteria).filter { seen.insert($0.id).inserted }.map { ($0.id, $0.title) }
  }

  /// Those by which reviews of the month were made.
  private func used(_ rubrics: [Rubric], _ month: Month, _ agents: Set<Agent.ID>?) throws -> [RubricHead] {
    guard !rubrics.isEmpty else { return [] }
    let names = try ServiceQualityReader(connection: connection).rubrics(month, agents: agents)
    return rubrics.filter { names.contains($0.id) }
      .map { RubricHead(id: $0.id, title: $0.title, criteria: $0.criteria.map(\.id)) }
  }

  private func people(_ request: ScorecardRequest) throws -> [Agent] {
    let all = try Agents(connection).all()
    guard let team = request.team else { return all }
    let members = all.filter { $0.team == team }
    if members.isEmpty {
      let names = Set(all.compactMap(\.team)).sorted()
      throw Problem(
        .missing, "There is no team “\(team)” with agents.",
        remedy: names.isEmpty ? "No agent is in a team yet." : "The teams are \(names.listed()).")
    }
    return members
  }

  private func nothing(_ request: ScorecardRequest) -> Problem {
    let nothing: Sentence =
      request.agent.map { "There is nothing of “\($0)” in \(request.month)." }
      ?? request.team.map { "There is nothing of the team “\($0)” in \(request.month)." }
      ?? "There is nothing in \(request.month)."
    return Problem(
      .missing, nothing,
      remedy: "Import that month's tickets first, or name another month.")
  }
}

extension TeamMonth {
  var whole: MonthFigures {
    MonthFigures(
      response: team.response, quality: team.quality, agents: agents.values.count { $0.response.handled > 0 })
  }

  var ifAny: MonthFigures? { agents.isEmpty ? nil : whole }
}
