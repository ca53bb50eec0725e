package import Kernel
package import People
package import Sampling
package import Store
import Tickets

/// The draws of a database; every method is meant for one transaction.
package struct Draws {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Draws a day's random sample, gives it to the reviewers and commits the seeds of the next days.
  ///
  /// Throws a `Problem` when the day is not over, was drawn already or has no answered ticket, and when there is nobody to
  /// review.
  @discardableResult
  package func draw(_ day: Day, by actor: Actor, at now: Instant, newSeed: () -> Seed) throws -> DrawReport {
    let settings = try TeamSettings.read(connection)
    try refuseUnfinished(day, at: now, settings.zone)
    try refuseSecond(day, settings.zone)
    let reviewers = try Reviewers(connection).onDuty()
    let population = try Population(day, connection)
    guard let rate = SamplingRate(settings.samplingRate) else {
      throw Problem(.invalid, "The sampling rate \(settings.samplingRate) is no share.", remedy: "Set one such as 0.2.")
    }
    let committed = try SeedCommitments(connection).entry(for: day)
    let seed = committed?.seed ?? newSeed()
    let drawn = Draw(from: population.frame, seed: seed, rate: rate, excluded: population.excluded)
    let id = try insert(
      DrawRow(
        kind: .random, day: day, reason: "daily", rate: rate, seed: seed, committedAt: committed?.madeAt ?? now,
        frame: population.frame, sampleSize: drawn.size, drawnAt: now))
    try insertStrata(drawn, of: population, id)
    let doubles = SamplingRate(settings.doubleShare).map {
      Doubles.choose(from: drawn.positions, in: population.frame, seed: seed, rate: $0)
    }
    let giving = Giving(draw: id, agents: population.agents, seed: seed, reviewers: reviewers, at: now)
    let tally = try giving.store(
      drawn.shares.flatMap(\.drawn), doubles: doubles ?? [], in: population.frame, connection)
    try commitNext(after: day, today: settings.zone.day(of: now), at: now, newSeed)
    let stored = try random(on: day)
    try log(
      .drawMade, stored.id, day, population.frame, size: drawn.size, commitment: seed.commitment, by: actor, at: now)
    return try report(of: stored, tally)
  }

  /// The random draw of a day; throws a `Problem` when there is none.
  package func random(on day: Day) throws -> StoredDraw {
    let draw = try connection.first(
      "SELECT \(unescaped: StoredDraw.columns) FROM draw WHERE kind = 'random' AND day = \(day)", StoredDraw.read)
    guard let draw else {
      throw Problem(.missing, "\(day) has not been drawn.", remedy: "Draw it with: assay draw \(day)")
    }
    return draw
  }

  /// Keeps what was drawn from what: enough to tell that a draw was exchanged for another later.
  func log(
    _ action: AuditAction, _ draw: StoredDraw.ID, _ day: Day, _ frame: Frame, size: Int, commitment: String,
    by actor: Actor, at now: Instant
  ) throws {
    try AuditLog(connection).append(
      action, AuditSubject("draw", draw),
      after: [
        "day": .text(day.description), "tickets": .integer(frame.size), "drawn": .integer(size),
        "frame": .text(frame.hash), "commitment": .text(commitment),
      ], by: actor, at: now)
  }

  private func refuseUnfinished(_ day: Day, at now: Instant, _ zone: Zone) throws {
    let end = zone.start(of: day + 1)
    guard now < end else { return }
    throw Problem(
      .conflict, "\(day) is not over in \(zone.name).",
      remedy: "Draw it from \(day + 1) on, when its tickets are known.")
  }

  private func refuseSecond(_ day: Day, _ zone: Zone) throws {
    let old = try connection.first("SELECT sample_size, drawn_at FROM draw WHERE kind = 'random' AND day = \(day)") {
      (size: try $0.get(0, as: Int.self), at: try $0.get(1, as: Instant.self))
    }
    guard let old else { return }
    throw Problem(
      .conflict, "\(day) was drawn at \(zone.minute(of: old.at)): \(old.size) tickets. A day is drawn once.",
      remedy: "See the draw with: assay draw show \(day)")
  }

  /// A week ahead of the day and of today, so that days without tickets leave no gap; never for a day that is drawn.
  private func commitNext(after day: Day, today: Day, at now: Instant, _ newSeed: () -> Seed) throws {
    let days = Set((1...7).map { day + $0 } + (0...7).map { today + $0 })
    let drawn = try connection.rows("SELECT day FROM draw WHERE kind = 'random' AND day > \(day)") {
      try $0.get(0, as: Day.self)
    }
    try SeedCommitments(connection).commit(
      to: days.filter { $0 > day }.subtracting(drawn).sorted(), at: now, newSeed: newSeed)
  }
}
