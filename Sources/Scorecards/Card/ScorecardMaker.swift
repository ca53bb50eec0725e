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
    let wanted = request.team == nil && request.agent == nil ? nil : Set(people.map(\.id))
    let reader = MonthReader(connection: connection, now: request.now)
    let month = try reader.read(request.month, agents: wanted)
    try refuseEmpty(month, request)
    let previous = try reader.read(request.month.previous, agents: wanted)
    let earlier = extent == .figures ? nil : try reader.read(request.month.previous.previous, agents: wanted)
    let published = try Revisions(connection).allCurrent(PerformanceTargets.self).last
    let build = CardBuilder(
      month: month, previous: previous, earlier: earlier, targets: published?.value, isAlone: request.agent != nil)
    let team = month.whole
    let agents = people.filter { month.agents[$0.id] != nil }.map(build.card)
    let criteria = extent == .figures ? [] : try criteria()
    let isCompared = extent == .everything && request.agent == nil
    return Scorecard(
      request: request, zone: try TeamSettings.read(connection).zone, agents: agents, team: team,
      previousTeam: previous.ifAny, earlierTeam: earlier?.ifAny, standings: build.standings(team, previous.ifAny),
      targetsHash: published?.revision.hash, comparison: isCompared ? TeamComparison(agents) : nil,
      criteria: Dictionary(criteria) { first, _ in first }, usedCriteria: Self.used(team.quality, criteria.map(\.0)),
      reasons: [:])
  }

  private static func used(_ quality: QualityFigures, _ order: [String]) -> [String] {
    let used = Set(quality.criteria.map(\.criterion))
    return order.filter(used.contains) + used.subtracting(order).sorted()
  }

  /// The titles of all criteria by id, rubric by rubric, each id once.
  private func criteria() throws -> [(String, LocalizedText)] {
    let rubrics = try Revisions(connection).allCurrent(Rubric.self).map(\.value)
    var seen: Set<String> = []
    return rubrics.sorted { ($0.id == "service-quality" ? 0 : 1, $0.id) < ($1.id == "service-quality" ? 0 : 1, $1.id) }
      .flatMap(\.criteria).filter { seen.insert($0.id).inserted }.map { ($0.id, $0.title) }
  }

  private func people(_ request: ScorecardRequest) throws -> [Agent] {
    let agents = Agents(connection)
    if let name = request.agent { return [try agents.named(name)] }
    let all = try agents.all()
    guard let team = request.team else { return all }
    let members = all.filter { $0.team == team }
    if members.isEmpty {
      let names = Set(all.compactMap(\.team)).sorted()
      throw Problem(
        .missing, "There is no team “\(team)” with agents.",
        remedy: names.isEmpty ? "No agent is in a team yet." : "The teams are \(names.joined(separator: ", ")).")
    }
    return members
  }

  private func refuseEmpty(_ month: TeamMonth, _ request: ScorecardRequest) throws {
    guard month.agents.isEmpty else { return }
    let whom = request.agent.map { " of “\($0)”" } ?? request.team.map { " of the team “\($0)”" } ?? ""
    throw Problem(
      .missing, "There is nothing\(whom) in \(month.month).",
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
