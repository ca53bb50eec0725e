import Kernel
import People
import Quality
import Sampling
import Store

extension DemoRun {
  /// How many tickets a made-up reviewer can score in a day.
  private static let dailyLoad = 30

  /// Enters the reviewers, and commits to the first day's seed before that day.
  func enterReviewers() async throws {
    let team = team
    try await database.write { connection in
      let reviewers = Reviewers(connection)
      for reviewer in team.reviewers {
        try reviewers.add(reviewer.name, dailyLoad: Self.dailyLoad, by: .system, at: team.start)
      }
      var dice = Dice(seed: team.seed, 4)
      try SeedCommitments(connection).commit(to: team.plot.days.prefix(1), at: team.start - WallClock.dayLength) {
        Seed(from: &dice)
      }
    }
    tell("Entered \(team.reviewers.count) reviewers.")
  }

  /// Draws each day on the morning after it and lets the reviewers work that day; the last draw waits for them.
  func drawAndReview() async throws {
    let team = team
    let (drawn, reviewed, skipped) = try await database.write { connection in
      let reviews = try DemoReviews(team, connection)
      var (drawn, reviewed, skipped) = (0, 0, 0)
      for day in team.plot.days {
        drawn += try Self.draw(day, team, Draws(connection))
        if day == team.plot.days.last { break }
        let work = try reviews.work(at: Self.time(after: day, 61_200_000))
        reviewed += work.reviews
        skipped += work.skips
      }
      return (drawn, reviewed, skipped)
    }
    tell(
      "Drew \(drawn) tickets on \(team.plot.days.count) days; \(skipped) were skipped, \(reviewed) reviews submitted.")
  }

  /// That many milliseconds after the midnight that ends a day.
  private static func time(after day: Day, _ millisecond: Milliseconds) -> Instant {
    WallClock(day: day + 1, millisecond: millisecond).instant(offset: WorkingHours.offset)
  }

  /// Number of tickets drawn; 0 when nobody answered a ticket that day.
  private static func draw(_ day: Day, _ team: DemoTeam, _ draws: Draws) throws -> Int {
    guard team.answeredDays.contains(day) else { return 0 }
    var dice = Dice(seed: team.seed, 5, UInt64(bitPattern: Int64(day.number)))
    return try draws.draw(day, by: .system, at: time(after: day, 32_400_000)) { Seed(from: &dice) }.sampleSize
  }
}
