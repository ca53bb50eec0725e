import Foundation
package import Content
package import Kernel
import People
package import Store
import Tickets

/// Lets the made-up team live in a database: everything goes through the code that real teams use.
package struct DemoRun: Sendable {
  let team: DemoTeam
  let database: any Database
  /// Hears one line about each step.
  let tell: @Sendable (Sentence) -> Void

  package init(_ team: DemoTeam, in database: any Database, tell: @Sendable @escaping (Sentence) -> Void = { _ in }) {
    self.team = team
    self.database = database
    self.tell = tell
  }

  /// The name of the system that the made-up tickets come from.
  static let source = "demo"

  /// Publishes the documents, imports the tickets with their messages, enters people and the outage, and plays the
  /// daily draws and reviews.
  ///
  /// Throws a `Problem` when the database has agents already: a made-up team does not belong among real ones.
  package func run(publishing documents: [Document]) async throws {
    try await refuseUsed()
    try await publish(documents)
    try await importFiles()
    try await enterPeople()
    try await enterReviewers()
    try await drawAndReview()
  }

  private func refuseUsed() async throws {
    let agents = try await database.read { try Agents($0).all().count }
    guard agents > 0 else { return }
    throw Problem(
      .conflict, "This database has \(agents) agents already.",
      remedy: "Name a new file for the made-up team with --database FILE.")
  }

  private func publish(_ documents: [Document]) async throws {
    let start = team.start - WallClock.dayLength
    let results = try await Publishing(database).publish(documents, by: "demo", .system, at: start)
    try await database.write { _ = try StandardsInForce($0).enact(by: .system, at: start) }
    tell("Published \(results.map(\.document.name).listed()).")
  }

  private func enterPeople() async throws {
    let team = team
    try await database.write { connection in
      let agents = Agents(connection)
      for agent in team.agents { try agents.started(try agents.id(named: agent.name), on: agent.hired) }
      let outage = team.plot.outage
      let span = outage.hours.lowerBound..<outage.hours.upperBound
      let start = WallClock(day: outage.day).instant(offset: WorkingHours.offset)
      try Incidents(connection).enter(
        Incident(title: "云服务中断 Cloud outage", span: (start + span.lowerBound)..<(start + span.upperBound)))
    }
    tell("Entered \(team.agents.count) agents and the outage of \(team.plot.outage.day).")
  }
}

extension DemoTeam {
  /// The first instant of the first day.
  var start: Instant {
    WallClock(day: plot.days.first ?? plot.training).instant(offset: WorkingHours.offset)
  }

  /// The morning after the last day, when its draw is due.
  var morningAfter: Instant { end + 32_400_000 }

  /// The first instant after the last day.
  var end: Instant {
    WallClock(day: (plot.days.last ?? plot.training) + 1).instant(offset: WorkingHours.offset)
  }
}
