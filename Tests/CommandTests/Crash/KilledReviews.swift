import Foundation
import Store
import TestSupport
import Testing

/// Drawn days whose reviews are submitted, and corrected, by runs that are killed.
struct KilledReviews {
  /// What a day's reviews look like from outside.
  struct Found: Equatable {
    /// Reviews by version, from 1.
    var versions: [Int]
    var points: Int
    var latest: Int
    var reviewedTickets: Int

    init(_ versions: [Int], ticketsADay: Int) {
      self.versions = versions
      points = versions.reduce(0, +) * KilledReviews.criteria
      latest = ticketsADay * (versions[0] > 0 ? 1 : 0)
      reviewedTickets = latest
    }

    init(versions: [Int], points: Int, latest: Int, reviewedTickets: Int) {
      (self.versions, self.points, self.latest, self.reviewedTickets) = (versions, points, latest, reviewedTickets)
    }
  }

  /// The criteria of the shipped rubric for service quality.
  static let criteria = 4
  private static let ticketsADay = 120
  private static let days = 22

  let folder: TemporaryFolder
  let engine: Engine
  let address: String
  private(set) var killer: Killer
  /// Processor time of whole runs, for first submissions and corrections.
  private var whole: [Bool: UInt64] = [:]
  private var round = 0

  /// How many runs there are to kill.
  static let rounds = 2 * days - 2

  /// Draws every day's tickets all, and submits and corrects the first day undisturbed.
  static func make(_ engine: Engine, seed: UInt64) async throws -> KilledReviews {
    let (folder, address) = (try TemporaryFolder(), try await engine.newAddress())
    let killer = try await Killer(engine, address, in: folder, seed: seed)
    var made = KilledReviews(folder: folder, engine: engine, address: address, killer: killer)
    try made.prepare()
    for _ in 0..<2 {
      let command = try made.nextCommand()
      let ending = try Child.start(command, in: folder).waitUntilEnded()
      try #require(ending.exitCode == 0)
      made.whole[made.isCorrection] = ending.processorTime
    }
    return made
  }

  private init(folder: TemporaryFolder, engine: Engine, address: String, killer: Killer) {
    (self.folder, self.engine, self.address, self.killer) = (folder, engine, address, killer)
  }

  private func prepare() throws {
    let tickets = (0..<Self.days).flatMap { day in
      (0..<Self.ticketsADay).map { index in
        MadeExport.ticket(
          "T\(day)-\(index)", day: 2 + day, index, agent: "Agent \(index % 6)", file: "reviews", version: 1)
      }
    }
    _ = try folder.write(MadeExport.ticketHeader + tickets.joined(), to: "tickets.csv")
    try expectDone(["publish", Program.package.appending(path: "Rubrics").path])
    try expectDone(["setting", "sampling_rate", "1"])
    try expectDone(["setting", "double_share", "0"])
    try expectDone(["reviewer", "add", "Quinn", "--load", "1000"])
    try expectDone(["import", "tickets.csv"])
    for day in 0..<Self.days { try expectDone(["draw", Self.date(day)]) }
  }

  private func expectDone(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments + ["--database", address], in: folder)
    try #require(outcome.code == 0, "\(arguments): \(outcome)")
  }

  private static func date(_ day: Int) -> String {
    "2026-03-\(2 + day < 10 ? "0" : "")\(2 + day)"
  }

  /// The day that the current round is about.
  private var day: Int { (round - 1) / 2 }
  /// Each day is first submitted, then corrected.
  private var isCorrection: Bool { round % 2 == 0 }

  private mutating func nextCommand() throws -> [String] {
    round += 1
    let scores = isCorrection ? "4,5,4" : "5,4,5"
    let rows = (0..<Self.ticketsADay).map { "T\(day)-\($0),\(scores)\n" }
    let name = "reviews-\(round).csv"
    _ = try folder.write("ticket,resolution,attitude,communication\n" + rows.joined(), to: name)
    let why = isCorrection ? ["--correct", "--reason", "second look"] : []
    return ["review", "submit", name, "--reviewer", "Quinn", "--database", address] + why
  }

  /// Kills one submission, looks at what it left behind, and repeats it.
  mutating func next() async throws {
    let command = try nextCommand()
    let result = try await killer.run(command, wholeTakes: whole[isCorrection] ?? 0)
    let found = try await found()
    let isIn = found == expected(isIn: true)
    #expect(isIn || found == expected(isIn: false), "round \(round): all or nothing, not \(found)")
    #expect(isIn || !result.said.contains(sentence), "round \(round): what was acknowledged is there")
    #expect(isIn || result.ending.exitCode != 0, "round \(round): a finished run is in")
    let verified = try Program.run(["verify", "--database", address], in: folder)
    #expect(verified.code == 0 && verified.output.hasSuffix("all agree.\n"), "round \(round): \(verified)")
    let again = try Program.run(command, in: folder)
    #expect(again == Outcome(code: 0, output: (isIn ? "0 submitted, \(Self.ticketsADay) unchanged." : sentence) + "\n"))
    #expect(try await self.found() == expected(isIn: true), "round \(round): the repeated run is in, once")
  }

  private var sentence: String {
    isCorrection ? "0 submitted, \(Self.ticketsADay) corrected." : "\(Self.ticketsADay) submitted."
  }

  private func expected(isIn: Bool) -> Found {
    let first = isCorrection || isIn ? Self.ticketsADay : 0
    let second = isCorrection && isIn ? Self.ticketsADay : 0
    return Found([first, second], ticketsADay: Self.ticketsADay)
  }

  /// Reads inside a write, which waits until a server has noticed that its client died.
  private func found() async throws -> Found {
    let date = Self.date(day)
    return try await engine.open(address).write { connection in
      func count(_ sql: SQL) throws -> Int { try connection.value(sql) ?? -1 }
      return Found(
        versions: try [1, 2].map { try count("SELECT count(*) FROM review WHERE day = \(date) AND version = \($0)") },
        points: try count(
          "SELECT count(*) FROM review_point p JOIN review r ON r.id = p.review_id WHERE r.day = \(date)"),
        latest: try count("SELECT count(*) FROM review WHERE day = \(date) AND latest = 1"),
        reviewedTickets: try count(
          """
          SELECT count(*) FROM assignment a JOIN draw d ON d.id = a.draw_id
          WHERE d.day = \(date) AND a.state = 'reviewed'
          """))
    }
  }
}
