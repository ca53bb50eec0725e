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
    /// Everybody's figures against their targets; without the month before last, titles of criteria, groups and awards.
    case figures
  }

  /// The scorecards of a month.
  ///
  /// - Throws: `Problem` when there is no such team or agent, or nothing in the month.
  package func make(_ request: ScorecardRequest, extent: Extent = .everything) throws -> Scorecard {
    let people = try people(request)
    let everybody = request.team == nil ? nil : Set(people.map(\.id))
    let shown = try request.agent.map { try Agents(connection).named($0) }.map { [$0] } ?? people
    let reader = MonthReader(connection: connection, now: request.now)
    let read = try reader.read(request.month, agents: everybody)
    let agents = shown.filter { read.agents[$0.id] != nil }
    if agents.isEmpty { throw nothing(request) }
    // Last month's figures of the others are not needed where only these agents' figures are asked for.
    let before = extent == .figures ? (request.agent == nil ? everybody : Set(shown.map(\.id))) : everybody
    let spread = TeamSpread(read)
    let judge = { (month: TeamMonth) in month.withoutAbsentResolutions().steadied(by: spread) }
    let month = judge(read)
    let previous = judge(try reader.read(request.month.previous, agents: before))
    let earlier =
      extent == .figures ? nil : judge(try reader.read(request.month.previous.previous, agents: everybody))
    let published = try Revisions(connection).allCurrent(PerformanceTargets.self).last
    let build = CardBuilder(
      month: month, previous: previous, earlier: earlier, targets: published?.value, spread: spread)
    let cards = agents.map(build.card)
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
      reasons: [:])
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
