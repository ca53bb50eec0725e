import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("What a month's first responses add up to")
struct ResponseMonthTests {
  private let rows = [
    "T1,chat,normal,小明,C1,solved,2023-03-01 09:00:00,2023-03-01 09:02:00,2023-03-01 10:00:00,0,5,2023-03-01 10:00:00",
    "T2,email,high,Ann,C1,open,2023-03-03 09:00:00,2023-03-03 11:00:00,,1,,2023-03-03 11:00:00",
    "T3,chat,normal,小明,C2,closed,2023-03-04 23:58:00,2023-03-05 00:04:00,2023-04-05 01:00:00,1,2,2023-04-05 01:00:00",
  ]

  private func team(_ engine: Engine) async throws -> ImportingTickets {
    let team = try await ImportingTickets(engine)
    try await team.importRows(rows)
    return team
  }

  private func differences(_ team: ImportingTickets) async throws -> [Sentence] {
    try await team.database.read { try ResponseMonthCheck($0).differences }
  }

  private func months(_ team: ImportingTickets, _ name: String) async throws -> [ResponseMonth] {
    guard let month = Month(name) else { return [] }
    return try await team.database.read { connection in
      var all: [ResponseMonth] = []
      try ResponseMonths(connection).forEach(in: month) { all.append($1) }
      return all.sorted { $0.cells.count > $1.cells.count || $0.resolutions > $1.resolutions }
    }
  }

  @Test("given an export, then each month has its sums, by channel and priority", arguments: Engine.allCases)
  func first(engine: Engine) async throws {
    let team = try await team(engine)
    let (march, april) = (try await months(team, "2023-03"), try await months(team, "2023-04"))
    let cells = march.flatMap(\.cells).map(\.sums).sorted { $0.sum < $1.sum }

    #expect(cells.map(\.count) == [2, 1])
    #expect(cells.map(\.sum) == [480_000, 7_200_000])
    #expect(cells.map { Int64($0.sumOfSquares) } == [144_000_000_000, 51_840_000_000_000])
    #expect(march.map(\.solved).reduce(0, +) == 1)
    #expect(april.map(\.solved) == [1] && april.map(\.resolutions) == [1])
    #expect(try await differences(team) == [])
  }

  @Test("given newer exports, then the sums follow, and tickets of another mix are noted", arguments: Engine.allCases)
  func newer(engine: Engine) async throws {
    let team = try await team(engine)
    try await team.importRows([
      "T1,chat,normal,Ann,C1,solved,2023-03-01 09:00:00,2023-03-01 09:01:00,2023-03-01 10:00:00,0,5,2023-03-02 10:00:00",
      "T2,email,low,Ann,C1,open,2023-03-03 09:00:00,2023-03-03 11:00:00,,1,,2023-03-04 11:00:00",
    ])
    let remixed = try await team.database.read { try RemixedTickets($0).all() }

    #expect(try await differences(team) == [])
    let counts = try await months(team, "2023-03").flatMap(\.cells).map(\.sums.count)
    #expect(counts.reduce(0, +) == 3)
    #expect(remixed.map(\.rawValue) == [2])
  }

  @Test(
    "given sums that are missing, wrong or of nobody, then each is named, and made anew", arguments: Engine.allCases)
  func named(engine: Engine) async throws {
    let team = try await team(engine)
    try await team.database.write { connection in
      try connection.execute("DELETE FROM response_month WHERE month = '2023-04'")
      try connection.execute("UPDATE response_month SET sums = \([UInt8]([2, 2, 0])) WHERE agent_id = 2")
      try connection.execute(
        "INSERT INTO response_month (month, agent_id, sums) VALUES ('2023-05', 7, \([UInt8]([2, 2, 0])))")
    }
    let found = try await differences(team)
    try await team.database.write { try ResponseMonths($0).makeAll() }

    #expect(
      found == [
        "responses of 2023-03, agent 2: do not add up to the day sheets",
        "responses of 2023-04, agent 1: do not add up to the day sheets",
        "responses of 2023-05, agent 7: do not add up to the day sheets",
      ])
    #expect(try await differences(team) == [])
  }

  @Test("given a repair, or a database from before sums, then they are made anew", arguments: Engine.allCases)
  func renewed(engine: Engine) async throws {
    let team = try await team(engine)
    try await team.database.write { try Verification($0).repair() }
    let repaired = try await differences(team)
    try await team.database.write { connection in
      try connection.execute("DELETE FROM response_month")
      try connection.execute("INSERT INTO setting (name, value) VALUES ('response months', 'stale')")
    }
    try await ResponseMonths.renew(team.database)

    #expect(repaired == [])
    #expect(try await differences(team) == [])
    #expect(try await months(team, "2023-03").count == 2)
  }
}
