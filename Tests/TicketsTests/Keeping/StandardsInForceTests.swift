import Content
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite struct StandardsInForceTests {
  let day = Day(number: 19_417)
  let rows = [
    "T1,chat,normal,小明,C1,solved,2023-03-01 09:00:00,2023-03-01 09:04:00,2023-03-01 10:00:00,0,5,2023-03-01 10:00:00",
    "T2,chat,normal,小明,C2,solved,2023-03-01 09:00:00,2023-03-01 09:09:00,2023-03-01 13:00:00,0,5,2023-03-01 13:00:00",
  ]

  @Test("the first standard judges what was imported before it", arguments: Engine.allCases)
  func first(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    try await team.importRows(rows)
    try await publish(fiveMinutes, at: team.now, team)
    let totals = try await team.totals(day...day)
    #expect([totals[.firstResponseMet], totals[.firstResponseBreached]] == [1, 1])
    #expect([totals[.resolutionMet], totals[.resolutionBreached]] == [1, 1])
    #expect(try await team.verify().differences == [])
  }

  @Test("a later standard leaves the past as it was, until it is recomputed", arguments: Engine.allCases)
  func later(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    try await publish(fiveMinutes, at: team.now, team)
    try await team.importRows(rows)
    try await publish(fiveMinutes.replacing("5min", with: "10min"), at: team.now + 1000, team)
    #expect(try await team.totals(day...day)[.firstResponseBreached] == 1)

    let comparison = try await team.database.write {
      try StandardsInForce($0).rejudge(from: day, applying: (.system, team.now))
    }
    #expect(comparison.changes.map(\.becomes) == [.met])
    #expect(try await team.totals(day...day)[.firstResponseBreached] == 0)
    #expect(try await team.verify().differences == [])
  }

  @Test("tickets of a year whose holidays are not listed are told of, and so is a report", arguments: Engine.allCases)
  func unlistedHolidays(engine: Engine) async throws {
    let team = try await ImportingTickets(engine)
    try await publish(smallStandard, at: team.now, team)
    try await team.importRows(rows)

    let (tickets, report, listed) = try await team.database.read { connection in
      let standards = StandardsInForce(connection)
      let listed = Day(number: 20_600)
      return (
        try standards.unlistedHolidays(), try standards.unlistedHolidays(in: day...day),
        try standards.unlistedHolidays(in: listed...listed)
      )
    }

    #expect(
      tickets.map { $0.english.contains("`office` lists the holidays of 2026 only: in 2023 business time") } == [true])
    #expect(report == tickets)
    #expect(listed == [])
  }

  private func publish(_ yaml: String, at now: Instant, _ team: ImportingTickets) async throws {
    var findings = Findings()
    let reader = ContentReader(kinds: [ResponseStandard.contentKind])
    let document = try #require(reader.document(yaml, file: "standard.yaml", &findings))
    _ = try await Publishing(team.database).publish([document], at: now, by: "test", record: { _, _ in })
    try await team.database.write { try StandardsInForce($0).enact(by: .system, at: now) }
  }
}
