import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite struct TicketImportTests {
  let march = Day(number: 19_417)...Day(number: 19_447)
  let rows = [
    "T1,chat,normal,小明,C1,solved,2023-03-01 09:00:00,2023-03-01 09:02:00,2023-03-01 10:00:00,0,5,2023-03-01 10:00:00",
    "T2,email,high,Ann,C1,open,2023-03-03 09:00:00,2023-03-03 11:00:00,,1,,2023-03-03 11:00:00",
    "T3,phone,urgent,小明,C2,closed,2023-03-04 23:58:00,2023-03-05 00:04:00,2023-03-05 01:00:00,1,2,2023-03-05 01:00:00",
  ]

  @Test("given an export, when it is imported, then sheets hold what it says", arguments: Engine.allCases)
  func first(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    let summary = try await team.importRows(rows)
    let totals = try await team.totals(march)
    #expect([summary.added, summary.changed, summary.rejected] == [3, 0, 0])
    #expect(totals.sorted(.firstResponse) == [120_000, 360_000, 7_200_000])
    #expect(
      [totals[.created], totals[.solved], totals[.reopened], totals[.surveyAnswered], totals[.surveyPositive]] == [
        3, 2, 1, 2, 1,
      ])
    #expect([totals[.customerKnown], totals[.repeated]] == [3, 1])
    #expect(try await team.verify().differences == [])
  }

  @Test("given an imported file, when it comes again, then nothing changes", arguments: Engine.allCases)
  func again(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    try await team.importRows(rows)
    let same = try await team.importRows(rows)
    let shuffled = try await team.importRows(rows.reversed())
    #expect(same.wasKnown && same.unchanged == 3)
    #expect(!shuffled.wasKnown && shuffled.unchanged == 3 && shuffled.added == 0 && shuffled.changed == 0)
  }

  @Test(
    "given an imported ticket, when a newer export changes it, then facts and sheets follow", arguments: Engine.allCases
  )
  func newer(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    try await team.importRows(rows)
    let newer =
      "T2,email,high,Ann,C9,solved,2023-03-03 09:00:00,2023-03-03 11:00:00,2023-03-06 09:00:00,1,4,2023-03-06 09:00:00"
    let summary = try await team.importRows([newer])
    let totals = try await team.totals(march)
    #expect([summary.added, summary.changed] == [0, 1])
    #expect([totals[.solved], totals[.reopened], totals[.surveyPositive], totals[.repeated]] == [3, 2, 2, 0])
    #expect(try await team.verify().differences == [])
  }

  @Test("given an imported ticket, when an older export comes later, then it is left alone", arguments: Engine.allCases)
  func older(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    try await team.importRows(rows)
    let older = "T2,email,low,Bob,C1,open,2023-03-03 09:00:00,,,0,,2023-03-03 09:30:00"
    #expect(try await team.importRows([older]).outdated == 1)
    #expect(try await team.totals(march)[.firstResponse] == 3)
  }

  @Test(
    "given a ticket twice in one file, when it is imported, then the later row counts once", arguments: Engine.allCases)
  func twice(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    let later = rows[0].replacing("chat", with: "app").replacing("10:00:00", with: "10:30:00")
    let summary = try await team.importRows([rows[0], rows[1], later])
    #expect([summary.added, summary.changed] == [2, 1])
    #expect(try await team.totals(march).sorted(.resolution) == [5_400_000])
    #expect(try await team.verify().differences == [])
  }

  @Test(
    "given a file that is damaged as a whole, when it is imported, then nothing of it is stored",
    arguments: Engine.allCases)
  func damaged(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    await #expect(throws: Problem.self) { try await team.importRows(rows + ["1.23E+15" + rows[0].dropFirst(2)]) }
    let stored = try await team.database.read { try $0.value("SELECT count(*) FROM ticket", as: Int.self) }
    #expect(stored == 0)
  }

  @Test(
    "given a damaged sheet, when it is verified, then it is named, and repaired on request", arguments: Engine.allCases)
  func repair(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    try await team.importRows(rows)
    try await team.database.write { connection in
      try connection.execute("UPDATE day_sheet SET sheet = \([UInt8]()) WHERE day = '2023-03-01'")
      try connection.execute("UPDATE ticket SET clocks = \([UInt8](arrayLiteral: 0, 1)) WHERE id = 2")
    }
    #expect(try await team.verify().differenceCount == 2)
    try await team.database.write { try Verification($0).repair() }
    #expect(try await team.verify().differences == [])
  }
}
