import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite struct VerificationTests {
  private let rows = (1...5).map {
    "T\($0),chat,normal,A\($0 % 2),C,solved,2023-03-0\($0) 09:00:00,2023-03-0\($0) 09:02:00,2023-03-0\($0) 10:00:00,0,,2023-03-09 10:00:00"
  }

  private func team(_ engine: Engine, _ damage: [SQL]) async throws -> ImportingTickets {
    let team = try await ImportingTickets(engine)
    try await team.importRows(rows)
    try await team.database.write { connection in for sql in damage { try connection.execute(sql) } }
    return team
  }

  @Test("given nothing wrong, then everything is counted and agrees", arguments: Engine.allCases)
  func clean(engine: Engine) async throws {
    let report = try await team(engine, []).verify()
    #expect([report.tickets, report.facts, report.sheets, report.differenceCount] == [5, 10, 5, 0])
  }

  @Test(
    "every ticket and sheet that is wrong is named: tickets, then sheets, then what is missing",
    arguments: Engine.allCases)
  func named(engine: Engine) async throws {
    let report = try await team(
      engine,
      [
        "UPDATE ticket SET clocks = NULL WHERE id = 2",
        "UPDATE ticket SET channel = \(Channel.email) WHERE id = 4",
        "DELETE FROM day_sheet WHERE day IN ('2023-03-01', '2023-03-03')",
        "UPDATE day_sheet SET sheet = \([UInt8]([0x81])) WHERE day = '2023-03-05'",
        "INSERT INTO day_sheet (day, agent_id, sheet) VALUES ('2023-03-06', 0, \([UInt8]()))",
      ]
    ).verify()
    #expect(
      report.differences == [
        "ticket 2: its facts do not follow from its times",
        "day sheet of 2023-03-04, agent 2: does not add up to the tickets",
        "day sheet of 2023-03-05, agent 1: does not add up to the tickets",
        "day sheet of 2023-03-06, agent 0: does not add up to the tickets",
        "day sheet of 2023-03-01, agent 1: is missing",
        "day sheet of 2023-03-03, agent 1: is missing",
      ])
    #expect(report.differenceCount == 6)
  }

  @Test("given damage, when it is repaired, then everything agrees", arguments: Engine.allCases)
  func repaired(engine: Engine) async throws {
    let team = try await team(engine, ["UPDATE ticket SET clocks = NULL", "DELETE FROM day_sheet"])
    try await team.database.write { try Verification($0).repair() }
    #expect(try await team.verify().differences == [])
  }
}
