import Kernel
import People
import Quality
import Sampling
import Store
import TestSupport
import Testing

@Suite struct DrawProgressTests {
  /// Twenty tickets of two agents, all four drawn ones reviewed twice by two reviewers.
  private func doubled(_ engine: Engine) async throws -> MadeDay {
    let made = try await MadeDay.make(engine, tickets: [10, 10], reviewers: 2)
    try await made.execute("INSERT INTO setting (name, value) VALUES ('double_share', '1')")
    try await made.draw()
    return made
  }

  private func reviewer(_ name: String, _ made: MadeDay) async throws -> Reviewer.ID {
    try await made.database.read { try Reviewers($0).named(name).id }
  }

  private func sample(_ made: MadeDay, _ viewpoint: DrawViewpoint, _ filter: SampleFilter = SampleFilter())
    async throws -> [SampleTicket]
  {
    let day = made.day
    return try await made.database.read { connection in
      try Draws(connection).sample(of: try Draws(connection).random(on: day).id, filter, seenFrom: viewpoint)
    }
  }

  private func shares(_ made: MadeDay, _ viewpoint: DrawViewpoint) async throws -> DrawShares {
    let day = made.day
    return try await made.database.read { connection in
      let draw = try Draws(connection).random(on: day).id
      return try Draws(connection).shares(of: [draw], seenFrom: viewpoint)[draw] ?? DrawShares()
    }
  }

  @Test(
    "given tickets that two review, then a reviewer sees every own one once and as the own", arguments: Engine.allCases)
  func ownSeconds(_ engine: Engine) async throws {
    let made = try await doubled(engine)
    for name in ["r0", "r1"] {
      let me = try await reviewer(name, made)
      let seen = try await sample(made, DrawViewpoint(reviewer: me))
      #expect(seen.count == 4)
      #expect(seen.allSatisfy { $0.reviewer == me })
    }
  }

  @Test("given a second review is done, then only its reviewer sees the ticket as done", arguments: Engine.allCases)
  func secondDone(_ engine: Engine) async throws {
    let made = try await doubled(engine)
    let (first, second) = (try await reviewer("r0", made), try await reviewer("r1", made))
    try await made.execute("UPDATE assignment SET state = 'reviewed' WHERE reviewer_id = \(second)")
    #expect(try await shares(made, DrawViewpoint(reviewer: second)).whole == DrawProgress(reviewed: 4))
    let other = try await shares(made, DrawViewpoint(reviewer: first)).whole
    #expect(other == DrawProgress(open: 4))
    let open = try await sample(made, DrawViewpoint(reviewer: second), SampleFilter(state: .open))
    #expect(open.isEmpty)
  }

  @Test("whoever reviews nothing sees the first reviews", arguments: Engine.allCases)
  func everything(_ engine: Engine) async throws {
    let made = try await doubled(engine)
    let shares = try await shares(made, .everything)
    #expect(shares.whole == DrawProgress(open: 4))
    #expect(shares.reviewers.values.reduce(0) { $0 + $1.open } == 4)
    #expect(shares.agents.values.map(\.open) == [2, 2])
  }

  @Test("given somebody bound to a team, then the tickets of others are not seen", arguments: Engine.allCases)
  func team(_ engine: Engine) async throws {
    let made = try await doubled(engine)
    let team: Team.ID? = try await made.database.write { connection in
      try Agents(connection).assign(try Agents(connection).named("a0").id, toTeam: "north")
      return try connection.value("SELECT id FROM team")
    }
    let viewpoint = DrawViewpoint(team: team)
    #expect(try await shares(made, viewpoint).whole == DrawProgress(open: 2))
    #expect(Set(try await sample(made, viewpoint).map(\.agentName)) == ["a0"])
  }

  @Test("the list of a draw's tickets is sorted and filtered as asked", arguments: Engine.allCases)
  func sorted(_ engine: Engine) async throws {
    let made = try await doubled(engine)
    let numbers = try await sample(made, .everything, SampleFilter(order: .ticket, isDescending: true)).map(\.number)
    #expect(numbers == numbers.sorted().reversed())
    let agent = try await made.database.read { try Agents($0).named("a1").id }
    #expect(try await sample(made, .everything, SampleFilter(agent: agent)).map(\.agentName) == ["a1", "a1"])
  }

  @Test(
    "drawn days come latest first and go on behind some; a day that was missed is named", arguments: Engine.allCases)
  func days(_ engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    try await made.answer("a0", [21, 22, 23], on: made.day + 1)
    try await made.answer("a0", [31, 32, 33], on: made.day + 2)
    try await made.draw()
    try await made.draw(made.day + 2)
    let day = made.day
    let (all, older, missed) = try await made.database.read { connection in
      let draws = Draws(connection)
      return (
        try draws.days().map(\.draw.day), try draws.days(offset: 1).map(\.draw.day),
        try draws.undrawn(until: day + 2)
      )
    }
    #expect(all == [day + 2, day])
    #expect(older == [day])
    #expect(missed == [day + 1])
  }

  @Test("that a day was verified, and with which result, stands in the list", arguments: Engine.allCases)
  func checked(_ engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    try await made.draw()
    let day = made.day
    #expect(try await made.database.read { try Draws($0).days().map(\.check) } == [nil])
    try await made.database.write { connection in
      try Draws(connection).keep(try Draws(connection).verify(day), by: .system, at: MadeDay.noonAfter)
    }
    let check = try #require(try await made.database.read { try Draws($0).days().first?.check })
    #expect(check.at == MadeDay.noonAfter && check.holds)
    try await made.execute("UPDATE draw SET frame_size = frame_size + 1")
    try await made.database.write { connection in
      try Draws(connection).keep(try Draws(connection).verify(day), by: .system, at: MadeDay.noonAfter + 1)
    }
    #expect(try await made.database.read { try Draws($0).days().map(\.check?.holds) } == [false])
  }

  @Test("targeted draws have a list of their own, the latest first", arguments: Engine.allCases)
  func targeted(_ engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [10])
    let day = made.day
    let draws = try await made.database.write { connection in
      var source = SeedSource(7)
      for ticket in [1, 2] as [Int64] {
        try Draws(connection).target(.byHand, on: day, named: [.init(ticket)], by: .system, at: MadeDay.noonAfter) {
          .init(from: &source)
        }
      }
      return try Draws(connection).targeted()
    }
    #expect(draws.map(\.reason) == [.byHand, .byHand])
    #expect(draws.map(\.shares.whole) == [DrawProgress(open: 1), DrawProgress(open: 1)])
    #expect(try await made.database.read { try Draws($0).targeted(offset: 1).map(\.draw.id) } == [draws[1].draw.id])
  }

  @Test("given only some agents are meant, then no other's tickets are chosen on purpose", arguments: Engine.allCases)
  func targetedAmong(_ engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [3, 3])
    let day = made.day
    let report = try await made.database.write { connection in
      var source = SeedSource(7)
      let agent = try Agents(connection).named("a0").id
      return try Draws(connection).target(
        .byHand, on: day, named: (1...6).map { .init($0) }, among: [agent], by: .system, at: MadeDay.noonAfter
      ) { .init(from: &source) }
    }
    #expect(report.found == 3)
  }
}
