import Kernel
import People
import Quality
import Store

/// Everything that the page of a drawn day shows.
struct DrawDayReading: Sendable {
  let report: DrawReport
  let shares: DrawShares
  let check: DrawCheck?
  let sight: DrawSight
  let query: DrawQuery
  /// The page's tickets, and how many fit the filter.
  let tickets: [SampleTicket]
  let count: Int
  /// All reviewers, by name.
  let reviewers: [Reviewer]
  /// The agents whose tickets the visitor sees and that have some, by name.
  let agents: [Agent]
  let titles: SkipTitles

  static func read(_ day: Day, _ visit: Visit, _ connection: any Connection) throws -> Self {
    let sight = DrawSight(visit.user, try TeamSettings.read(connection))
    let query = DrawQuery(visit.query, sight)
    let report = try Draws(connection).report(on: day)
    let draw = report.draw.id
    let shares = try Draws(connection).shares(of: [draw], seenFrom: sight.viewpoint)[draw] ?? DrawShares()
    let tickets = try Draws(connection).sample(
      of: draw, query.filter, seenFrom: sight.viewpoint, limit: PageNumber.size,
      offset: query.page.offset)
    return Self(
      report: report, shares: shares, check: try Draws(connection).check(of: draw), sight: sight, query: query,
      tickets: tickets, count: try Draws(connection).sampleCount(of: draw, query.filter, seenFrom: sight.viewpoint),
      reviewers: try Reviewers(connection).all(),
      agents: try Agents(connection).all().filter { shares.agents[$0.id] != nil }, titles: try SkipTitles(connection))
  }

  var day: Day { report.draw.day }

  /// Each agent's part, those that the visitor sees.
  var agentLines: [(line: DrawReport.AgentLine, progress: DrawProgress)] {
    let names = Dictionary(keepingFirst: agents.map { ($0.id, $0.name) })
    let progress = Dictionary(
      keepingFirst: shares.agents.compactMap { id, progress in names[id].map { ($0, progress) } })
    return report.agents.compactMap { line in
      if let own = progress[line.agent] { return (line, own) }
      return sight.team == nil ? (line, DrawProgress(skipped: line.skipped)) : nil
    }
  }

  /// The skips of agents that the visitor sees.
  var skips: [DrawReport.Skip] {
    let names = Set(agents.map(\.name))
    return report.skips.filter { names.contains($0.agent) }
  }
}
